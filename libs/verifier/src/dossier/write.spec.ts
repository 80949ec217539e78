import { createHash } from 'node:crypto';
import { zipped, type Packed } from './write';

const file = (path: string, text: string): Packed => ({
  path,
  bytes: Buffer.byteLength(text),
  open: () =>
    (async function* () {
      yield Buffer.from(text);
    })(),
});

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const files = [
  file('目录.html', '<p>目录</p>'),
  file('证据/空.txt', ''),
  file('证据/图.png', 'PK\u0003\u0004'),
];

it('makes the bytes that it made when this was written, so that dossiers of different years can be compared', async () => {
  const sha256 = createHash('sha256')
    .update(await bytesOf(zipped(files)))
    .digest('hex');
  expect(sha256).toBe('d8d0cfafcb52ac493ddd3835ad23c12965eefb02b55c3c4d5586c858e33d40d8');
});

it('breaks off with the error of the file that could not be read', async () => {
  const lost: Packed = {
    ...file('证据/失.png', 'x'),
    open: () => Promise.reject(new Error('the disk is gone')),
  };
  await expect(bytesOf(zipped([...files, lost]))).rejects.toThrow('the disk is gone');
});

it('reads little further than its reader does, and lets go of the file where that one goes away', async () => {
  let given = 0;
  let closed = false;
  const endless: Packed = {
    path: '证据/长.bin',
    bytes: 2 ** 31,
    open: () =>
      (async function* () {
        try {
          for (;;) {
            given += 1;
            yield new Uint8Array(65_536);
          }
        } finally {
          closed = true;
        }
      })(),
  };
  const pieces = zipped([endless]);
  for (let read = 0; read < 10; read += 1) await pieces.next();
  await pieces.return(undefined);
  expect(given).toBeLessThan(100);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(closed).toBe(true);
});
