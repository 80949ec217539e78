import { canonicalText } from '../ledger/canonical';
import { sha256 } from '../ledger/sha256';
import type { UnitId } from '../people/actor';
import type { Period, PostNames, PostOf, Rung } from '../policy/policy';
import { deadlineWords } from '../tasks/extended';
import { seatOf } from '../tasks/open-acts';
import type { RungReached } from '../tasks/event';
import type { Seat } from '../tasks/open-act';
import type { Task } from '../tasks/task';
import { roundPeriodWords } from '../time/period';
import type { LetterFacts, LetterTerms, LetterText } from './letter';
import {
  filledIn,
  type FieldValues,
  type LetterTemplate,
  type TemplateField,
  type TemplateWords,
} from './template';

/** The hash of the words that a signer has read; copies and attachments are among them once somebody revised them, and files. */
export const letterTextHash = ({ title, body, copies, attachments, files }: LetterText): string =>
  sha256(
    canonicalText({
      ...{ title, body },
      ...(copies && { copies }),
      ...(attachments && { attachments }),
      ...(files && { files: files.map((file) => ({ ...file })) }),
    }),
  );

/** Who sends which letter to whom, from the task's pinned policy. */
export function letterFacts(
  task: Task,
  rung: Rung,
  reached: { letterId: string; period: string },
  template: LetterTemplate | null,
): LetterFacts {
  const { facts, policy, taskId, cycle } = task;
  const terms = letterTerms(rung, template, {
    seat: (who) => seatOf(task, who),
    receiver: seatOf(task, rung.receiver),
    nameOf: (unit) => facts.unitNames[unit] ?? unit,
    posts: policy.posts,
    zoneOffsetMinutes: policy.zone.offsetMinutes,
  });
  return { ...reached, taskId, cycle, planId: facts.planId, ref: facts.ref, ...terms };
}

/** The place in which a letter is drafted: who sits where, and what units and posts are called. */
export interface Surroundings {
  readonly seat: (who: PostOf) => Seat;
  readonly receiver: Seat;
  readonly nameOf: (unit: UnitId) => string;
  readonly posts: PostNames;
  readonly zoneOffsetMinutes: number;
}

/** What a rung and its template say of a letter, whatever it is about. */
export function letterTerms(
  rung: Rung,
  template: LetterTemplate | null,
  { seat, receiver, nameOf, posts, zoneOffsetMinutes }: Surroundings,
): Omit<LetterTerms, 'letterId' | 'period'> {
  const signer = seat(rung.signer);
  const named = [rung.drafter, rung.signer, receiver, template?.reviewedBy];
  return {
    rung: rung.id,
    correction: 0,
    kind: rung.title,
    mark: rung.mark,
    drafter: seat(rung.drafter),
    signer,
    receiver,
    from: nameOf(signer.unit),
    to: nameOf(receiver.unit),
    replyWithin: rung.replyWithin,
    posts: Object.fromEntries(
      Object.entries(posts).filter(([post]) => named.some((one) => one?.post === post)),
    ),
    zoneOffsetMinutes,
    ...(template && looksOf(template, nameOf(signer.unit))),
    ...(template && reviewOf(template, seat)),
  };
}

/** Who reviews letters of that type, where somebody does. */
const reviewOf = (
  { reviewedBy, reviewerMaySign }: LetterTemplate,
  seat: (who: PostOf) => Seat,
): Partial<LetterTerms> =>
  reviewedBy ? { reviewer: seat(reviewedBy), ...(reviewerMaySign && { reviewerMaySign }) } : {};

/** What of a template is no text and does not change after drafting. */
const looksOf = (
  { format, head, copies, attachments, urgeEvery }: LetterTemplate,
  office: string,
): Partial<LetterTerms> => ({
  format,
  ...(head !== undefined && { head: filledIn(head, { office }) }),
  ...(copies && { copies }),
  ...(attachments && { attachments }),
  ...(urgeEvery && { urgeEvery }),
});

/** The draft that the office may still change, as the task's own law words it; the house's words where it is silent. */
export const draftText = (
  task: Task,
  rung: Rung,
  { reached, template }: { readonly reached: RungReached; readonly template: LetterTemplate | null },
): LetterText =>
  template ? fromTemplate(template, task, { rung, reached }) : ownText(task, { rung, reached });

interface About {
  readonly rung: Rung;
  readonly reached: RungReached;
}

function fromTemplate(template: LetterTemplate, task: Task, about: About): LetterText {
  return worded(template, fieldValues(task, about));
}

export const worded = (
  { title, body }: TemplateWords,
  values: Readonly<Partial<Record<TemplateField, string>>>,
): LetterText => ({ title: filledIn(title, values), body: filledIn(body, values).trim() });

function fieldValues(task: Task, { rung, reached }: About): FieldValues<'task'> {
  const { facts } = task;
  const { period } = reached;
  const nameOf = (unit: string): string => facts.unitNames[unit] ?? unit;
  return {
    kind: rung.title,
    office: nameOf(seatOf(task, rung.signer).unit),
    receiver: nameOf(seatOf(task, rung.receiver).unit),
    ref: facts.ref,
    task: facts.title,
    lead: nameOf(facts.units.lead),
    goal: facts.goal ?? NOT_SAID,
    deadline: deadlineWords(task).zh,
    period: roundPeriodWords(period).zh,
    trouble: troubleWords(task, reached),
    earlier: earlierWords(task, { rung: rung.id, period }),
    replyWithin: periodWords(rung.replyWithin),
  };
}

export const NOT_SAID = '（方案未载明）';

/** The letters before this one, which the task already counts among its own. */
function earlierWords({ trouble }: Task, own: { readonly rung: string; readonly period: string }): string {
  const before = trouble.letters.filter(({ rung, period }) => rung !== own.rung || period !== own.period);
  if (before.length === 0) return '此前未发函';
  return `此前已发${before.map(({ period, title }) => `${roundPeriodWords(period).zh}${title}`).join('、')}`;
}

/** Task, goal, deadline, what is missing, by when to answer. */
function ownText(task: Task, { rung, reached }: About): LetterText {
  const { facts } = task;
  const { period } = reached;
  return {
    title: `关于第 ${facts.ref} 号整改任务的${rung.title}`,
    body: [
      `${facts.unitNames[facts.units.lead] ?? facts.units.lead}：`,
      `你单位牵头的第 ${facts.ref} 号整改任务“${facts.title}”，${roundPeriodWords(period).zh}${troubleWords(task, reached)}。`,
      `整改目标：${facts.goal ?? NOT_SAID}`,
      `整改时限：${deadlineWords(task).zh}`,
      `请于本函印发后${periodWords(rung.replyWithin)}内书面回复，说明目前进展、未按要求推进的原因和下一步时间安排。`,
    ].join('\n'),
  };
}

/** What it is about: the reason of whoever decided on it, or what was found. */
function troubleWords(task: Task, { period, cause, decided }: RungReached): string {
  if (decided) return withoutStop(decided.because);
  if (cause === 'overdue') return '整改时限已过，尚未完成';
  if (cause === 'unanswered') return '对此前函件、约谈逾期未回复或未报落实情况';
  if (cause === 'found') return '经现场检查，未达到序时进度';
  if (cause === 'judged') return judgedWords(task);
  const times = task.trouble.run.includes(period) ? task.trouble.run.length : 1;
  return `未按调度要求报送进展或未达到序时进度（连续 ${times} 次，累计 ${task.trouble.periods.length} 次）`;
}

function judgedWords({ trouble: { judged } }: Task): string {
  if (!judged) throw new Error('a rung was reached by a judgement that is not there');
  return `经研判，预警等级为“${judged.word.zh}”（${withoutStop(judged.because)}）`;
}

/** Words that a sentence goes on behind. */
export const withoutStop = (words: string): string => words.trim().replace(/[。；，]+$/, '');

export function periodWords({ n, unit }: Period): string {
  if (unit === 'workdays') return ` ${n} 个工作日`;
  return unit === 'days' ? ` ${n} 日` : ` ${n} 个月`;
}
