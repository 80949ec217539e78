import { addDays, type Day } from '@duban/domain';
import type { AnswerOf } from '../api/ask';
import { isInSigning } from '../tasks/task-act';
import { addressOf, fieldsOfWay } from '../approvals/ways';

export type Item = AnswerOf<'inbox'>['toDo'][number];
export type Approval = AnswerOf<'inbox'>['approvals'][number];
export type Message = AnswerOf<'inbox'>['messages'][number];

export const URGENCIES = ['over', 'soon', 'later', 'open'] as const;
export type Urgency = (typeof URGENCIES)[number];

const SOON_DAYS = 7;

/** How urgent something is, by the day on which it is wanted. */
export function urgencyOf({ by }: Pick<Item, 'by'>, today: Day): Urgency {
  if (by === null) return 'open';
  if (by < today) return 'over';
  return by <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

/** One thing to do is named by what it is done to, which act, and in whose name where it is not one's own. */
export const keyOf = ({ act, taskId, letterId, visitId, planId, principal }: Item): string =>
  [letterId ?? taskId ?? visitId ?? planId, act, ...(principal === null ? [] : [principal])].join('/');

/** What a measure asks for is done on the card of the ladder. */
const ON_THE_LADDER: readonly string[] = ['record-measure', 'follow-up'];

/** The page on which it is done, with its form open. */
export function pageOf(item: Item): string {
  if (item.kind === 'plan') return `/plans/${item.planId}?act=${item.act}`;
  if (item.kind === 'visit') return item.visitId ? `/visits/${item.visitId}` : `/visits?act=${item.act}`;
  return item.letterId ? `/letters/${item.letterId}?act=${item.act}` : `/tasks/${item.taskId}${onTask(item)}`;
}

const onTask = (item: Item): string => (ON_THE_LADDER.includes(item.act) ? '#ladder' : `?${taskForm(item)}`);

/** What is done for somebody else, or in the signing of the task, has its form there; the seat follows from the name. */
function taskForm({ act, principal }: Item): string {
  if (principal === null && !isInSigning(act)) return `act=${act}`;
  const signing = act === 'sign' ? 'approve' : act;
  return new URLSearchParams({ signing, principal: principal ?? '' }).toString();
}

/** The page of an approval, with the form open in the seat and in the name that the line says. */
export const pageOfApproval = ({ approvalId, act, ...way }: Approval): string =>
  `/approvals/${approvalId}?${new URLSearchParams(addressOf({ act }, fieldsOfWay(way))).toString()}`;

export const keyOfApproval = ({ approvalId, act, as, principal }: Approval): string =>
  [approvalId, act, as, principal].join('/');
