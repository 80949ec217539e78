import { textOfFile } from './text-of-file';

it.each([
  ['UTF-8', [0xe6, 0x94, 0xbe]],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe6, 0x94, 0xbe]],
  ['the encoding of a Chinese Windows', [0xb7, 0xc5]],
])('reads a text in %s', async (_what, bytes) => {
  expect(await textOfFile(new Blob([Uint8Array.from(bytes)]))).toBe('放');
});
