import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOfTheTask } from '@duban/domain';
import { OPERATIONS } from '../approvals/operations';
import { HASH, PERSON, TASK, taskAnswer, UNIT } from '../testing/examples';
import { openedHouse, withNames } from '../testing/opened-house';
import type { Heard, Reply } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();

const seat = {
  ...{ post: 'government-head', of: 'government', unit: UNIT, unitName: '市政府' },
  postName: { zh: '政府主要负责人', en: 'head of government' },
  people: [{ id: PERSON, name: '周强' }],
};
const signing = {
  ...{ openedOn: '2026-03-02', lateSince: null, alarm: null, textHash: HASH, edition: HASH, basis: null },
  ...{ effectiveFrom: null, draftedBy: null, because: null, suspendedFrom: null },
  options: { reauthenticate: true, opinionRequired: false, evidenceRequired: false },
  tree: {
    ...{ rule: 'signature', path: '', status: 'pending', sentence: { zh: '政府签字', en: 'it signs' } },
    ...{ reasons: [], missing: [], until: '2026-03-09', facts: [], places: [], inside: [] },
  },
  ...{ seats: [seat], missing: [seat], names: {} },
  mine: [{ operation: 'transfer', as: 'government-head', principal: null }],
  ...{ acts: [], dismissed: [], added: [], given: [], opinions: [], claims: [], asked: [], copied: [] },
};
const there =
  (shown: object | null = signing) =>
  ({ method, path }: Heard): Reply => {
    if (path.endsWith('/closing-text')) return { json: { text: '审签单全文', hash: HASH } };
    return { json: method === 'GET' ? { signing: shown } : { ...taskAnswer, short: null } };
  };
const sent = (): unknown => JSON.parse(house.heard().find(({ method }) => method === 'POST')?.body ?? 'null');
const VALUES: Readonly<Record<string, string>> = {
  to: '周强',
  from: '周强',
  person: '周强',
  then: 'continue',
  where: 'after',
  scan: HASH,
};

describe('duban task signing', () => {
  it.each(OPERATIONS.filter(({ type }) => isOfTheTask(type)).map((one) => [one.type, one] as const))(
    '%s sends what was typed to the signing of the task',
    async (type, one) => {
      const url = await house.open(there());
      const options = one.fields
        .filter(({ required }) => required)
        .flatMap(({ name, flags }) => [
          flags.split(' ')[0] ?? '',
          name === 'outcome' ? 'granted' : (VALUES[name] ?? '说明'),
        ]);
      const yes = [...(one.onText ? ['--yes'] : []), ...(one.decides ? ['--password-stdin'] : [])];
      const call = [
        'task',
        'signing',
        type,
        TASK,
        ...options,
        ...yes,
        '--key',
        'k',
        '--server',
        url,
        '--json',
      ];
      const { exitCode } = await tryDuban(call, { input: 'right horse\n' });
      expect(exitCode).toBe(0);
      const posts = house.heard().filter(({ method }) => method === 'POST');
      expect(posts.map(({ path }) => path)).toEqual([`/tasks/${TASK}/signing/acts`]);
      expect(sent()).toMatchObject({
        type,
        ...(one.onText && { textHash: HASH }),
        ...(one.decides && { password: 'right horse' }),
      });
    },
  );

  it('approves by what was signed on paper, which no second proof goes with', async () => {
    const paper = join(mkdtempSync(join(tmpdir(), 'duban-paper-')), '签署件.pdf');
    writeFileSync(paper, '%PDF-1.7');
    const url = await house.open((heard) =>
      heard.path.includes('/signing/scans') ? { json: { sha256: HASH, bytes: 8 } } : there()(heard),
    );
    const approve = ['task', 'signing', 'approve', TASK, '--yes', '--server', url, '--json', '--scan'];
    const posts = (): readonly Heard[] => house.heard().filter(({ method }) => method === 'POST');
    expect((await tryDuban([...approve, paper, '--password-stdin'])).exitCode).toBe(2);
    expect((await tryDuban([...approve, join(tmpdir(), 'no-such.pdf')])).exitCode).toBe(2);
    expect(posts()).toEqual([]);
    // The rule of this signing asks for the password of whoever signs by it; a paper stands instead.
    expect((await tryDuban([...approve, paper])).exitCode).toBe(0);
    const [scan, act, ...more] = posts();
    expect([scan?.path.split('?')[0], scan?.body]).toEqual([`/tasks/${TASK}/signing/scans`, '%PDF-1.7']);
    expect([act?.path, more]).toEqual([`/tasks/${TASK}/signing/acts`, []]);
    const body = JSON.parse(act?.body ?? 'null') as object;
    expect(body).toMatchObject({ type: 'approve', proof: { method: 'scan', scan: HASH } });
    expect(body).not.toHaveProperty('password');
  });

  it('shows the text of the task before it is decided on', async () => {
    const url = await house.open(withNames(there()));
    const call = ['task', 'signing', 'refuse', TASK, '--password-stdin', '--server', url];
    const { output } = await tryDuban(call, { input: 'right horse\n', answers: ['y'] });
    expect(output).toContain('审签单全文');
  });

  it('says how far it is and what I can do, or that nothing is signed', async () => {
    const url = await house.open(there());
    const { output } = await tryDuban(['task', 'signing', 'show', TASK, '--server', url]);
    expect(output).toContain('○ 政府签字 / it signs · ≤ 2026-03-09');
    expect(output).toContain('--as government-head');
    await house.close();
    const none = await house.open(there(null));
    const refused = await tryDuban(['task', 'signing', 'withdraw', TASK, '--server', none, '--json']);
    expect(refused.exitCode).toBe(2);
  });

  it('has no command for what only an approval of its own can be', async () => {
    const url = await house.open(there());
    const { exitCode } = await tryDuban([
      'task',
      'signing',
      'cancel',
      TASK,
      '--because',
      'x',
      '--server',
      url,
    ]);
    expect(exitCode).toBe(2);
    expect(house.heard()).toEqual([]);
  });
});
