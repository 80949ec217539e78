import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decide,
  evolve,
  explain,
  factOf,
  nextDue,
  planTask,
  textToSign,
  type Actor,
  type Calendar,
  type Day,
  type Task,
  type TaskCommand,
  type TaskFacts,
} from '@duban/domain';
import { assess } from '@duban/rules';
import { parse } from 'yaml';
import type { PackDocument } from './pack-document';
import { pinPolicy } from './pin-policy';
import { editionIn } from '../example/in-force';

/** One task's whole life under the shipped law, the real rules and the real calendar. */
const data = (file: string): string => readFileSync(join(__dirname, '../..', file), 'utf8');
const packs = ['neutral', 'ningbo'].map((id) => parse(data(`packs/${id}.yaml`)) as PackDocument);
const calendar = JSON.parse(data('calendars/cn.json')) as Calendar;
const policy = pinPolicy(editionIn(packs, 'ningbo', '2026-01-05'));
const law = { assess, calendar };

const facts: TaskFacts = {
  planId: 'plan',
  ref: '07',
  title: '整治入河排污口',
  problem: null,
  goal: '完成整治',
  class: 'dated',
  deadline: null,
  measures: [],
  units: {
    lead: 'water',
    cooperating: [],
    acceptance: 'ecology',
    office: 'office',
    government: 'government',
    'party-committee': 'party',
  },
  unitNames: { water: '市水利局', ecology: '市生态环境局' },
};
const actor = (person: string, ...posts: Actor['posts']): Actor => ({ person, principal: null, posts });
const unitOfficer = actor('zhao', { post: 'unit-officer', unit: 'water' });
const leadPrincipal = actor('qian', { post: 'unit-principal', unit: 'water' });
const acceptor = actor('sun', { post: 'unit-principal', unit: 'ecology' });
const secretary = actor('li', { post: 'party-secretary', unit: 'party' });
const mayor = actor('zhou', { post: 'government-head', unit: 'government' });
const bothHats = actor('wu', ...secretary.posts, ...mayor.posts);
const officer = actor('zheng', { post: 'office-officer', unit: 'office' });

const said = (content: object, on: Day): TaskCommand =>
  ({ id: JSON.stringify([content, on]), digest: 'd', on, today: on, late: null, ...content }) as TaskCommand;
const clock = (on: Day): TaskCommand => said({ by: 'system:clock', type: 'note-day' }, on);

function play(task: Task, next: TaskCommand): Task {
  const decision = decide(task, next, law);
  if (!decision.ok) throw new Error(`${decision.code}: ${decision.because.en}`);
  return decision.events.reduce<Task>((state, event) => evolve(state, factOf(event, next)), task);
}
const played = (task: Task, ...commands: readonly TaskCommand[]): Task => commands.reduce<Task>(play, task);
const signing = (task: Task, by: Actor, on: Day, as: string | null = null): TaskCommand => {
  return said({ type: 'sign', by, textHash: textToSign(task) ?? 'none', opinion: '同意', as }, on);
};

const start = planTask('task', facts, policy).reduce<Task | null>(
  (task, event) => evolve(task, factOf(event, clock('2026-01-05'))),
  null,
) as Task;
const inSignature = played(
  start,
  said({ type: 'receive', by: unitOfficer }, '2026-01-06'),
  said({ type: 'note-missed', by: 'system:round', period: '2026-01' }, '2026-01-26'),
  said({ type: 'complete', by: leadPrincipal, summary: '排污口全部整治' }, '2026-02-02'),
  said({ type: 'accept', by: acceptor, opinion: '同意销号', checkedOn: '2026-02-03' }, '2026-02-04'),
);

describe('a task under the law of Ningbo', () => {
  it('is reminded from the first missed month on', () => {
    expect(inSignature.trouble).toMatchObject({
      periods: ['2026-01'],
      letters: [{ rung: 'reminder', title: '提醒函' }],
    });
  });

  it('waits for a Party leader and a government leader', () => {
    const { missing, verdict } = explain(inSignature, assess);
    expect(missing.map(({ zh }) => zh)).toEqual(['党委书记的签字', '政府主要负责人的签字']);
    expect(verdict).toMatchObject({ rule: 'per-group', status: 'pending' });
    expect(verdict?.reasons.map(({ zh }) => zh)).toEqual(['还差 2 人签字：党委书记、政府主要负责人']);
  });

  it.each([
    ['the Party leader first', [secretary, mayor]],
    ['the government leader first', [mayor, secretary]],
    ['one with both hats, then the other', [bothHats, mayor]],
  ])('is signed by two: %s', (_order, [first, second]) => {
    const half = play(inSignature, signing(inSignature, first as Actor, '2026-02-05'));
    expect(half).toMatchObject({ status: 'closing', open: { step: 'signature' } });
    expect(decide(half, signing(half, first as Actor, '2026-02-05'), law)).toMatchObject({
      ok: false,
      code: 'already-signed',
    });
    const signed = play(half, signing(half, second as Actor, '2026-02-06'));
    expect(signed).toMatchObject({ open: { step: 'publicity', notice: null } });
  });

  it('is publicised for ten working days, over the Spring Festival, then filed and struck off', () => {
    const half = play(inSignature, signing(inSignature, secretary, '2026-02-05'));
    const signed = play(half, signing(half, mayor, '2026-02-06'));
    const publicised = play(
      signed,
      said({ type: 'publish', by: officer, channels: ['政府网站'] }, '2026-02-09'),
    );
    // 02-09 to 02-14 are six working days (Saturday the 14th made up), 02-24 to 02-27 four more.
    expect(publicised).toMatchObject({
      open: { notice: { from: '2026-02-09', to: '2026-02-27', provisional: false } },
    });
    expect(nextDue(publicised)?.on).toBe('2026-02-28');
    const filing = play(publicised, clock('2026-02-28'));
    const closed = play(filing, said({ type: 'file', by: officer, number: '甬备〔2026〕1号' }, '2026-03-02'));
    expect(closed).toMatchObject({ status: 'closed', closedOn: '2026-03-02', word: '销号' });
    expect(explain(closed, assess).steps.map(({ step }) => step)).toEqual([
      'acceptance',
      'signature',
      'publicity',
      'filing',
    ]);
  });

  it('never closes on the hats of one', () => {
    const once = play(inSignature, signing(inSignature, bothHats, '2026-02-05'));
    for (const as of [null, 'party-secretary', 'government-head'])
      expect(decide(once, signing(once, bothHats, '2026-02-05', as), law)).toMatchObject({
        code: 'already-signed',
      });
  });
});
