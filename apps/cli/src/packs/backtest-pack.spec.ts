import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readCalendar, readPacks } from '@duban/documents';
import {
  decide,
  evolve,
  factOf,
  NO_HASH,
  planTask,
  seal,
  textToSign,
  type Task,
  type TaskCommand,
  type TaskEvent,
} from '@duban/domain';
import { pinPolicy, resolveEdition } from '@duban/jurisdictions';
import { assess } from '@duban/rules';
import { tryDuban } from '../testing/try-duban';

const JURISDICTIONS = join(__dirname, '../../../../libs/jurisdictions');
const textIn = (path: string) => ({
  name: basename(path),
  text: readFileSync(join(JURISDICTIONS, path), 'utf8'),
});
const packs = readPacks(['packs/neutral.yaml', 'packs/ningbo.yaml'].map(textIn));
const law = { assess, calendar: readCalendar([textIn('calendars/cn.json')]) };

const folder = mkdtempSync(join(tmpdir(), 'duban-backtest-'));
const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const held = (post: string, unit: string, person = post) => ({
  person,
  principal: null,
  posts: [{ post, unit }],
});
const WAY: readonly (readonly [on: string, type: string, by: object | string, said?: object])[] = [
  ['2026-01-06', 'receive', held('unit-officer', 'lead')],
  ['2026-01-26', 'note-missed', 'system:round', { period: '2026-01' }],
  ['2026-03-02', 'complete', held('unit-principal', 'lead'), { summary: '已完成' }],
  [
    '2026-03-03',
    'accept',
    held('unit-principal', 'acceptance', 'acceptor'),
    { opinion: '同意', checkedOn: '2026-03-03' },
  ],
  ['2026-03-04', 'sign', held('party-secretary', 'party-committee'), { opinion: null, as: null }],
  ['2026-03-05', 'sign', held('government-head', 'government'), { opinion: null, as: null }],
  ['2026-03-06', 'publish', held('office-officer', 'office'), { channels: ['网站'] }],
  ['2026-03-30', 'note-day', 'system:clock'],
  ['2026-03-31', 'file', held('office-officer', 'office'), { number: '1' }],
];

/** The export of one task's life in Ningbo. */
function exported(): string {
  const resolved = resolveEdition(packs, 'ningbo', '2026-01-05');
  if (!resolved.ok) throw new Error(resolved.because.en);
  const units = {
    ...{ lead: 'lead', cooperating: [], acceptance: 'acceptance', office: 'office' },
    ...{ government: 'government', 'party-committee': 'party-committee' },
  };
  const facts = {
    ...{
      planId: 'plan',
      ref: '07',
      title: '整治入河排污口',
      problem: null,
      goal: null,
      class: 'dated' as const,
    },
    ...{ deadline: null, measures: [], units, unitNames: {} },
  };
  const lines: string[] = [];
  let task: Task | null = null;
  let prevHash = NO_HASH;
  const tell = (event: TaskEvent, command: TaskCommand): void => {
    const fact = factOf(event, command);
    const place = {
      tenant: 't',
      aggregate: 'task/07',
      schemaVersion: 1,
      recordedAt: `${fact.on}T04:00:00.000Z`,
    };
    const sealed = seal({ ...place, sequence: lines.length + 1 }, fact, prevHash);
    prevHash = sealed.hash;
    lines.push(sealed.text);
    task = evolve(task, fact);
  };
  const commandOf = (on: string, content: object): TaskCommand =>
    ({ id: on, digest: '', on, today: on, late: null, ...content }) as TaskCommand;
  for (const event of planTask('07', facts, pinPolicy(resolved.edition)))
    tell(event, commandOf('2026-01-05', { type: 'note-day', by: 'system:intake' }));
  for (const [on, type, by, said] of WAY) {
    const now = task as unknown as Task;
    const textHash = textToSign(now) ?? '';
    const command = commandOf(on, { type, by, textHash, ...said });
    const decision = decide(now, command, law);
    if (!decision.ok) throw new Error(decision.because.en);
    for (const event of decision.events) tell(event, command);
  }
  return [...lines, JSON.stringify({ root: 'a'.repeat(64), month: '2026-03' })].join('\n');
}
const ledger = written('ledger.jsonl', exported());
const ningbo = readFileSync(join(JURISDICTIONS, 'packs/ningbo.yaml'), 'utf8');

describe('a back-test over an exported ledger', () => {
  it('finds nothing under the law that was in force', async () => {
    const { json, exitCode } = await tryDuban(['pack', 'backtest', 'ningbo', '--events', ledger, '--json']);
    expect(exitCode).toBe(0);
    expect(json()).toMatchObject({
      past: { tasks: 1, closed: 1 },
      closings: { same: 1 },
      cases: [],
      letters: { wouldGo: [], wouldNot: [] },
      oneSigner: [],
    });
  });

  it('tells of a pack that a stranger wrote which cases and letters would differ, and why', async () => {
    const file = written(
      'stranger.yaml',
      ningbo
        .replace('id: ningbo', 'id: stranger')
        .replace(/ {4}silent:\s*\[[^\]]*\]\n/, '')
        .replace('title: 提醒函', 'title: 催办函')
        .replace(
          '    clauses:\n',
          `    clauses:\n      closing:\n        value: [acceptance, signature, publicity]\n        unverified: true\n`,
        ),
    );
    const { json } = await tryDuban(['pack', 'backtest', file, '--events', ledger, '--json']);
    expect(json()).toMatchObject({
      closings: { earlier: 1, same: 0 },
      cases: [{ ref: '07', outcome: 'earlier', then: { closedOn: '2026-03-31' } }],
      letters: { wouldGo: [{ letter: '催办函', period: '2026-01' }], wouldNot: [{ letter: '提醒函' }] },
    });
    const shown = await tryDuban(['pack', 'backtest', file, '--events', ledger]);
    expect(shown.output).toMatch(/07 整治入河排污口 更早销号.* 2026-03-31 → 2026-03-/);
    expect(shown.output).toContain('不再有环节备案');
  });

  it('never guesses when somebody would have done what nobody did', async () => {
    const { json } = await tryDuban(['pack', 'backtest', 'yulin', '--events', ledger, '--json']);
    expect(json()).toMatchObject({
      closings: { unknown: 1 },
      cases: [{ outcome: 'unknown', now: { closedOn: null } }],
    });
    expect(JSON.stringify(json()['cases'])).toContain('过去没有办过');
  });

  it('looks at the tasks of one pack alone when asked', async () => {
    const { json } = await tryDuban([
      'pack',
      'backtest',
      'yulin',
      '--events',
      ledger,
      '--of',
      'yulin',
      '--json',
    ]);
    expect(json()).toMatchObject({ past: { tasks: 0 }, cases: [] });
  });

  it.each([
    ['a line that is no JSON', '{"aggregate":', 2, 'bad.jsonl:1'],
    [
      'a line that lacks its day',
      '{"aggregate":"task/1","sequence":1,"type":"TaskPlanned"}',
      2,
      'bad.jsonl:1',
    ],
    ['a kind of chain that nobody knows', '{"aggregate":"cake/1","sequence":1}', 2, 'bad.jsonl:1'],
    ['a chain that begins in its middle', exported().split('\n').slice(1).join('\n'), 2, 'bad.jsonl:1'],
    ['no event at all', '{"root":"a"}', 1, 'bad.jsonl'],
  ])('refuses %s with the place', async (_what, text, exit, where) => {
    const { exitCode, messages } = await tryDuban([
      ...['pack', 'backtest', 'ningbo', '--events', written('bad.jsonl', text)],
    ]);
    expect([exitCode, messages]).toEqual([exit, expect.stringContaining(where)]);
  });

  it('refuses a file that is not there', async () => {
    const { exitCode, messages } = await tryDuban([
      'pack',
      'backtest',
      'ningbo',
      '--events',
      join(folder, 'no'),
    ]);
    expect([exitCode, messages]).toEqual([2, expect.stringContaining('没有这个文件')]);
  });
});
