import fc from 'fast-check';
import { nobody, qian, zhao } from '../example/people';
import { places } from '../example/task';
import type { Round } from '../rounds/round';
import { reportConsequences } from './consequences';
import {
  carriedMeasures,
  decideReport,
  evolveReport,
  type ReportCommand,
  type ReportContext,
  type ReportSaid,
} from './report';
import { REPORT_STATES, type ReportState } from './report-state';

const roundFacts = {
  planId: 'plan',
  period: '2026-03',
  opensOn: '2026-03-01',
  dueOn: '2026-03-25',
  dueDay: 25,
  zoneOffsetMinutes: 480,
} as const;
const open: Round = { status: 'open', facts: roundFacts, openedOn: '2026-03-01' };
const planned: Round = { status: 'planned', facts: roundFacts };
const closed: Round = {
  ...open,
  status: 'closed',
  closedOn: '2026-03-26',
  result: { expected: 1, reported: 1, missing: [], behind: [], because: null },
};
const states = fc.constantFrom(...REPORT_STATES);
const at = places();
const measures = (...numbers: string[]) => numbers.map((no) => ({ no, text: `措施${no}`, deadline: null }));
const underway = { ...at.underway, facts: { ...at.underway.facts, measures: measures('1', '2') } };
const context: ReportContext = { task: underway, round: open, existing: null, last: null };
const report: ReportCommand = {
  id: 'r',
  digest: 'd',
  on: '2026-03-20',
  today: '2026-03-20',
  late: null,
  by: zhao,
  type: 'report',
  reportId: 'report',
  said: { state: 'on-schedule', text: '完成过半' },
};
const existing = {
  reportId: 'x',
  taskId: 'task',
  planId: 'plan',
  period: '2026-03',
  state: 'behind',
  text: 't',
  by: 'zhao',
  on: '2026-03-10',
} as const;

const measuring = (...numbers: string[]): ReportSaid => ({
  state: 'on-schedule',
  text: '完成过半',
  measures: numbers.map((no) => ({ no, state: 'completed' })),
});

const outcome = (over: Partial<ReportContext>, changed: Partial<ReportCommand> = {}): string => {
  const decision = decideReport({ ...context, ...over }, { ...report, ...changed });
  return decision.ok ? decision.events.map(({ type }) => type).join() : decision.code;
};

describe('a report', () => {
  it.each(REPORT_STATES)('%s is taken while the round is open', (state) => {
    expect(outcome({}, { said: { state, text: '完成过半' } })).toBe('ReportSubmitted');
  });

  it.each<[string, Partial<ReportContext>, Partial<ReportCommand>, string]>([
    ['before the round opens', { round: planned }, {}, 'no-open-round'],
    ['where no round is', { round: null }, {}, 'no-open-round'],
    ['after the round closed', { round: closed }, {}, 'round-closed'],
    ['a second time', { existing }, {}, 'already-reported'],
    ['without words', {}, { said: { state: 'behind', text: ' ' } }, 'missing-text'],
    ['that repeats nothing', {}, { said: { unchanged: '等待批复' } }, 'nothing-to-repeat'],
    ['unchanged without a reason', { last: existing }, { said: { unchanged: ' ' } }, 'missing-text'],
    ['of a measure that is not there', {}, { said: measuring('9') }, 'unknown-measure'],
    ['of one measure twice', {}, { said: measuring('1', '1') }, 'unknown-measure'],
    [
      'of a measure that is done tomorrow',
      {},
      { said: { ...measuring(), measures: [{ no: '1', state: 'completed', on: '2026-03-21' }] } },
      'wrong-day',
    ],
    ['by somebody without a post', {}, { by: nobody }, 'not-authorised'],
    ['by another post of the unit', {}, { by: qian }, 'not-authorised'],
    ['of tomorrow', {}, { on: '2026-03-21' }, 'wrong-day'],
    ['of a day before the round', {}, { on: '2026-02-28', late: 'x' }, 'wrong-day'],
    ['of yesterday without a reason', {}, { on: '2026-03-19' }, 'wrong-day'],
    ['of no day', {}, { on: '2026-03-32', late: 'x' }, 'wrong-day'],
  ])('%s is refused', (_when, over, changed, code) => {
    expect(outcome(over, changed)).toBe(code);
  });

  it.each(['planned', 'dispatched', 'acceptance', 'halfSigned', 'publicised', 'filing', 'closed'] as const)(
    'for a task that is %s is refused',
    (place) => {
      expect(outcome({ task: at[place] })).toBe('wrong-state');
    },
  );

  it('for a task that nobody signed for is not said to be needless: the round counts it as missing', () => {
    const refused = (task: ReportContext['task']) => {
      const decision = decideReport({ ...context, task }, report);
      return decision.ok ? null : decision.because;
    };
    expect(refused(at.dispatched)).toEqual({
      zh: '任务已交办、等待签收，签收后才能填报进展',
      en: 'the task is dispatched and waits for its receipt: receive it, then report',
    });
    expect(refused(at.acceptance)?.zh).toBe('任务等待验收，不需要填报进展');
  });

  it('carries forward what was said of the measures that it leaves out', () => {
    const last = {
      ...existing,
      measures: [
        { no: '1', state: 'behind', text: '未开工' },
        { no: '2', state: 'completed', text: '已建成', on: '2026-02-01' },
      ],
    } as const;
    const decision = decideReport({ ...context, last }, { ...report, said: measuring('1') });
    expect(decision.ok && decision.events[0]?.data).toMatchObject({
      text: '完成过半',
      measures: [{ no: '1', state: 'completed' }, last.measures[1]],
    });
  });

  it('that nothing has changed takes the words, the state and the measures of the last one, and says why', () => {
    const last = { ...existing, measures: [{ no: '1', state: 'behind' }] } as const;
    const said = { unchanged: '等待批复', helpNeeded: '协调用地' };
    const decision = decideReport({ ...context, last }, { ...report, said });
    expect(decision.ok && decision.events[0]?.data).toMatchObject({
      state: 'behind',
      text: 't',
      measures: last.measures,
      unchanged: '等待批复',
      helpNeeded: '协调用地',
    });
  });

  it('is previewed with the measures that are recorded of it, each once and what is said now first', () => {
    const reports = fc
      .uniqueArray(fc.constantFrom('1', '2', '3', '4'))
      .chain((nos) => fc.tuple(...nos.map((no) => fc.record({ no: fc.constant(no), state: states }))));
    fc.assert(
      fc.property(reports, fc.option(reports), (said, before) => {
        const last = before && { ...existing, measures: before };
        const command = {
          ...report,
          said: { state: 'on-schedule', text: '完成过半', measures: said },
        } as const;
        const task = { ...underway, facts: { ...underway.facts, measures: measures('1', '2', '3', '4') } };
        const decision = decideReport({ ...context, task, last }, command);
        const kept = carriedMeasures(said, last);
        expect(decision.ok && (decision.events[0]?.data.measures ?? [])).toEqual(kept);
        expect(kept.slice(0, said.length)).toEqual(said);
        expect(new Set(kept.map(({ no }) => no)).size).toBe(kept.length);
        expect(kept).toHaveLength(new Set([...said, ...(before ?? [])].map(({ no }) => no)).size);
        expect(carriedMeasures([], last)).toEqual(before ?? []);
      }),
    );
  });

  it('keeps no empty fields', () => {
    const decision = decideReport(context, { ...report, said: { ...measuring(), helpNeeded: ' ' } });
    expect(decision.ok && Object.keys(decision.events[0]?.data ?? {})).toEqual([
      'reportId',
      'taskId',
      'cycle',
      'planId',
      'period',
      'state',
      'text',
    ]);
  });

  it('of yesterday is taken with its reason', () => {
    expect(outcome({}, { on: '2026-03-19', late: '断网' })).toBe('ReportSubmitted');
  });

  it.each<[ReportState, boolean]>([
    ['not-started', true],
    ['behind', true],
    ['on-schedule', false],
    ['ahead', false],
    ['completed', false],
  ])('%s: the task is told: %s', (state, told) => {
    const decision = decideReport(context, { ...report, said: { state, text: '完成过半' } });
    if (!decision.ok || !decision.events[0]) throw new Error('refused');
    const fact = {
      event: decision.events[0],
      actor: 'zhao',
      principal: null,
      commandId: 'r',
      on: '2026-03-20',
      late: null,
    } as const;
    const submitted = evolveReport(null, fact);
    expect(submitted).toEqual({
      reportId: 'report',
      taskId: 'task',
      planId: 'plan',
      period: '2026-03',
      state,
      text: '完成过半',
      by: 'zhao',
      on: '2026-03-20',
    });
    const notice = { type: 'note-behind', period: '2026-03', reportId: 'report' };
    expect(reportConsequences(submitted, fact)).toMatchObject(told ? [{ kind: 'tell', notice }] : []);
  });
});
