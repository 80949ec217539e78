import { refusedDay } from '../act-day';
import { canonicalText } from '../ledger/canonical';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import { stateWords } from '../tasks/state-words';
import type { Task } from '../tasks/task';
import { isDay, type Day } from '../time/day';
import { bringsFor, notABringer, standsForUnit } from './bringers';
import {
  latestOf,
  type AddEvidence,
  type Evidence,
  type EvidenceEvent,
  type EvidenceSaid,
  type SupersedeEvidence,
  type WithdrawEvidence,
} from './evidence';
import { refusedEvidenceName } from './file';

/** Pieces of one task, and versions of one piece: more than any dossier has. */
export const MOST_EVIDENCE = 1_000;
export const MOST_VERSIONS = 100;
/** Characters. */
export const LONGEST_NOTE = 2_000;

/** What a decision rests on: the task, and all evidence of it. */
export interface EvidenceContext {
  readonly task: Task;
  readonly all: readonly Evidence[];
  /** The task was closed, was drawn to be looked at again, and nothing is found yet. */
  readonly drawn?: boolean;
}

export function decideAddEvidence(
  { task, all, drawn = false }: EvidenceContext,
  command: AddEvidence,
): Decision<EvidenceEvent> {
  const after = task.status === 'closed' && drawn && command.looksBack ? task.closedOn : null;
  const unit = after ? command.looksBack : bringsFor(task, command.by);
  if (!unit) return notABringer(task);
  const refused =
    (after ? refusedDay(command, after) : refusedTime(task, command, null)) ??
    refusedSaid(task, command) ??
    refusedTwice(all, command);
  if (refused) return refused;
  if (ofCycle(all, task).length >= MOST_EVIDENCE)
    return refuse(
      'beyond-limit',
      `一项任务至多 ${MOST_EVIDENCE} 件证据材料`,
      `a task has ${MOST_EVIDENCE} pieces of evidence at most`,
    );
  const { evidenceId, said } = command;
  const { taskId, cycle, facts } = task;
  return accept<EvidenceEvent>({
    type: 'EvidenceAdded',
    data: { evidenceId, taskId, cycle, planId: facts.planId, unit, version: versionOf(task, said) },
  });
}

/** Another version takes the place of the last one, which stays with the reason why. */
export function decideSupersede(
  { task, all }: EvidenceContext,
  evidence: Evidence,
  command: SupersedeEvidence,
): Decision<EvidenceEvent> {
  const { on } = latestOf(evidence);
  const refused =
    refusedChange(task, evidence, command) ??
    refusedTime(task, command, on) ??
    refusedSaid(task, command) ??
    refusedTwice(
      all.filter(({ evidenceId }) => evidenceId !== evidence.evidenceId),
      command,
    ) ??
    refusedSame(task, evidence, command);
  if (refused) return refused;
  if (evidence.versions.length >= MOST_VERSIONS)
    return refuse(
      'beyond-limit',
      `一件证据材料至多 ${MOST_VERSIONS} 个版本`,
      `a piece of evidence has ${MOST_VERSIONS} versions at most`,
    );
  return accept<EvidenceEvent>({
    type: 'EvidenceSuperseded',
    data: { version: versionOf(task, command.said), because: command.because },
  });
}

/** It counts no longer, and stays to be seen. */
export function decideWithdraw(
  task: Task,
  evidence: Evidence,
  command: WithdrawEvidence,
): Decision<EvidenceEvent> {
  const refused = refusedChange(task, evidence, command) ?? refusedTime(task, command, latestOf(evidence).on);
  return refused ?? accept<EvidenceEvent>({ type: 'EvidenceWithdrawn', data: { because: command.because } });
}

/** A fact names only what is kept. */
export const contentGone = (): Refusal =>
  refuse(
    'content-gone',
    '上传的文件已不在，请重新上传',
    'the uploaded file is not there any more: upload it again',
  );

export const ofCycle = <One extends Pick<Evidence, 'cycle'>>(
  all: readonly One[],
  { cycle }: Pick<Task, 'cycle'>,
): readonly One[] => all.filter((evidence) => evidence.cycle === cycle);

function refusedChange(
  task: Task,
  { unit, cycle, withdrawn }: Evidence,
  { by, because }: SupersedeEvidence | WithdrawEvidence,
): Refusal | null {
  if (!standsForUnit(task, by, unit)) return notTheirs(task, unit);
  if (cycle !== task.cycle)
    return refuse(
      'wrong-state',
      '这是上一轮整改的证据材料，不再改动',
      'it is evidence of an earlier cycle: it changes no more',
    );
  if (withdrawn)
    return refuse(
      'wrong-state',
      `这件证据材料已于 ${withdrawn.on} 撤回`,
      `this piece was withdrawn on ${withdrawn.on}`,
    );
  return because.trim() ? null : refuse('missing-text', '请写明原因', 'say why');
}

function notTheirs({ facts }: Task, unit: string): Refusal {
  const name = facts.unitNames[unit];
  return refuse(
    'not-authorised',
    `这件证据材料由${name ?? '另一单位'}提供，由该单位更新或撤回`,
    `this piece was brought by ${name ?? 'another unit'}, and is theirs to supersede or withdraw`,
  );
}

/** What is closed stays as it was closed. */
function refusedTime(
  task: Task,
  command: AddEvidence | SupersedeEvidence | WithdrawEvidence,
  after: Day | null,
): Refusal | null {
  if (task.status === 'planned' || task.status === 'closed') {
    const { zh, en } = stateWords(task);
    return refuse(
      'wrong-state',
      `任务${zh}，证据材料不能增改`,
      `the task is ${en}: its evidence cannot be changed`,
    );
  }
  return refusedDay(command, after ?? task.dispatchedOn);
}

function refusedSaid(task: Task, { said, today }: AddEvidence | SupersedeEvidence): Refusal | null {
  const { fileName, bytes, showsOn, measures, note } = said;
  if (bytes <= 0) return refuse('missing-text', '文件是空的', 'the file is empty');
  if (showsOn !== null && (!isDay(showsOn) || showsOn > today))
    return refuse('wrong-day', `${showsOn} 不能是所示日期`, `${showsOn} cannot be the day that it shows`);
  if ([...(note ?? '')].length > LONGEST_NOTE)
    return refuse(
      'unfit-names',
      `说明至多 ${LONGEST_NOTE} 个字`,
      `a note has ${LONGEST_NOTE} characters at most`,
    );
  const unknown = measures.find((no) => !task.facts.measures.some((measure) => measure.no === no));
  if (unknown !== undefined)
    return refuse('unknown-measure', `任务没有第 ${unknown} 项措施`, `the task has no measure ${unknown}`);
  return refusedEvidenceName(fileName);
}

/** One file is one piece, however many measures it proves. */
function refusedTwice(
  others: readonly Evidence[],
  { said }: AddEvidence | SupersedeEvidence,
): Refusal | null {
  const there = others.find((one) => !one.withdrawn && latestOf(one).sha256 === said.sha256);
  if (!there) return null;
  const { fileName, on } = latestOf(there);
  return refuse(
    'already-attached',
    `同一个文件已于 ${on} 作为“${fileName}”提供；它证明多项措施的，在一件中一并写明`,
    `the very same file is there since ${on}, as “${fileName}”: one piece may name several measures`,
  );
}

function refusedSame(task: Task, evidence: Evidence, { said }: SupersedeEvidence): Refusal | null {
  const { on: _on, by: _by, because: _because, ...latest } = latestOf(evidence);
  if (canonicalText({ ...latest }) !== canonicalText({ ...versionOf(task, said) })) return null;
  return refuse(
    'nothing-to-repeat',
    '文件和说明都与现在的版本相同',
    'file and words are those of the version that is there',
  );
}

/** Each measure once, in the plan's order: the same said otherwise is the same. */
const versionOf = ({ facts }: Task, { note, measures, ...said }: EvidenceSaid): EvidenceSaid => ({
  ...said,
  measures: facts.measures.map(({ no }) => no).filter((no) => measures.includes(no)),
  note: note?.trim() ? note.trim() : null,
});
