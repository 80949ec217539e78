import { readFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HASH, IMPORT, OTHER_TASK, person, PLAN, row, TASK, taskAnswer } from './testing/examples';
import { withNames } from './testing/opened-house';
import { problem, smallHouse, type Heard, type Reply, type SmallHouse } from './testing/small-house';
import { tryDuban } from './testing/try-duban';

const SAMPLE = join(__dirname, '..', '..', '..', 'docs', 'demonstration', 'plan.xlsx');

let house: SmallHouse | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
});

async function opened(answer: (heard: Heard, count: number) => Reply): Promise<string> {
  house = await smallHouse(answer);
  return house.url;
}
const listOf = (...tasks: readonly object[]): Reply => ({ json: { tasks, next: null } });

describe('a wrong call', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['dance']],
    ['an unknown option', ['task', 'list', '--colour', 'red']],
    ['a missing argument', ['task', 'show']],
    ['too many arguments', ['me', 'myself']],
    ['an option without its value', ['task', 'list', '--plan']],
    ['a missing option', ['task', 'accept', '07']],
    ['an unknown state', ['task', 'report', '07', '--state', 'fine', '--text', 'x']],
    ['an address that is none', ['me', '--server', 'localhost:7300']],
    ['a file that is not there', ['plan', 'read', 'no-such-plan.xlsx']],
    ['a key with a space', ['task', 'receive', TASK, '--key', 'two words']],
  ])('with %s ends with 2, one line, and one document', async (_what, args) => {
    const plain = await tryDuban(args);
    expect(plain).toMatchObject({ exitCode: 2, output: '' });
    expect(plain.messages).toMatch(/^duban: .+ \/ .+ \[wrong-call\]\n$/);
    const { exitCode, json } = await tryDuban([...args, '--json']);
    expect(exitCode).toBe(2);
    expect(json()).toMatchObject({
      ok: false,
      code: expect.any(String),
      because: { zh: expect.any(String) },
    });
  });

  it('is not an asking for help', async () => {
    const { exitCode, output } = await tryDuban(['task', '--help']);
    expect(exitCode).toBe(0);
    expect(output).toContain('sign');
  });
});

describe('plan read', () => {
  it('prints the reading and needs no server', async () => {
    const { exitCode, json, messages } = await tryDuban(['plan', 'read', SAMPLE, '--json']);
    expect(exitCode).toBe(0);
    expect(messages).toBe('');
    expect(json()).toMatchObject({ kind: 'task-list', file: { name: 'plan.xlsx', container: 'xlsx' } });
    expect(json()['tasks']).toHaveLength(19);
  });

  it('reads stdin for -', async () => {
    const { exitCode, output } = await tryDuban(['plan', 'read', '-'], { input: readFileSync(SAMPLE) });
    expect(exitCode).toBe(0);
    expect(output).toContain('共 19 项');
  });

  it('names file and mend of a file that is no workbook', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'duban-cli-')), 'plan.xlsx');
    writeFileSync(file, 'no workbook');
    const { exitCode, messages, json } = await tryDuban(['plan', 'read', file, '--json']);
    expect(exitCode).toBe(2);
    expect(messages).toContain(file);
    expect(json()).toMatchObject({ ok: false, code: 'file-type', where: file });
  });

  it('is the file that plan sample writes again, byte for byte', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'duban-cli-')), 'plan.xlsx');
    await tryDuban(['plan', 'sample', '-o', file, '--first-year', '2026']);
    expect(readFileSync(file).equals(readFileSync(SAMPLE))).toBe(true);
  });
});

describe('a task', () => {
  it('is found by its number, and an act is sent with its fields', async () => {
    const url = await opened(({ method }) => (method === 'GET' ? listOf(row) : { json: taskAnswer }));
    const args = [
      'task',
      'accept',
      '07',
      '--opinion',
      '-',
      '--checked-on',
      '2026-03-01',
      '--on',
      '2026-03-02',
    ];
    const { exitCode, json } = await tryDuban([...args, '--late', '补记', '--server', url, '--json'], {
      input: '同意销号\n',
      environment: { DUBAN_TOKEN: 't' },
    });
    expect(exitCode).toBe(0);
    expect(json()).toEqual(taskAnswer);
    expect(house?.heard.map(({ path }) => path)).toEqual([
      '/tasks?ref=07&limit=50',
      `/tasks/${TASK}/acceptance`,
    ]);
    expect(JSON.parse(house?.heard[1]?.body ?? '')).toEqual({
      on: '2026-03-02',
      late: '补记',
      opinion: '同意销号',
      checkedOn: '2026-03-01',
    });
  });

  it('that nobody knows ends with 2', async () => {
    const url = await opened(() => listOf());
    expect(await tryDuban(['task', 'show', '99', '--server', url])).toMatchObject({ exitCode: 2 });
  });

  it('refuses with 1, code and both sentences', async () => {
    const url = await opened(() => problem('wrong-state', 409));
    const { exitCode, json, messages } = await tryDuban(['task', 'receive', TASK, '--server', url, '--json']);
    expect(exitCode).toBe(1);
    expect(json()).toMatchObject({ ok: false, code: 'wrong-state', status: 409 });
    expect(messages).toBe('duban: 不行：wrong-state / no: wrong-state [wrong-state]\n');
  });

  it('is listed in full, page after page', async () => {
    const url = await opened((_, count) =>
      count === 1 ? { json: { tasks: [row], next: 'c' } } : listOf({ ...row, id: OTHER_TASK, ref: '08' }),
    );
    const { json } = await tryDuban(['task', 'list', '--server', url, '--json']);
    expect(json()['tasks']).toHaveLength(2);
    expect(house?.heard[1]?.path).toBe('/tasks?cursor=c&limit=200');
  });
});

describe('a signature', () => {
  const text = { text: '整改任务销号审签单', hash: HASH };
  const answer = ({ method }: Heard): Reply => ({ json: method === 'GET' ? text : taskAnswer });
  const sign = (url: string, ...more: string[]) => ['task', 'sign', TASK, '--server', url, ...more];

  it('is given to exactly the text that was shown', async () => {
    const url = await opened(withNames(answer));
    const { exitCode, output, questions } = await tryDuban(sign(url), { answers: ['y'] });
    expect(exitCode).toBe(0);
    expect(output).toContain(text.text);
    expect(questions).toHaveLength(1);
    const [signed] = house?.heard.filter(({ method }) => method === 'POST') ?? [];
    expect(JSON.parse(signed?.body ?? '')).toEqual({ textHash: HASH, opinion: null, as: null });
  });

  it('is shown without what a terminal would obey', async () => {
    const sly = { text: '同意\u001b[8m不\u001b[0m\u001b[1A', hash: HASH };
    const url = await opened(() => ({ json: sly }));
    const { output } = await tryDuban(['task', 'text', TASK, '--server', url]);
    expect(output).toContain('同意\ufffd[8m不');
    const { json } = await tryDuban(['task', 'text', TASK, '--server', url, '--json']);
    expect(json()).toEqual(sly);
  });

  it('is not given without a yes', async () => {
    const url = await opened(withNames(answer));
    expect(await tryDuban(sign(url), { answers: [''] })).toMatchObject({ exitCode: 1 });
    expect(await tryDuban(sign(url))).toMatchObject({ exitCode: 2 });
    expect(house?.heard.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('is given at once to a text that was read before; with --json the text goes to stderr', async () => {
    const url = await opened(withNames(answer));
    await tryDuban(sign(url, '--text-hash', HASH, '--json'));
    expect(house?.heard).toHaveLength(1);
    const { json, messages } = await tryDuban(sign(url, '--yes', '--json'));
    expect(json()).toEqual(taskAnswer);
    expect(messages).toContain(text.text);
  });
});

describe('plan import', () => {
  const result = { importId: IMPORT, planId: PLAN, created: 1, updated: 0, unchanged: 0, refused: [] };
  const tasks = [
    {
      ref: '07',
      title: '老街',
      deadline: null,
      measures: [],
      units: { lead: ['甲局'], acceptance: [] },
      confidence: { title: 0.5 },
    },
  ];
  const view = (status: string, ref: readonly object[] = tasks) => ({
    importId: IMPORT,
    status,
    file: { name: 'plan.xlsx', sha256: HASH },
    reading: {
      file: { container: 'xlsx', sha256: HASH, name: 'plan.xlsx' },
      kind: 'task-list',
      document: { title: null },
      tasks: ref,
      notices: [],
    },
    again: false,
    corrections: [],
    readBy: null,
    readOn: '2026-03-02',
    newUnits: ['甲局'],
    sameFile: null,
    confirmed: null,
    handled: 0,
    result: status === 'done' ? result : null,
  });
  const importing = (url: string) => [
    'plan',
    'import',
    SAMPLE,
    '--plan',
    '方案',
    '--pack',
    'ningbo',
    '--server',
    url,
  ];

  it('shows, asks, confirms and waits for the result', async () => {
    const url = await opened(({ path, method }) => {
      if (method === 'GET') return { json: view('done') };
      return { json: view(path.endsWith('/confirmation') ? 'running' : 'read') };
    });
    const { exitCode, output, messages, json } = await tryDuban([...importing(url), '--yes', '--json']);
    expect(exitCode).toBe(0);
    expect(messages).toContain('存疑 Doubtful');
    expect(messages).toContain('甲局');
    expect(json()).toEqual(result);
    expect(output.startsWith('{')).toBe(true);
    expect(house?.heard[0]).toMatchObject({
      path: '/imports?name=plan.xlsx',
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(JSON.parse(house?.heard[1]?.body ?? '')).toEqual({
      plan: '方案',
      pack: 'ningbo',
      createUnits: true,
      seen: 0,
      undated: false,
    });
  });

  it('that was done by this key before is confirmed again, so that another plan is refused', async () => {
    const url = await opened(({ path }) =>
      path.endsWith('/confirmation') ? problem('key-reused', 422) : { json: view('done') },
    );
    const { exitCode, json } = await tryDuban([...importing(url), '--key', 'k', '--yes', '--json']);
    expect(exitCode).toBe(2);
    expect(json()).toMatchObject({ ok: false, code: 'key-reused' });
  });

  it('imports nothing without a yes, and nothing of a document without tasks', async () => {
    const url = await opened(() => ({ json: view('read') }));
    expect(await tryDuban(importing(url), { answers: ['n'] })).toMatchObject({ exitCode: 1 });
    await house?.close();
    const empty = await opened(() => ({ json: view('read', []) }));
    expect(await tryDuban([...importing(empty), '--yes'])).toMatchObject({ exitCode: 1 });
    expect(house?.heard).toHaveLength(1);
  });
});

describe('signing in', () => {
  it('keeps the token, never prints it, and uses it afterwards', async () => {
    const signedIn = { person, token: 'very-secret', expiresAt: '2030-01-01T00:00:00Z' };
    const me = { person, today: '2026-03-02', sample: true, simulating: true, emergencies: [] };
    const url = await opened(withNames(({ path }) => ({ json: path === '/me' ? me : signedIn })));
    const environment = { XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), 'duban-cli-')) };
    const args = ['sign-in', '--name', 'wang', '--password-stdin', '--server', url, '--json'];
    const { exitCode, output, messages } = await tryDuban(args, { environment, input: 'correct horse\n' });
    expect(exitCode).toBe(0);
    expect(output + messages).not.toContain('very-secret');
    expect(JSON.parse(house?.heard[0]?.body ?? '')).toEqual({
      name: 'wang',
      password: 'correct horse',
      for: 'script',
    });
    await tryDuban(['me', '--server', url], { environment });
    await tryDuban(['me', '--server', url], { environment: { ...environment, DUBAN_TOKEN: 'another' } });
    const tokens = house?.heard.map(({ headers }) => headers.authorization);
    expect(new Set(tokens)).toEqual(new Set([undefined, 'Bearer very-secret', 'Bearer another']));
  });
});
