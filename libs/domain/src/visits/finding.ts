import { refusedDay } from '../act-day';
import type { CommandFrame } from '../command-frame';
import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import type { Actor, PersonId } from '../people/actor';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import { isTroubled, type ReportState } from '../reports/report-state';
import type { NamedEvidence } from '../tasks/named-evidence';
import { nextCycleId } from '../tasks/new-cycle';
import { siteChecked } from '../tasks/site-check';
import type { Day } from '../time/day';
import { isBadlyFound, isLookBackResult, type FoundState } from './look-back';
import { refusedReopening, type Reopened } from './reopening';
import { refusedSite, type SaidSite, type SeenSite } from './site';
import { refusedCalledOff, refusedPlanner, type Visit, type VisitLaw } from './visit';

/** What a visit found of a task: the verified state, beside the one that its unit reported. */
export interface Finding {
  readonly visitId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly state: FoundState;
  readonly text: string;
  /** Where a look-back looked, who did, and what they took photos of. */
  readonly site?: SeenSite;
  /** The task that begins anew by it, and until when it is to be put right. */
  readonly reopened?: Reopened;
  /** What the unit had reported last before; null where it had reported nothing. */
  readonly claimed: ReportState | null;
  readonly on: Day;
  readonly by: PersonId;
  /** What it said before it was corrected, the latest last. */
  readonly earlier: readonly Pick<Finding, 'state' | 'text' | 'site' | 'on' | 'by'>[];
}

type Found = Pick<Finding, 'state' | 'text' | 'site' | 'reopened'>;
export type FindingEvent =
  | {
      readonly type: 'FindingRecorded';
      readonly data: Omit<Finding, 'on' | 'by' | 'earlier'> & { readonly cycle: number };
    }
  | {
      readonly type: 'FindingCorrected';
      readonly data: Found & { readonly cycle: number; readonly because: string };
    };

/** `because`: why it says something else than before; null where nothing was found before. */
export type FindingCommand = CommandFrame & {
  readonly by: Actor;
  readonly type: 'find';
  readonly taskId: string;
  readonly said: Pick<Finding, 'state' | 'text'>;
  /** A look-back says it, and nothing else does. */
  readonly site: SaidSite | null;
  /** The last day for a problem that came back or was never solved; null of any other finding. */
  readonly rectifyBy: Day | null;
  readonly because: string | null;
};

/** What a finding rests on. */
export interface FindingContext {
  readonly visit: Visit;
  readonly law: VisitLaw | null;
  readonly existing: Finding | null;
  readonly claimed: ReportState | null;
  /** The evidence of the task that counts, out of which the photos are. */
  readonly evidence: readonly NamedEvidence[];
  /** The task has begun anew already. */
  readonly hasNextCycle: boolean;
}

export function evolveFinding(
  finding: Finding | null,
  { event, on, actor: by }: Fact<FindingEvent>,
): Finding {
  if (event.type === 'FindingRecorded') {
    const { cycle: _, ...data } = event.data;
    return { ...data, on, by, earlier: [] };
  }
  if (!finding) throw new Error(`the chain is broken: a finding cannot begin with ${event.type}`);
  const { state, text, site, on: before, by: author, earlier } = finding;
  const { state: now, text: words, site: seen, reopened } = event.data;
  return {
    ...finding,
    ...{ state: now, text: words, on, by, ...(seen && { site: seen }), ...(reopened && { reopened }) },
    earlier: [...earlier, { state, text, ...(site && { site }), on: before, by: author }],
  };
}

export function decideFinding(context: FindingContext, command: FindingCommand): Decision<FindingEvent> {
  const { visit, existing, claimed, evidence } = context;
  const { taskId, because, site, rectifyBy } = command;
  const refused = refusedFinding(context, command);
  if (refused) return refused;
  const said = {
    ...command.said,
    ...(site && { site: siteChecked(site, evidence) }),
    ...(rectifyBy && { reopened: { taskId: nextCycleId(taskId), rectifyBy } }),
  };
  const { visitId, planId, tasks } = visit;
  const cycle = tasks.find((task) => task.taskId === taskId)?.cycle ?? 0;
  if (existing)
    return accept<FindingEvent>({
      type: 'FindingCorrected',
      data: { ...said, cycle, because: because ?? '' },
    });
  const data = { visitId, taskId, planId, cycle, ...said, claimed };
  return accept<FindingEvent>({ type: 'FindingRecorded', data });
}

function refusedFinding(context: FindingContext, command: FindingCommand): Refusal | null {
  const { visit, law, existing } = context;
  const { taskId, said, because, by } = command;
  if (!visit.tasks.some((task) => task.taskId === taskId))
    return refuse('missing-task', '这次检查不包括这项任务', 'this visit does not look at that task');
  const refused = refusedPlanner(law, by) ?? refusedCalledOff(visit);
  if (refused) return refused;
  if (!said.text.trim()) return refuse('missing-text', '请写明看到的情况', 'say what was found');
  if (existing && because === null)
    return refuse(
      'already-found',
      `这项任务的检查结果已于 ${existing.on} 登记；要更正的，请写明原因`,
      `what was found of this task is on record since ${existing.on}: to correct it, say why`,
    );
  if (existing && !because?.trim())
    return refuse('missing-text', '请写明更正的原因', 'say why it is corrected');
  return refusedResult(context, command) ?? refusedDay(command, existing?.on ?? visit.from);
}

/** A look-back says whether it holds, and where that was seen; any other visit how the task stands. */
function refusedResult(context: FindingContext, command: FindingCommand): Refusal | null {
  const { visit, evidence } = context;
  const { said, site } = command;
  const lookBack = visit.kind === 'look-back';
  if (lookBack !== isLookBackResult(said.state))
    return lookBack
      ? refuse(
          'wrong-state',
          '回头看的结果是成效巩固、问题反弹或虚假整改',
          'a look-back finds that it holds, a rebound or a false completion',
        )
      : refuse(
          'wrong-state',
          '检查的结果是任务的进展；成效巩固、问题反弹、虚假整改由回头看登记',
          'a check finds how the task stands; whether a closed one holds is found by a look-back',
        );
  if (lookBack) return refusedSite(site, evidence) ?? refusedReopening(context, command);
  if (site) return refuse('wrong-state', '检查不登记现场', 'only a look-back records the site');
  return refusedReopening(context, command);
}

/** Only what is found behind reaches the task's process, once a visit: the ladder may follow. */
export function findingConsequences(finding: Finding, { event }: Fact<FindingEvent>): readonly Consequence[] {
  const { taskId, visitId, state } = finding;
  if (isLookBackResult(state) || !isTroubled(state)) return [];
  return [
    {
      kind: 'tell',
      key: `tell/task/${taskId}/found/${visitId}`,
      process: { type: 'task', taskId, cycle: event.data.cycle },
      notice: { type: 'note-found', visitId, state },
    },
  ];
}

/** The unit had said that it goes well, and the visit found that it does not. */
export const contradictsClaim = (claimed: ReportState | null, found: FoundState): boolean =>
  // What came back later was not there when the unit spoke.
  claimed !== null && found !== 'rebound' && isBadlyFound(found) && !isTroubled(claimed);
