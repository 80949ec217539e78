import fc from 'fast-check';
import { adopt, carriedFrom, type Carried } from '../ledger/carried';
import type { Fact } from '../ledger/fact';
import { law, policy } from '../example/law';
import { everybody, li, qian, sun, zhao, zheng, zhou } from '../example/people';
import {
  accepting,
  after,
  apply,
  command,
  complete,
  dispatched,
  facts,
  file,
  openHash,
  planned,
  publish,
  receive,
  signing,
  step,
  system,
  type Act,
} from '../example/task';
import type { AcceptanceStep, ClosingStep, Policy } from '../policy/policy';
import { addDays, type Day } from '../time/day';
import type { TaskCommand } from './command';
import { decide } from './decide';
import type { TaskEvent } from './event';
import { evolve } from './evolve';
import { explain } from './explain';
import { openActs } from './open-acts';
import { planTask } from './plan-task';
import { factOf } from './steps';
import type { Task } from './task';

const [usual] = policy.closing as readonly [AcceptanceStep];
const LEVELS: readonly ClosingStep[] = [
  { step: 'application', by: policy.completion.by },
  { ...usual, title: { zh: '行业验收', en: 'acceptance by the trade' } },
];
const SOME_CLOSINGS = fc.shuffledSubarray<ClosingStep>([...policy.closing, ...LEVELS], { minLength: 1 });

/** The act that the open step waits for, or the clock. */
function nextAct(task: Task, on: Day): TaskCommand {
  if (task.status !== 'closing') throw new Error('not closing');
  switch (task.open.step) {
    case 'application':
      return command(apply, on);
    case 'acceptance':
      return command(accepting(on), on);
    case 'signature':
      return command(signing(task, task.open.approval.acts.length === 0 ? li : zhou), on);
    case 'publicity':
      return task.open.notice
        ? system({ type: 'note-day' }, addDays(task.open.notice.to, 1))
        : command(publish, on);
    case 'filing':
      return command(file, on);
  }
}

describe('the closing', () => {
  it('takes the steps in the order of the pack, and ends after the last', () => {
    fc.assert(
      fc.property(SOME_CLOSINGS, (closing) => {
        let task = after(
          dispatched({ policy: { closing } }),
          command(receive, '2026-01-06'),
          command(complete, '2026-03-02'),
        );
        for (let on: Day = '2026-03-02'; task.status === 'closing'; on = addDays(on, 20)) {
          expect(task.open.step).toBe(closing[task.done.length]?.step);
          expect(explain(task, law.assess).steps.filter(({ state }) => state === 'done')).toHaveLength(
            task.done.length,
          );
          task = after(task, nextAct(task, on));
        }
        if (task.status !== 'closed') throw new Error('it ended without being closed');
        expect(task.done.map((done) => done.step)).toEqual(closing.map((clause) => clause.step));
        expect(explain(task, law.assess).steps.every(({ state }) => state === 'done')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Numbers that pick a command in whatever state the task is; half of them pick one that is open. */
const moves = fc.array(
  fc.record({ pick: fc.nat(9), who: fc.nat(everybody.length - 1), days: fc.nat(12), odd: fc.nat(19) }),
  { minLength: 200, maxLength: 200 },
);
type Move = typeof moves extends fc.Arbitrary<readonly (infer M)[]> ? M : never;

const actor = ({ who }: Move) => everybody[who] ?? zhao;

function anyAct(task: Task, move: Move, on: Day): Act {
  const by = actor(move);
  const acts: readonly Act[] = [
    { ...receive, by },
    { ...complete, by },
    { ...accepting(move.odd === 3 ? '2026-01-01' : on), by },
    { type: 'return', by, because: move.odd === 4 ? '' : '材料不全' },
    signing(task, by, move.odd < 3 ? { textHash: 'stale' } : {}),
    { ...publish, by },
    { ...file, by },
  ];
  return acts[move.pick % acts.length] ?? receive;
}

function openAct(task: Task, move: Move, on: Day): TaskCommand {
  const open = openActs(task, law.assess).filter(
    ({ act }) => act !== 'report' && (act !== 'return' || move.odd === 0),
  );
  const chosen = open[move.pick % Math.max(open.length, 1)];
  const [seat] = chosen?.by ?? [];
  const by = [zhao, qian, sun, li, zhou, zheng].find(({ posts }) =>
    posts.some(({ post, unit }) => post === seat?.post && unit === seat.unit),
  );
  if (!chosen || !by) return system({ type: 'note-day' }, on);
  return command({ ...actOf(chosen.act, task, on), by } as Act, on);
}

function actOf(act: string, task: Task, on: Day): Omit<Act, 'by'> {
  const sign = { type: 'sign', textHash: openHash(task), opinion: null, as: null };
  const back = { type: 'return', because: '材料不全' };
  const acts: Readonly<Record<string, object>> = {
    ...{ receive, complete, apply, publish, file, sign, return: back },
    accept: accepting(on),
  };
  return acts[act] as Omit<Act, 'by'>;
}

function notice({ pick, odd }: Move, on: Day): TaskCommand {
  const period = on.slice(0, 7);
  if (pick === 7) return system({ type: 'note-missed', period }, on);
  if (pick === 8) return system({ type: 'note-behind', period, reportId: `report-${odd}` }, on);
  return system({ type: 'note-day' }, on);
}

/** What is wrong after a step; asked some hundred thousand times, so that one `expect` a life must do. */
function faults(task: Task, before: Task): readonly string[] {
  const { missing, next, acts } = explain(task, law.assess);
  if (before.status === 'closed' && task !== before) return ['a closed task changed'];
  if (task.status === 'closed' ? acts.length > 0 : missing.length === 0 && next === null)
    return ['unexplained'];
  if (task.status !== 'closed' && task.status !== 'closing') return [];
  const order = task.policy.closing.map((clause) => clause.step);
  const days = task.done.map(({ on }) => on);
  return [
    ...(task.done.some(({ step: name }, index) => name !== order[index]) ? ['steps out of order'] : []),
    ...(days.some((day, index) => index > 0 && day < (days[index - 1] ?? day)) ? ['days out of order'] : []),
    ...(task.status === 'closed' && task.done.length !== order.length ? ['closed too early'] : []),
    ...task.done.flatMap((done) =>
      done.step === 'signature' && !twoHeads(done.signatures) ? ['not two heads'] : [],
    ),
  ];
}

function twoHeads(signatures: readonly { by: string; principal: string | null }[]): boolean {
  const heads = signatures.flatMap(({ by, principal }) => (principal ? [by, principal] : [by]));
  return signatures.length === 2 && new Set(heads).size === heads.length;
}

function lived(
  lines: readonly Move[],
  over: Partial<Policy>,
): { task: Task; facts: readonly Fact<TaskEvent>[] } {
  let task = dispatched({ policy: over });
  let on: Day = '2026-01-06';
  const all: Fact<TaskEvent>[] = [];
  const wrong: string[] = [];
  for (const move of lines) {
    on = addDays(on, move.days);
    const next =
      move.pick > 6
        ? notice(move, on)
        : move.odd % 2 === 0
          ? openAct(task, move, on)
          : command(anyAct(task, move, on), on);
    const decision = decide(task, next, law);
    if (!decision.ok) continue;
    const before = task;
    const made = decision.events.map((event) => factOf(event, next));
    task = made.reduce<Task>((state, fact) => evolve(state, fact), task);
    all.push(...made);
    wrong.push(...faults(task, before));
  }
  expect(wrong).toEqual([]);
  return { task, facts: all };
}

describe('any life of two hundred commands', () => {
  const begun = planTask('task', facts, policy).map((event) =>
    factOf(event, system({ type: 'note-day' }, '2026-01-05')),
  );

  it('never throws, and closes only as the pack says', () => {
    const ends = new Map<string, number>();
    fc.assert(
      fc.property(moves, SOME_CLOSINGS, (lines, closing) => {
        const { task } = lived(lines, { closing });
        ends.set(task.status, (ends.get(task.status) ?? 0) + 1);
      }),
      { numRuns: 1_000 },
    );
    // The lives are worth the name only if many of them reach the end.
    expect(ends.get('closed')).toBeGreaterThan(200);
  });

  it('is carried from its facts alone, wherever they are cut', () => {
    fc.assert(
      fc.property(moves, fc.nat(), (lines, cut) => {
        const { task, facts: made } = lived(lines, {});
        const all = [...begun, ...made];
        const carried = carriedFrom('task', all);
        expect(carried.state).toEqual(task);
        expect(carried.sequence).toBe(all.length);
        const at = cut % (all.length + 1);
        const first = adopt('task', null, all.slice(0, at));
        expect(adopt('task', first, all.slice(at))).toEqual(carried);
        expect(JSON.parse(JSON.stringify(carried)) as Carried<Task>).toEqual(carried);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a chain that cannot be', () => {
  const said = (event: TaskEvent): Fact<TaskEvent> =>
    factOf(event, system({ type: 'note-day' }, '2026-02-01'));
  const underway = after(dispatched(), command(receive, '2026-01-06'));

  it.each<[string, Task | null, TaskEvent]>([
    ['begins in the middle', null, { type: 'TaskReceived', data: { unit: 'x' } }],
    ['is planned twice', planned(), { type: 'TaskPlanned', data: { taskId: 't', cycle: 1, facts, policy } }],
    ['is dispatched twice', underway, { type: 'TaskDispatched', data: { unit: 'x' } }],
    ['is received twice', underway, { type: 'TaskReceived', data: { unit: 'x' } }],
    ['closes while underway', underway, { type: 'TaskClosed', data: { word: '销号' } }],
    ['is filed while underway', underway, { type: 'TaskFiled', data: { number: '1' } }],
  ])('%s throws', (_what, task, event) => {
    expect(() => evolve(task, said(event))).toThrow();
  });

  it('signs where no signature is open', () => {
    const { task } = step(underway, command(complete, '2026-03-02'));
    expect(() => evolve(task, said({ type: 'SignatureCompleted', data: { textHash: '' } }))).toThrow(
      'acceptance is open',
    );
    expect(() => evolve(task, said({ type: 'PublicityEnded', data: { to: '2026-03-03' } }))).toThrow();
  });
});
