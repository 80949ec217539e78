import { sha256 } from '../ledger/sha256';
import type { AcceptanceGrounds, Application } from './acceptance-grounds';
import { stepsTaken, wordsAt } from './corrected';
import { deadlineWords } from './extended';
import type { NamedEvidence } from './named-evidence';
import { pointLines } from './noted-points';
import { ownTitle } from './step-title';
import type { ClosingTask, ClosedTask, DoneStep, Task } from './task';

/**
 * The text that the leaders sign: made from the record alone, so it can be made again and compared for ever.
 * Whoever signs, signs the hash of exactly these lines.
 */
export function closingText(task: ClosingTask | ClosedTask, evidence = signedEvidence(task)): string {
  const { facts, completion, policy } = task;
  const at = signingStep(task);
  const before = task.done.slice(0, at);
  const taken = stepsTaken(before);
  return [
    `整改任务${titleAt(task, at) ?? policy.closingWord}审签单`,
    `任务编号：${facts.ref}`,
    ...upstreamLine(task),
    `整改任务：${facts.title}`,
    `整改目标：${facts.goal ?? '（方案未载明）'}`,
    `整改时限：${deadlineWords(task).zh}`,
    `牵头单位：${nameOf(task, facts.units.lead)}`,
    `完成情况（${completion.on} 报告）：${wordsAt(completion.summary, completion, taken)}`,
    ...pointLines(task.points),
    ...(before.some(({ step }) => step === 'acceptance') ? [] : ['验收意见：（本地规则在签字之后验收）']),
    ...before.flatMap((step, index) => stepLines(task, { step, taken }, index)),
    ...evidenceLines(evidence),
    `适用规则：${policy.pack} ${policy.effectiveFrom} 版 ${policy.edition.slice(0, 12)}`,
  ].join('\n');
}

/** Closing a part does not close the task of the plan above (domain.md 1.3). */
const upstreamLine = ({ facts: { upstream }, policy: { closingWord } }: Task): readonly string[] =>
  upstream ? [`上级任务：${upstream}（本项${closingWord}不等于上级任务${closingWord}）`] : [];

/** What came of a step before: an acceptance with its opinion, an application, or a check with the words of those who signed it. */
function stepLines(
  task: ClosingTask | ClosedTask,
  { step, taken }: { readonly step: DoneStep; readonly taken: number },
  index: number,
): readonly string[] {
  if (step.step === 'application')
    return [`验收申请（${step.on}）：${wordsAt(step.text, step, taken)}`, ...unprovenLine(step)];
  if (step.step !== 'acceptance') return checkLine(step, titleAt(task, index));
  const clause = task.policy.closing[index];
  const unit = task.facts.units[clause && 'by' in clause ? clause.by.of : 'acceptance'];
  const title = titleAt(task, index) ?? '验收';
  return [
    `${title}意见（${nameOf(task, unit)}，${step.checkedOn} 核查）：${wordsAt(step.opinion, step, taken)}`,
    ...groundLines(step),
  ];
}

const unprovenLine = ({ unproven = [] }: Application): readonly string[] =>
  unproven.length > 0 ? [`申请时尚无证据的措施：${unproven.join('、')}`] : [];

/** What the acceptance rests on beside its opinion: the site, and each condition with its answer. */
const groundLines = ({ site, checklist = [] }: AcceptanceGrounds): readonly string[] => [
  ...(site ? [`现场核查：${site.at ? `${site.at}，` : ''}${site.place}（${site.people.join('、')}）`] : []),
  ...(site?.photos ?? []).map(({ fileName, sha256: hash }) => `现场照片：${fileName}（SHA-256 ${hash}）`),
  ...checklist.map(({ no, criterion, answer, note }) => {
    const said = answer === 'met' ? '满足' : '不适用';
    return `销号条件 ${no}：${criterion.zh}——${said}${note ? `（${note}）` : ''}`;
  }),
];

/** The step whose text it is: the one that is signed now, or the last that was. */
function signingStep({ policy, done }: ClosingTask | ClosedTask): number {
  const begun = policy.closing.slice(0, done.length + 1);
  return begun.map(({ step }) => step).lastIndexOf('signature');
}

/** The place's own name of a step, as the text has it. */
const titleAt = ({ policy }: Task, index: number): string | null =>
  ownTitle(policy.closing[index])?.zh ?? null;

/** A check that came before, with the words of those who signed it. */
function checkLine(step: DoneStep, title: string | null): readonly string[] {
  if (title === null) return [];
  if (step.step === 'left-out') return [`${title}：不适用`];
  if (step.step !== 'signature') return [];
  if (step.overridden) return [`${title}（${step.overridden.on}，上级决定）：${step.overridden.basis}`];
  const opinions = step.signatures.flatMap(({ opinion }) => opinion ?? []);
  return [`${title}（${step.on}，${step.signatures.length} 人签字）：${opinions.join('；') || '同意'}`];
}

/** What a text names that is signed now, or was signed last. */
function signedEvidence(task: ClosingTask | ClosedTask): readonly NamedEvidence[] {
  const at = signingStep(task);
  const step = task.done[at] ?? ('open' in task ? task.open : undefined);
  return step?.step === 'signature' ? (step.evidence ?? []) : [];
}

const evidenceLines = (evidence: readonly NamedEvidence[]): readonly string[] =>
  evidence.length === 0
    ? []
    : [
        `证据材料：${evidence.length} 件`,
        ...evidence.map(
          ({ fileName, version, sha256: hash }, index) =>
            `${index + 1}. ${fileName}（第 ${version} 版，SHA-256 ${hash}）`,
        ),
      ];

export const closingTextHash = (
  task: ClosingTask | ClosedTask,
  evidence?: readonly NamedEvidence[],
): string => sha256(closingText(task, evidence));

const nameOf = ({ facts }: ClosingTask | ClosedTask, unit: string): string => facts.unitNames[unit] ?? unit;
