import fc from 'fast-check';
import { law } from '../example/law';
import { qian, sun, units, zhao } from '../example/people';
import { after, command, places, planned, dispatched, step, system } from '../example/task';
import { evolveApproval } from '../approvals/evolve';
import type { ApprovalFrame } from '../approvals/approval';
import { approvalConsequences } from '../approvals/consequences';
import type { ExtensionTerms } from '../policy/extension-terms';
import { addDays, daysBetween, type Day } from '../time/day';
import type { ExtensionCommand, TaskCommand } from './command';
import { taskConsequences } from './consequences';
import { decide } from './decide';
import { closingText } from './closing-text';
import { dueDayOf, extendedSoFar, extensionsOf, pendingExtension } from './extended';
import { extensionOutlook } from './extension-outlook';
import { nextDue } from './next-due';
import type { ClosingTask, Task } from './task';

const terms: ExtensionTerms = {
  by: { post: 'unit-officer', of: 'lead' },
  beforeDue: true,
  rule: { rule: 'signature', post: 'office-director', of: 'office' },
};
const at = places();
const DUE = '2026-06-30';

const ask = (over: Partial<ExtensionCommand> = {}, on: Day = '2026-03-10'): TaskCommand =>
  ({
    ...command({ by: zhao, type: 'receive' }, on),
    type: 'extend',
    to: '2026-09-30',
    because: '管网改造遇汛期停工',
    evidence: ['停工令'],
    terms,
    ...over,
  }) as TaskCommand;

const told = (task: Task, outcome: string, on: Day = '2026-03-20'): TaskCommand =>
  system({ type: 'note-extension', extensionId: pendingExtension(task)?.extensionId ?? 'none', outcome }, on);

const outcome = (task: Task, next: TaskCommand): string => {
  const decision = decide(task, next, law);
  return decision.ok ? decision.events.map(({ type }) => type).join() : decision.code;
};
const asked = (task: Task = at.underway, over: Partial<ExtensionCommand> = {}, on?: Day): Task =>
  after(task, ask(over, on));
const decided = (task: Task, how: string, on?: Day): Task => after(task, told(task, how, on));

describe('an extension', () => {
  it('is asked for, and touches nothing while it waits', () => {
    const waiting = asked();
    expect(extensionsOf(waiting)).toMatchObject([
      { from: DUE, to: '2026-09-30', status: 'asked', by: zhao.person, on: '2026-03-10', endedOn: null },
    ]);
    const { extensions: _, ...rest } = waiting;
    expect(rest).toEqual(at.underway);
    expect(nextDue(waiting)?.on).toBe('2026-07-01');
  });

  it.each<[string, Task, Partial<ExtensionCommand>, string]>([
    ['before its receipt', at.dispatched, {}, 'ExtensionAsked'],
    ['of a task that is closing', at.acceptance, {}, 'wrong-state'],
    ['of a closed task', at.closed, {}, 'wrong-state'],
    ['of a task not dispatched', planned(), {}, 'wrong-state'],
    ['by another post of the unit', at.underway, { by: qian }, 'not-authorised'],
    ['by another unit', at.underway, { by: sun }, 'not-authorised'],
    ['by a law that says nothing of it', at.underway, { terms: null }, 'not-ruled'],
    ['to the day that holds', at.underway, { to: DUE }, 'wrong-day'],
    ['to an earlier day', at.underway, { to: '2026-06-01' }, 'wrong-day'],
    ['to no day', at.underway, { to: '2026-09-31' }, 'wrong-day'],
    ['without a reason', at.underway, { because: ' ' }, 'missing-text'],
    ['without evidence', at.underway, { evidence: [] }, 'missing-text'],
    ['with evidence that says nothing', at.underway, { evidence: ['照片', ' '] }, 'missing-text'],
    ['while another waits', asked(), {}, 'already-asked'],
    ['beyond the days allowed', at.underway, { terms: { ...terms, days: 91 } }, 'beyond-limit'],
    ['within the days allowed', at.underway, { terms: { ...terms, days: 92 } }, 'ExtensionAsked'],
  ])('%s', (_when, task, over, expected) => {
    expect(outcome(task, ask(over))).toBe(expected);
  });

  it('is too late on the day after the deadline, whatever day is claimed, unless the pack says otherwise', () => {
    const late = { today: '2026-07-01', on: DUE, late: '断网' } as const;
    expect(outcome(at.underway, ask(late))).toBe('too-late');
    expect(outcome(at.underway, ask({ today: DUE, on: DUE }))).toBe('ExtensionAsked');
    expect(outcome(at.underway, ask({ ...late, terms: { ...terms, beforeDue: false } }))).toBe(
      'ExtensionAsked',
    );
  });

  it('of a deadline that gives no day is refused', () => {
    const vague = dispatched({
      facts: { deadline: { text: '尽快', kind: 'immediate', day: null, precision: null } },
    });
    expect(outcome(vague, ask())).toBe('wrong-state');
  });

  it('that is granted moves the deadline and keeps the old one', () => {
    const moved = decided(asked(), 'granted');
    expect(dueDayOf(moved)).toBe('2026-09-30');
    expect(moved.facts.deadline?.day).toBe(DUE);
    expect(extensionsOf(moved)).toMatchObject([{ from: DUE, status: 'granted', endedOn: '2026-03-20' }]);
    expect(nextDue(moved)?.on).toBe('2026-10-01');
  });

  it.each(['refused', 'withdrawn'] as const)('that is %s leaves deadline and ladder as they were', (how) => {
    const before = after(at.underway, system({ type: 'note-missed', period: '2026-03' }, '2026-03-26'));
    const after_ = decided(asked(before, {}, '2026-04-01'), how, '2026-04-02');
    const { extensions, ...rest } = after_;
    expect(extensions).toMatchObject([{ status: how }]);
    expect(rest).toEqual(before);
    expect(outcome(after_, ask({}, '2026-04-03'))).toBe('ExtensionAsked');
  });

  it('that is granted after the deadline passed takes the overdue mark away; the clock asks again', () => {
    const waiting = asked();
    const late = after(waiting, system({ type: 'note-day' }, '2026-07-01'));
    expect(late.overdue).toBe(true);
    const moved = decided(late, 'granted', '2026-07-03');
    expect(moved.overdue).toBe(false);
    expect(after(moved, system({ type: 'note-day' }, '2026-10-01')).overdue).toBe(true);
  });

  it('that is granted while the task is closing judges the completion by the new day', () => {
    const done = after(asked(), command({ by: qian, type: 'complete', summary: '完成' }, '2026-04-01'));
    const moved = decided(done, 'granted', '2026-04-02');
    expect(moved).toMatchObject({ status: 'closing', overdue: false });
    expect(closingText(moved as ClosingTask)).toContain('整改时限：2026年6月底前（经批准延至 2026-09-30）');
    const again = after(moved, command({ by: sun, type: 'return', because: '不合格' }, '2026-04-03'));
    expect(dueDayOf(again)).toBe('2026-09-30');
  });

  it('that is told twice, or of another one, changes nothing', () => {
    const waiting = asked();
    const moved = decided(waiting, 'granted');
    expect(outcome(moved, told(waiting, 'refused'))).toBe('');
    expect(outcome(waiting, told(at.underway, 'granted'))).toBe('');
  });

  it('counts how often and how far, and keeps to what the law allows', () => {
    const limits = { ...terms, times: 2, days: 150 };
    const once = decided(asked(at.underway, { terms: limits }), 'granted');
    expect(extendedSoFar(once)).toEqual({ times: 1, days: 92 });
    expect(outcome(once, ask({ terms: limits, to: '2026-12-31' }))).toBe('beyond-limit');
    const twice = decided(asked(once, { terms: limits, to: '2026-11-15' }), 'granted');
    expect(extendedSoFar(twice)).toEqual({ times: 2, days: 138 });
    expect(outcome(twice, ask({ terms: limits, to: '2026-11-20' }))).toBe('beyond-limit');
  });

  it('says before anybody signs what either decision leads to', () => {
    const { granted, refused } = extensionOutlook(at.underway, '2026-09-30');
    expect(granted.map(({ zh }) => zh)).toEqual([
      '整改时限改为 2026-09-30，第 1 次延期，比方案推迟 92 日；原时限保留在记录中',
      '届时仍未完成的，自 2026-10-01 起记为超期',
    ]);
    expect(refused.map(({ zh }) => zh)).toEqual([
      '整改时限仍为 2026-06-30，届时仍未完成的，自 2026-07-01 起记为超期',
    ]);
  });
});

describe('the approval of an extension', () => {
  const { task, facts } = step(at.underway, ask());
  const [begin] = facts.flatMap((fact) => taskConsequences(task, fact));
  const frame = (begin as unknown as { event: { data: { frame: ApprovalFrame } } }).event.data.frame;

  it('begins with the asking, by the rule that was asked under, on exactly that text', () => {
    const extension = pendingExtension(task);
    expect(begin).toMatchObject({ kind: 'begin', aggregate: `approval/${extension?.extensionId}` });
    expect(frame).toMatchObject({
      subject: { kind: 'extension', id: 'task' },
      rule: terms.rule,
      fixedText: true,
      units,
      deadline: { taskId: 'task', cycle: 1, from: DUE, to: '2026-09-30' },
    });
    expect(extension?.text).toContain('申请延至：2026-09-30（第 1 次延期，比方案推迟 92 日）');
  });

  it.each([
    [{ type: 'ApprovalGranted', data: { textHash: null } }, 'granted'],
    [{ type: 'ApprovalOverridden', data: { outcome: 'granted', basis: 'x' } }, 'granted'],
    [{ type: 'ApprovalOverridden', data: { outcome: 'refused', basis: 'x' } }, 'refused'],
    [{ type: 'ApprovalRefused', data: { textHash: null } }, 'refused'],
    [{ type: 'ApprovalCancelled', data: { because: 'x' } }, 'withdrawn'],
  ] as const)('tells the task once: %j', (event, expected) => {
    const opened = evolveApproval(null, fact({ type: 'ApprovalOpened', data: { frame } }));
    expect(approvalConsequences(opened, fact(event))).toMatchObject([
      {
        kind: 'tell',
        key: `tell/task/task/extension/${frame.approvalId}`,
        notice: { type: 'note-extension', extensionId: frame.approvalId, outcome: expected },
      },
    ]);
  });
});

const fact = <Event>(event: Event) => ({
  event,
  actor: 'x',
  principal: null,
  commandId: 'c',
  on: '2026-03-20' as const,
  late: null,
});

it('never moves a deadline back, and never forgets a day that held, however askings and decisions follow', () => {
  const stepOf = fc.record({
    days: fc.integer({ min: -40, max: 200 }),
    how: fc.constantFrom('granted', 'refused', 'withdrawn'),
  });
  fc.assert(
    fc.property(fc.array(stepOf, { maxLength: 8 }), (steps) => {
      let task: Task = at.underway;
      for (const { days, how } of steps) {
        const before = dueDayOf(task) as Day;
        const wanted = ask({ to: addDays(before, days), terms: { ...terms, days: 400 } });
        if (!decide(task, wanted, law).ok) continue;
        task = decided(after(task, wanted), how);
        expect(daysBetween(before, dueDayOf(task) as Day)).toBe(how === 'granted' ? days : 0);
      }
      const granted = extensionsOf(task).filter(({ status }) => status === 'granted');
      expect([DUE, ...granted.map(({ to }) => to)].at(-1)).toBe(dueDayOf(task));
      expect(granted.map(({ from }) => from)).toEqual([DUE, ...granted.map(({ to }) => to)].slice(0, -1));
      expect(extendedSoFar(task).days).toBeLessThanOrEqual(400);
    }),
    { numRuns: 1_000 },
  );
});
