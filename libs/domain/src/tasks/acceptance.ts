import { refuse, type Refusal } from '../refusal';
import type { Text } from '../text';
import { isDay } from '../time/day';
import type {
  AcceptanceGrounds,
  AnsweredCriterion,
  CriterionAnswer,
  SaidGrounds,
} from './acceptance-grounds';
import { acceptanceStep, criteriaOf } from './acceptance-step';
import type { TaskAct } from './command';
import type { TaskEvent } from './event';
import { countingEvidence } from './noted-evidence';
import { refusedNumbers } from './return';
import { peopleThere, siteChecked, unknownPhoto } from './site-check';
import { opened } from './steps';
import type { Law, TaskDecision } from './law';
import { stepDay, type Task } from './task';

type SaidSite = NonNullable<SaidGrounds['site']>;
type Accepting = Extract<TaskAct, { type: 'accept' }>;

/** 验收通过: with an opinion, every condition of the place answered, and the look at the site where the place asks for one. */
export function decideAcceptance(task: Task, act: Accepting, law: Law): TaskDecision {
  if (!act.opinion.trim())
    return refuse('missing-text', '请写明验收意见', 'say the opinion of the acceptance');
  const { title: level, site: wantsSite } = acceptanceStep(task) ?? {};
  const refused =
    refusedCheckDay(task, act) ??
    refusedChecklist(criteriaOf(task), act.checklist ?? []) ??
    refusedSite(wantsSite === true, act.site) ??
    refusedPhotos(task, act.site);
  if (refused) return refused;
  const { opinion, checkedOn, checklist = [], site } = act;
  const grounds: AcceptanceGrounds = {
    ...(checklist.length > 0 && { checklist: checklist.map(answered(criteriaOf(task))) }),
    ...(site && { site: siteChecked(site, countingEvidence(task)) }),
  };
  const accepted: TaskEvent = {
    type: 'TaskAccepted',
    data: { ...(level && { level }), opinion, checkedOn, ...grounds },
  };
  return opened(task, { command: act, law }, accepted);
}

function refusedCheckDay(task: Task, { checkedOn, on }: Accepting): Refusal | null {
  const earliest = stepDay(task);
  if (isDay(checkedOn) && checkedOn <= on && !(earliest && checkedOn < earliest)) return null;
  return refuse(
    'wrong-day',
    `核查日 ${checkedOn} 须在完成之后、验收之前`,
    `the check of ${checkedOn} must lie between completion and acceptance`,
  );
}

/** Each condition once, none passed over in silence, and none that the law does not have. */
function refusedChecklist(criteria: readonly Text[], answers: readonly CriterionAnswer[]): Refusal | null {
  const numbers = answers.map(({ no }) => no);
  const refused = refusedNumbers(criteria, numbers);
  if (refused) return refused;
  const open = criteria.findIndex((_, index) => !numbers.includes(index + 1));
  const left = criteria[open];
  if (left)
    return refuse(
      'wrong-checklist',
      `销号条件第 ${open + 1} 条没有答复：${left.zh}。不满足的，应当退回`,
      `the condition ${open + 1} is not answered: ${left.en}. Where it is not met, send the task back`,
    );
  const bare = answers.find(({ answer, note }) => answer === 'not-applicable' && !note?.trim());
  return bare
    ? refuse(
        'missing-text',
        `请写明销号条件第 ${bare.no} 条不适用的理由`,
        `say why the condition ${bare.no} does not apply`,
      )
    : null;
}

function refusedSite(required: boolean, site: SaidSite | undefined): Refusal | null {
  if (!site)
    return required
      ? refuse('missing-text', '请写明现场核查的地点和人员', 'say where the site was checked, and by whom')
      : null;
  if (!site.place.trim())
    return refuse('missing-text', '请写明现场核查的地点', 'say where the site was checked');
  if (peopleThere(site).length === 0)
    return refuse('missing-text', '请写明现场核查的人员', 'say who checked the site');
  return site.at === undefined || TIME.test(site.at)
    ? null
    : refuse(
        'wrong-day',
        `现场核查的时刻 ${site.at} 应为 HH:MM`,
        `the time ${site.at} of the check is no HH:MM`,
      );
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A photo is a piece of the task's evidence that counts: whoever reads the record can open it, and check it by its hash. */
function refusedPhotos(task: Task, site: SaidSite | undefined): Refusal | null {
  const unknown = unknownPhoto(site, countingEvidence(task));
  return unknown === undefined
    ? null
    : refuse(
        'unknown-evidence',
        `现场照片 ${unknown} 不是本任务的有效证据，请先作为证据上传`,
        `the photo ${unknown} is no evidence of this task that counts: bring it as evidence first`,
      );
}

const answered =
  (criteria: readonly Text[]) =>
  ({ no, answer, note }: CriterionAnswer): AnsweredCriterion => ({
    ...{ no, answer, criterion: criteria[no - 1] as Text },
    note: note?.trim() || null,
  });
