import { refusedDay } from '../act-day';
import type { CommandFrame } from '../command-frame';
import type { Fact } from '../ledger/fact';
import { notAuthorised } from '../not-authorised';
import { holds, type Actor, type PersonId } from '../people/actor';
import type { PostNames } from '../policy/policy';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { TaskCycle } from '../rounds/round';
import type { Seat } from '../tasks/open-act';
import type { Text } from '../text';
import { isDay, type Day } from '../time/day';
import type { Draw } from './draw';

/** How an office looks for itself: 明查, 暗访 of which the unit is not told, 专项督查, 联合督查. */
export const VISIT_KINDS = ['open', 'covert', 'special', 'joint'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];
/** Of a look-back (回头看) nobody chooses the tasks: they are drawn. */
export type AnyVisitKind = VisitKind | 'look-back';

export const VISIT_WORDS: Readonly<Record<AnyVisitKind, Text>> = {
  open: { zh: '明查', en: 'open check' },
  covert: { zh: '暗访', en: 'covert check' },
  special: { zh: '专项督查', en: 'special check' },
  joint: { zh: '联合督查', en: 'joint check' },
  'look-back': { zh: '回头看', en: 'look-back' },
};

/** What is waited for of those who plan the checks of a place. */
export const VISIT_ACT_WORDS: Readonly<Record<'plan-visit' | 'draw-look-back' | 'find', Text>> = {
  'draw-look-back': { zh: '抽取回头看任务', en: 'draw the look-back' },
  'plan-visit': { zh: '安排检查', en: 'plan a check visit' },
  find: { zh: '登记检查结果', en: 'write down what the check found' },
};

/** What the pack in force says of check visits: who plans them and writes down what they find, and of which kinds. */
export interface VisitLaw {
  readonly planners: readonly Seat[];
  readonly kinds: readonly VisitKind[];
  /** How the place calls the posts. */
  readonly posts: PostNames;
}

/** A check visit (检查): some people look at some tasks of a plan for themselves. */
export interface Visit {
  readonly visitId: string;
  readonly planId: string;
  readonly kind: AnyVisitKind;
  readonly purpose: string;
  readonly from: Day;
  readonly to: Day;
  /** In the planner's words: many who go along have no account here. */
  readonly visitors: readonly string[];
  readonly tasks: readonly TaskCycle[];
  /** How the tasks of a look-back were drawn. */
  readonly draw?: Draw;
  readonly plannedOn: Day;
  readonly plannedBy: PersonId;
  readonly calledOff: { readonly because: string; readonly on: Day; readonly by: PersonId } | null;
}

type Planned = Omit<Visit, 'kind' | 'draw' | 'plannedOn' | 'plannedBy' | 'calledOff'> & {
  readonly kind: VisitKind;
};
export type VisitEvent =
  | { readonly type: 'VisitPlanned'; readonly data: Planned }
  | {
      readonly type: 'LookBackDrawn';
      readonly data: Omit<Planned, 'kind' | 'visitors'> & { readonly draw: Draw };
    }
  | { readonly type: 'VisitCalledOff'; readonly data: { readonly because: string } };

/** `law` is that of the edition in force today; null where it says nothing of check visits. */
type VisitFrame = CommandFrame & { readonly by: Actor; readonly law: VisitLaw | null };
export type PlanVisit = VisitFrame & { readonly type: 'plan-visit'; readonly visit: Planned };
export type CallOffVisit = VisitFrame & { readonly type: 'call-off'; readonly because: string };

export function evolveVisit(visit: Visit | null, { event, on, actor }: Fact<VisitEvent>): Visit {
  if (event.type === 'VisitPlanned')
    return { ...event.data, plannedOn: on, plannedBy: actor, calledOff: null };
  if (event.type === 'LookBackDrawn') {
    const drawn = { ...event.data, kind: 'look-back', visitors: [] } as const;
    return { ...drawn, plannedOn: on, plannedBy: actor, calledOff: null };
  }
  if (!visit) throw new Error(`the chain is broken: a visit cannot begin with ${event.type}`);
  return { ...visit, calledOff: { because: event.data.because, on, by: actor } };
}

/** Also one that is over can be put on record: nobody plans a covert check where others read it. */
export function decidePlanVisit(command: PlanVisit): Decision<VisitEvent> {
  const { visit, law } = command;
  const refused = refusedPlanner(law, command.by) ?? refusedDay(command, null) ?? refusedPlan(visit);
  if (refused) return refused;
  if (!law?.kinds.includes(visit.kind)) return notRuled(VISIT_WORDS[visit.kind]);
  return accept<VisitEvent>({ type: 'VisitPlanned', data: visit });
}

/** A visit that has found something has taken place. */
export function decideCallOff(visit: Visit, found: number, command: CallOffVisit): Decision<VisitEvent> {
  const refused = refusedPlanner(command.law, command.by) ?? refusedCalledOff(visit) ?? refusedDrawn(visit);
  if (refused) return refused;
  if (found > 0)
    return refuse(
      'wrong-state',
      '这次检查已有检查结果，不能取消',
      'this visit has found something: it cannot be called off',
    );
  if (!command.because.trim())
    return refuse('missing-text', '请写明取消的原因', 'say why the visit is called off');
  return (
    refusedDay(command, visit.plannedOn) ??
    accept<VisitEvent>({ type: 'VisitCalledOff', data: { because: command.because } })
  );
}

export function refusedPlanner(law: VisitLaw | null, by: Actor): Refusal | null {
  if (!law) return notRuled({ zh: '检查', en: 'check visits' });
  return law.planners.some((seat) => holds(by, seat)) ? null : notAuthorised(law.planners, law.posts);
}

export const refusedCalledOff = ({ calledOff }: Visit): Refusal | null =>
  calledOff &&
  refuse('wrong-state', `这次检查已于 ${calledOff.on} 取消`, `this visit was called off on ${calledOff.on}`);

/** Else whoever does not like what was drawn would call it off. */
const refusedDrawn = ({ draw }: Visit): Refusal | null =>
  draw
    ? refuse('wrong-state', '抽取的回头看不能取消', 'a look-back that was drawn cannot be called off')
    : null;

const notRuled = ({ zh, en }: Text): Refusal =>
  refuse('not-ruled', `本地规则没有规定${zh}`, `the rules of this place provide for no ${en}`);

function refusedPlan({ purpose, from, to, visitors, tasks }: Planned): Refusal | null {
  if (!purpose.trim()) return refuse('missing-text', '请写明检查内容', 'say what is looked at');
  if (!visitors.some((name) => name.trim())) return refuse('missing-text', '请写明检查人员', 'say who goes');
  if (!isDay(from) || !isDay(to) || to < from)
    return refuse('wrong-day', `${from} 至 ${to} 不是一段日期`, `${from} to ${to} is no stretch of days`);
  if (tasks.length === 0) return refuse('missing-task', '请选择要检查的任务', 'choose the tasks to look at');
  const ids = tasks.map(({ taskId }) => taskId);
  return new Set(ids).size < ids.length
    ? refuse('missing-task', '同一任务选了两次', 'a task is named twice')
    : null;
}
