import { APPROVAL_OPERATION_WORDS } from '../approvals/words';
import { LETTER_ACT_WORDS } from '../letters/words';
import { PLAN_ACT_WORDS } from '../plans/words';
import { TASK_ACT_WORDS } from '../tasks/words';
import type { Text } from '../text';
import type { Day } from '../time/day';
import { VISIT_ACT_WORDS } from '../visits/visit';

/** What people and programs are told of. */
export const NOTICE_KINDS = [
  'letter-delivered',
  'letters-wait',
  'reply-overdue',
  'dispatched',
  'your-turn',
  'urged',
  'signature-lapsed',
  'begun-anew',
  'alarm',
  'round-opened',
  'round-closing',
  'deadline-near',
  'plan-near',
  'plan-late',
  'visit-near',
  'digest',
  'test',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice is about, in data; it names no person. */
export interface NoticeAbout {
  /** Of a letter, a task, an approval or a plan. */
  readonly title?: string;
  /** A task's number, or a letter's. */
  readonly ref?: string;
  readonly act?: string;
  readonly period?: string;
  readonly day?: Day;
  readonly count?: number;
  /** Where it is in the console, from `/` on. */
  readonly path: string;
}

const title: Record<NoticeKind, Text> = {
  'letter-delivered': { zh: '函件送达', en: 'A letter was delivered' },
  'letters-wait': { zh: '函件待办', en: 'Letters wait' },
  'reply-overdue': { zh: '回函逾期', en: 'A reply is overdue' },
  dispatched: { zh: '任务交办', en: 'Tasks were dispatched' },
  'your-turn': { zh: '轮到你办理', en: 'It is your turn' },
  urged: { zh: '催办', en: 'Urged' },
  'signature-lapsed': { zh: '签字失效', en: 'A signature lapsed' },
  'begun-anew': { zh: '销号后重新整改', en: 'Begun anew after closing' },
  alarm: { zh: '审批告警', en: 'An alarm of an approval' },
  'round-opened': { zh: '调度开始', en: 'A round has opened' },
  'round-closing': { zh: '调度即将截止', en: 'A round is about to close' },
  'deadline-near': { zh: '整改时限临近', en: 'A deadline is near' },
  'plan-near': { zh: '方案期限临近', en: 'A day of a plan is near' },
  'plan-late': { zh: '方案逾期', en: 'A plan is late' },
  'visit-near': { zh: '检查期限临近', en: 'Checks are to be made' },
  digest: { zh: '今日摘要', en: 'Digest of the day' },
  test: { zh: '测试消息', en: 'A test message' },
};

export const NOTICE_TITLES: Readonly<Record<NoticeKind, Text>> = title;

const ACTS: Readonly<Record<string, Text>> = {
  ...APPROVAL_OPERATION_WORDS,
  ...LETTER_ACT_WORDS,
  ...TASK_ACT_WORDS,
  // The acts on a plan have names that others have as well: `plan/submit`.
  ...Object.fromEntries(Object.entries(PLAN_ACT_WORDS).map(([act, words]) => [`plan/${act}`, words])),
  ...VISIT_ACT_WORDS,
};
const actOf = ({ act = '' }: NoticeAbout): Text => ACTS[act] ?? { zh: act, en: act };

const subject = ({ ref, title: name }: NoticeAbout): string => [ref, name].filter(Boolean).join(' ');
const tasks = (count = 0): string => (count === 1 ? '1 task' : `${count} tasks`);

/** To whoever is waited for; with a count, to the office, of how many units. */
const planLate = (about: NoticeAbout): Text =>
  about.count === undefined
    ? {
        zh: `《${about.title}》：应在 ${about.day} 前${actOf(about).zh}，已逾期，请尽快办理`,
        en: `“${about.title}”: ${actOf(about).en}, due by ${about.day}: it is late`,
      }
    : {
        zh: `《${about.title}》：${about.count} 个单位应在 ${about.day} 前${actOf(about).zh}，逾期未报，已催报`,
        en: `“${about.title}”: ${about.count === 1 ? '1 unit is' : `${about.count} units are`} late (${actOf(about).en}, due by ${about.day}) and were chased`,
      };

const SENTENCES: Readonly<Record<NoticeKind, (about: NoticeAbout) => Text>> = {
  'letter-delivered': (about) => ({
    zh: `《${about.title}》${about.ref ?? ''}已送达你单位，请签收${about.day ? `；${about.day} 前回函` : ''}`,
    en: `“${about.title}” ${about.ref ?? ''} was delivered to your unit: receive it${about.day ? `; the reply is due by ${about.day}` : ''}`,
  }),
  'letters-wait': (about) => ({
    zh: `有${about.title ? `《${about.title}》` : '函件'}等待你${actOf(about).zh}`,
    en: `Letters${about.title ? ` (“${about.title}”)` : ''} wait for you (${actOf(about).en})`,
  }),
  'reply-overdue': (about) => ({
    zh: `《${about.title}》${about.ref ?? ''}的回函已逾期`,
    en: `The reply to “${about.title}” ${about.ref ?? ''} is overdue`,
  }),
  dispatched: (about) => ({
    zh: `《${about.title}》的任务已交办给你单位，请签收`,
    en: `Tasks of “${about.title}” were dispatched to your unit: receive them`,
  }),
  'your-turn': (about) => ({
    zh: `${subject(about)}：等待你${actOf(about).zh}${about.day ? `，${about.day} 前` : ''}`,
    en: `${subject(about)}: waits for you (${actOf(about).en})${about.day ? `, by ${about.day}` : ''}`,
  }),
  urged: (about) => ({
    zh: `${subject(about)}：有人催办，等待你${actOf(about).zh}`,
    en: `${subject(about)}: you are urged (${actOf(about).en})`,
  }),
  'signature-lapsed': (about) => ({
    zh: `${subject(about)}：所签文本或证据材料已变，你的签字（或不同意）不再有效，请重新阅读后再定`,
    en: `${subject(about)}: the text or its evidence has changed, and your signature or refusal no longer counts; read it again and decide anew`,
  }),
  'begun-anew': (about) => ({
    zh: `${subject(about)}：你签字同意销号的问题经 ${about.day} 回头看发现反弹或虚假整改，已开始新一轮整改`,
    en: `${subject(about)}: a look-back on ${about.day} found that the problem whose closing you signed came back or never was solved; it has begun anew`,
  }),
  alarm: (about) => ({
    zh: `${subject(about)}：无人可签，请你处理`,
    en: `${subject(about)}: nobody can sign; see to it`,
  }),
  'round-opened': (about) => ({
    zh: `《${about.title}》${about.period} 调度开始，你单位有 ${about.count} 项任务待填报，${about.day} 截止`,
    en: `The round ${about.period} of “${about.title}” has opened: ${tasks(about.count)} to report by ${about.day}`,
  }),
  'round-closing': (about) => ({
    zh: `《${about.title}》${about.period} 调度 ${about.day} 截止，你单位还有 ${about.count} 项任务未填报`,
    en: `The round ${about.period} of “${about.title}” closes on ${about.day}: ${tasks(about.count)} not reported yet`,
  }),
  'deadline-near': (about) => ({
    zh: `你单位有 ${about.count} 项任务的整改时限是 ${about.day}，尚未报告完成`,
    en: `${tasks(about.count)} of your unit must be completed by ${about.day}`,
  }),
  'plan-near': (about) => ({
    zh: `《${about.title}》：请在 ${about.day} 前${actOf(about).zh}`,
    en: `“${about.title}”: ${actOf(about).en} by ${about.day}`,
  }),
  'plan-late': planLate,
  'visit-near': (about) => ({
    zh: `《${about.title}》：${about.period} 应做的检查还没有做完，${about.day} 截止`,
    en: `“${about.title}”: the checks of ${about.period} are not all made; they are due by ${about.day}`,
  }),
  digest: (about) => ({
    zh: `${about.day} 待办摘要：${about.count} 项`,
    en: `Digest of ${about.day}: ${about.count} ${about.count === 1 ? 'item' : 'items'}`,
  }),
  test: () => ({ zh: '这是一条测试消息，无需办理', en: 'This is a test message: there is nothing to do' }),
};

/** One sentence that says what there is to know; what is newer than this program is called by its id. */
export const noticeSentence = (kind: string, about: NoticeAbout): Text =>
  isNoticeKind(kind) ? SENTENCES[kind](about) : { zh: kind, en: kind };

export const isNoticeKind = (kind: string): kind is NoticeKind =>
  (NOTICE_KINDS as readonly string[]).includes(kind);
