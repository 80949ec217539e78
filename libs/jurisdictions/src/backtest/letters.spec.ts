import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar, Fact, Policy, Rung, TaskEvent } from '@duban/domain';
import { assess } from '@duban/rules';
import { parse } from 'yaml';
import { ACCEPTED, backtested, closedCase, done, ledgerOf, linked, lived } from '../example/closed-case';
import type { Way } from '../example/lives';
import type { PackDocument } from '../packs/pack-document';
import type { LedgerEntry } from './past';
import { policiesIn } from '../example/in-force';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const calendar = JSON.parse(readFileSync(join(FOLDER, '../calendars/cn.json'), 'utf8')) as Calendar;
const law = { assess, calendar };

const LAWS = policiesIn(packs, '2026-01-05');
const ningbo = LAWS.find(({ pack }) => pack === 'ningbo') as Policy;
const other = (change: Partial<Policy>): Policy => ({ ...ningbo, edition: 'f'.repeat(64), ...change });
type Deed = (typeof ACCEPTED)[number];
const under = (policy: Policy, entries: readonly LedgerEntry[]) => backtested(policy, entries, law);

describe('the letters of a past', () => {
  const entries = ledgerOf(closedCase(ningbo, law));
  const [first] = ningbo.ladder;
  const issued = (way: Way): readonly LedgerEntry[] => {
    const [letter] = way.task.trouble.letters;
    const event = { type: 'LetterIssued', data: { number: '1', replyBy: '2026-02-05', provisional: false } };
    return linked(`letter/${letter?.letterId ?? ''}`, [
      { ...(way.facts[0] as Fact), event: event, on: '2026-01-28' },
    ]);
  };

  it('that went and would not have, and those that would have gone', () => {
    const none = under(other({ ladder: [] }), [...entries, ...issued(closedCase(ningbo, law))]);
    expect(none.letters.wouldGo).toEqual([]);
    expect(none.letters.wouldNot).toMatchObject([
      { period: '2026-01', letter: first?.title, issuedOn: '2026-01-28' },
      { period: '2026-02', issuedOn: null },
    ]);
    const harder = ningbo.ladder.map((rung) => ({ ...rung, title: '通报', id: 'circular' }));
    const { wouldGo, wouldNot } = under(other({ ladder: harder }), entries).letters;
    expect([wouldGo.map(({ letter }) => letter), wouldNot.length]).toEqual([['通报', '通报'], 2]);
    expect(wouldNot[0]?.because[0]?.zh).toContain('改发通报');
  });

  it('are not known where the due day would have been later, or the rhythm another', () => {
    const dueDay = 28;
    const circular = ningbo.ladder.map((rung) => ({ ...rung, title: '通报', id: 'circular' }));
    const later = other({ scheduling: { ...ningbo.scheduling, dueDay }, ladder: circular });
    const [go] = under(later, entries).letters.wouldGo;
    expect(go?.notKnown[0]?.en).toContain('not known from the past');
    const quarterly = { ...ningbo.scheduling, cadence: 'quarterly' as const };
    const [rhythm] = under(other({ scheduling: quarterly, ladder: circular }), entries).letters.wouldGo;
    expect(rhythm?.notKnown[0]?.en).toContain('in another rhythm');
  });

  it('go where a report would have come too late', () => {
    const report = {
      type: 'ReportSubmitted',
      data: {
        reportId: 'r',
        taskId: 'task',
        cycle: 1,
        planId: 'plan',
        period: '2026-01',
        state: 'ahead',
        text: '',
      },
    };
    const way = lived(ningbo, ACCEPTED.slice(0, 1), law);
    const reported = linked('report/r', [{ ...(way.facts[0] as Fact), event: report, on: '2026-01-23' }]);
    const earlier = other({ scheduling: { ...ningbo.scheduling, dueDay: 20 } });
    expect(under(earlier, [...ledgerOf(way), ...reported]).letters.wouldGo).toMatchObject([
      { period: '2026-01', on: '2026-01-21' },
    ]);
  });
});

describe('what was decided about a ladder', () => {
  const [received, first, second] = ACCEPTED as readonly [Deed, Deed, Deed];
  const hold: Deed = [
    '2026-01-20',
    { type: 'hold-rung', who: 'director', rung: 'reminder', until: '2026-01-31' },
  ];
  const circular = ningbo.ladder.map((rung) => ({ ...rung, title: '通报', id: 'circular' }));

  it('is told apart where a rung was held: by the law that has it, and by one that has another', () => {
    const held = ledgerOf(lived(ningbo, [received, hold, first, second], law));
    const { letters, open } = under(other({}), held);
    expect([letters.wouldGo, letters.wouldNot, open]).toMatchObject([[], [], { same: 1, unknown: 0 }]);
    expect(letters.held).toMatchObject([{ period: '2026-01', letter: '提醒函', issuedOn: null }]);
    expect(letters.held[0]?.because[0]?.zh).toBe(
      '2026-01-20 已决定将“提醒函”暂缓到 2026-01-31，当时未发：不达标',
    );
    const [january, february] = under(other({ ladder: circular }), held).letters.wouldGo;
    expect(january?.because.map(({ zh }) => zh)).toEqual([
      expect.stringContaining('通报') as unknown,
      expect.stringContaining('已决定将“提醒函”暂缓到 2026-01-31'),
    ]);
    expect(february?.because).toHaveLength(1);
  });

  it('leads where another law rests on the level that was judged', () => {
    const level = { id: 'red', word: { zh: '红', en: 'red' } };
    const judged: Deed = ['2026-01-22', { type: 'judge-level', who: 'director', level, judgementHash: null }];
    const past = ledgerOf(lived(ningbo, [received, judged], law));
    expect(under(other({}), past)).toMatchObject({ letters: { wouldGo: [] }, open: { same: 1, unknown: 0 } });
    const ladder = ningbo.ladder.map((rung) => ({ ...rung, triggers: ['judged' as const], levels: ['red'] }));
    expect(under(other({ ladder }), past).letters.wouldGo).toMatchObject([
      { period: '2026-01', on: '2026-01-22' },
    ]);
  });

  it('stands beside what a visit found and what nobody answered, which lead where the law says so', () => {
    const found: Deed = ['2026-01-20', { type: 'note-found', visitId: 'visit', state: 'behind' }];
    const visited = lived(ningbo, [received, found], law);
    const letterId = visited.task.trouble.letters[0]?.letterId ?? '';
    const past = ledgerOf(done(visited, '2026-02-03', { type: 'note-overdue', letterId }, law));
    expect(under(other({}), past)).toMatchObject({
      letters: { wouldGo: [], wouldNot: [] },
      open: { same: 1, unknown: 0 },
    });
    const [reminder] = ningbo.ladder as readonly [Rung];
    const circular = { ...reminder, id: 'circular', title: '通报', triggers: ['unanswered' as const] };
    expect(under(other({ ladder: [reminder, circular] }), past).letters.wouldGo).toMatchObject([
      { letter: '通报', on: '2026-02-03' },
    ]);
    const blind = { ...reminder, triggers: ['missed' as const] };
    expect(under(other({ ladder: [blind] }), past).letters.wouldNot).toMatchObject([{ on: '2026-01-20' }]);
  });

  it('is taken as it was where a rung was left out, taken, or something was written down of it', () => {
    const leftOut: Deed = [
      '2026-01-20',
      { type: 'hold-rung', who: 'director', rung: 'reminder', until: null },
    ];
    const [reminder] = ningbo.ladder as readonly [Rung];
    const talk = { ...reminder, id: 'interview', title: '约谈', triggers: [] };
    const taken: Deed = ['2026-01-22', { type: 'take-rung', who: 'director', rung: talk }];
    const past = ledgerOf(lived(ningbo, [received, leftOut, taken, first, second], law));
    const { letters, open, cases } = under(other({}), past);
    expect([letters.wouldGo, letters.wouldNot, cases, open.same]).toEqual([[], [], [], 1]);
    expect(letters.held.map(({ period, because }) => [period, because[0]?.zh])).toEqual([
      ['2026-01', expect.stringContaining('略过“提醒函”')],
      ['2026-02', expect.stringContaining('略过“提醒函”')],
    ]);
  });
});

describe('who stood behind a closing', () => {
  const signedBy = (facts: readonly Fact<TaskEvent>[], changed: (fact: Fact<TaskEvent>) => Partial<Fact>) =>
    linked(
      'task/task',
      facts.map((fact) => (fact.event.type === 'TaskSigned' ? { ...fact, ...changed(fact) } : fact)),
    );
  const { facts } = closedCase(ningbo, law);

  it('is nobody alone where two signed', () => {
    expect(under(ningbo, ledgerOf(closedCase(ningbo, law))).oneSigner).toEqual([]);
  });

  it('is one person with two hats, or a principal and their proxy', () => {
    const twice = signedBy(facts, () => ({ actor: 'li' }));
    const proxy = signedBy(facts, ({ actor }) =>
      actor === 'zhou' ? { actor: 'feng', principal: 'li' } : {},
    );
    expect(under(ningbo, twice).oneSigner).toMatchObject([
      { person: 'li', signatures: 2, closedOn: '2026-03-31' },
    ]);
    expect(under(ningbo, proxy).oneSigner).toMatchObject([{ person: 'li', signatures: 2 }]);
    // By the same law the second of them would not have counted: the case would wait for another head.
    expect(under(other({}), twice).cases).toMatchObject([{ outcome: 'unknown' }]);
  });
});
