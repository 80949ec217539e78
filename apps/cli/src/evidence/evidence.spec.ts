import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TASK } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { problem, type Heard, type Reply } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const CONTENT = '%PDF-1.7\n封堵之后';
const version = {
  ...{ version: 1, fileName: '现场.pdf', bytes: Buffer.byteLength(CONTENT), kind: 'pdf' },
  ...{ sha256: createHash('sha256').update(CONTENT).digest('hex'), showsOn: '2026-03-09', measures: ['2'] },
  ...{ note: null, on: '2026-03-10', byName: '赵某', because: null },
};
const piece = {
  ...{ id: TASK, cycle: 1, unit: TASK, unitName: '市水利局', versions: [version] },
  ...{ withdrawn: null, mine: true },
};
const shown = {
  ...{ taskId: TASK, cycle: 1, pieces: [piece], lacking: [{ no: '1', text: '监测' }] },
  ...{ mayAdd: true, mostBytes: 1_000 },
};
const UPLOAD = 'a'.repeat(32);

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-evidence-'));
  path = join(folder, '现场.pdf');
  writeFileSync(path, CONTENT);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Takes uploads; the first piece is lost on the way. */
function receiving(begun: Reply = {}): (heard: Heard) => Reply {
  let [broken, offset] = [false, 0];
  return ({ method, path: at, body, headers }) => {
    if (!at.startsWith('/uploads')) return { json: shown };
    if (method === 'POST') return { status: 201, headers: { location: `/api/uploads/${UPLOAD}` }, ...begun };
    if (method === 'PATCH' && !broken) {
      broken = true;
      return { status: 500 };
    }
    if (method === 'PATCH') offset = Number(headers['upload-offset']) + Buffer.byteLength(body);
    const length = { 'upload-length': String(version.bytes) };
    return { status: method === 'HEAD' ? 200 : 204, headers: { 'upload-offset': String(offset), ...length } };
  };
}

it('sends a file, goes on after a broken line, and records it with what is said of it', async () => {
  const url = await house.open(receiving());
  const said = ['--shows', '2026-03-09', '--measure', '2', '--note', '之后', '--key', 'k'];
  const { exitCode, output } = await tryDuban(['evidence', 'add', TASK, path, ...said, '--server', url]);
  expect(exitCode).toBe(0);
  expect(output).toMatch(/现场\.pdf.*2026-03-09.*有效 current/);
  expect(output).toContain('no evidence of measure 1');
  const heard = house.heard();
  const [begun] = heard.filter(({ path: at, method }) => at === '/uploads' && method === 'POST');
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  expect(begun?.headers['upload-metadata']).toBe(`filename ${base64('现场.pdf')},task ${base64(TASK)}`);
  expect(heard.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
    CONTENT,
    CONTENT,
  ]);
  const recorded = heard.find(({ path: at }) => at.endsWith('/evidence'));
  expect(recorded?.headers['idempotency-key']).toBe('k');
  expect(JSON.parse(recorded?.body ?? '')).toEqual({
    ...{ upload: UPLOAD, measures: ['2'], showsOn: '2026-03-09', note: '之后' },
  });
});

it('says what the house says of a file that it does not take, and what is not there', async () => {
  const url = await house.open(receiving(problem('too-large', 413)));
  const add = (file: string) => tryDuban(['evidence', 'add', TASK, file, '--server', url]);
  expect(await add(path)).toMatchObject({ exitCode: 2, messages: expect.stringContaining('too-large') });
  expect(await add(join(folder, 'none.pdf'))).toMatchObject({ exitCode: 2 });
  expect(house.heard().some(({ method }) => method === 'PATCH')).toBe(false);
});

it('supersedes and withdraws with a reason', async () => {
  const url = await house.open(receiving());
  const why = ['--because', '更清楚', '--server', url];
  expect((await tryDuban(['evidence', 'supersede', TASK, TASK, path, ...why])).exitCode).toBe(0);
  expect((await tryDuban(['evidence', 'withdraw', TASK, TASK, ...why])).exitCode).toBe(0);
  const acts = house.heard().filter(({ path: at }) => /versions|withdrawal/.test(at));
  expect(acts.map(({ body }) => (JSON.parse(body) as { because: string }).because)).toEqual([
    '更清楚',
    '更清楚',
  ]);
  expect((await tryDuban(['evidence', 'withdraw', TASK, TASK, '--server', url])).exitCode).toBe(2);
});

it('saves a version, and nothing that is not what the record names', async () => {
  let content = '别的';
  const url = await house.open(({ path: at }) =>
    at.includes('/versions/') ? { text: content } : { json: shown },
  );
  const output = join(folder, 'saved.pdf');
  const save = (...more: string[]) =>
    tryDuban(['evidence', 'get', TASK, TASK, ...more, '-o', output, '--server', url]);
  expect(await save()).toMatchObject({ exitCode: 1 });
  expect(await save('--version', '2')).toMatchObject({ exitCode: 2 });
  expect(existsSync(output)).toBe(false);
  content = CONTENT;
  expect(await save('--version', '1')).toMatchObject({ exitCode: 0 });
  expect(readFileSync(output, 'utf8')).toBe(CONTENT);
});

it('saves nothing of a file that breaks off on its way, and leaves the older one', async () => {
  const url = await house.open(({ path: at }) =>
    at.includes('/versions/') ? { text: CONTENT.slice(0, 9), breaks: true } : { json: shown },
  );
  const output = join(folder, 'older.pdf');
  writeFileSync(output, 'as it was');
  const args = ['evidence', 'get', TASK, TASK, '-o', output, '--server', url, '--json'];
  const { exitCode, json } = await tryDuban(args);
  expect({ exitCode, code: json()['code'] }).toEqual({ exitCode: 1, code: 'broken-off' });
  expect(readFileSync(output, 'utf8')).toBe('as it was');
  expect(existsSync(`${output}.part`)).toBe(false);
});

it('asks again for a file while the house is being restarted', async () => {
  let asked = 0;
  const url = await house.open(({ path: at }) => {
    if (!at.includes('/versions/')) return { json: shown };
    asked += 1;
    return asked === 1 ? { status: 503 } : { text: CONTENT };
  });
  const output = join(folder, 'again.pdf');
  const args = ['evidence', 'get', TASK, TASK, '-o', output, '--server', url];
  expect(await tryDuban(args)).toMatchObject({ exitCode: 0 });
  expect(readFileSync(output, 'utf8')).toBe(CONTENT);
});
