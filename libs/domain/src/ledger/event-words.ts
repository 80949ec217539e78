import { APPROVAL_EVENT_WORDS, APPROVAL_STATUS_WORDS } from '../approvals/words';
import type { EvidenceEvent } from '../evidence/evidence';
import type { LetterEvent } from '../letters/event';
import type { ObjectionEvent } from '../objections/objection';
import { postName } from '../policy/post-words';
import type { PostNames } from '../policy/policy';
import type { PointsEvent } from '../points/points';
import type { ReportEvent } from '../reports/report';
import { STEP_WORDS } from '../tasks/words';
import type { TaskEventType } from '../tasks/event';
import type { Text } from '../text';
import type { FindingEvent } from '../visits/finding';

/** Of a task and of the chains that belong to it, but for its approvals, which have words of their own. */
type EventType =
  | TaskEventType
  | LetterEvent['type']
  | ReportEvent['type']
  | EvidenceEvent['type']
  | FindingEvent['type']
  | ObjectionEvent['type']
  | PointsEvent['type'];

/** What is called each thing that can have happened to a task and what belongs to it; an event without words does not compile. */
const WORDS: Readonly<Record<EventType, Text>> = {
  TaskPlanned: { zh: '列入方案', en: 'planned' },
  TaskDispatched: { zh: '交办', en: 'dispatched' },
  TaskReceived: { zh: '签收', en: 'received' },
  PeriodMissed: { zh: '未按期报告', en: 'a period was missed' },
  EvidenceNoted: { zh: '证据材料变动', en: 'evidence came or changed' },
  PointsNoted: { zh: '点位变动', en: 'points came or changed' },
  FoundBehind: { zh: '检查发现未达序时进度', en: 'found behind by a check visit' },
  PeriodBehind: { zh: '未达序时进度', en: 'behind schedule' },
  RungReached: { zh: '触发函件', en: 'a letter is due' },
  RungHeld: { zh: '暂缓督办措施', en: 'a rung is held' },
  RungReleased: { zh: '恢复督办措施', en: 'a rung is not held any more' },
  MeasureRecorded: { zh: '督办措施已办', en: 'a measure was carried out' },
  FollowUpReported: { zh: '报告落实情况', en: 'reported what came of a measure' },
  FollowUpOverdue: { zh: '落实情况逾期未报', en: 'what came of a measure was not reported in time' },
  FollowUpMoved: { zh: '落实情况报告期限随日历变动', en: 'the day of a follow-up moved with the calendar' },
  MeasureLifted: { zh: '解除督办措施', en: 'a measure was lifted' },
  LevelJudged: { zh: '研判预警等级', en: 'judged the warning level' },
  LevelReleased: { zh: '取消研判', en: 'let the dates say the level again' },
  HelpOffered: { zh: '安排帮扶', en: 'offered help' },
  LetterOverdue: { zh: '回函逾期', en: 'the reply to a letter is overdue' },
  DeadlinePassed: { zh: '时限已过', en: 'the deadline passed' },
  CompletionReported: { zh: '报告完成', en: 'reported complete' },
  EntryCorrected: { zh: '更正记录', en: 'corrected an entry' },
  StepOpened: { zh: '进入环节', en: 'a step opened' },
  TaskAccepted: { zh: '验收通过', en: 'accepted' },
  AcceptanceApplied: { zh: '申请验收', en: 'applied for acceptance' },
  TaskReturned: { zh: '退回', en: 'sent back' },
  TaskSigned: { zh: '签字', en: 'signed' },
  SigningChanged: { zh: '签字办理', en: 'something was done in the signing' },
  StepLeftOut: { zh: '环节不适用', en: 'a step does not apply' },
  SignatureCompleted: { zh: '签字完成', en: 'all signatures are there' },
  NoticePublished: { zh: '公示', en: 'publicised' },
  PublicityMoved: { zh: '公示期随日历变动', en: 'the publicity period moved with the calendar' },
  ObjectionNoted: { zh: '收到公示异议，公示中止', en: 'the public objects: the period stands still' },
  ObjectionAnswered: { zh: '答复公示异议', en: 'answered an objection' },
  PublicityResumed: { zh: '公示继续', en: 'the publicity period goes on' },
  PublicityEnded: { zh: '公示期满', en: 'the publicity period ended' },
  TaskFiled: { zh: '备案', en: 'filed' },
  FilingConfirmed: { zh: '备案获确认', en: 'the filing was confirmed' },
  TaskClosed: { zh: '销号', en: 'closed' },
  PolicyChanged: { zh: '改用另一版规则', en: 'came under another law' },
  ExtensionAsked: { zh: '申请延期', en: 'asked for a later deadline' },
  DeadlineExtended: { zh: '延期获准', en: 'the deadline was extended' },
  ExtensionEnded: { zh: '延期未准', en: 'the deadline stays as it was' },
  ReportSubmitted: { zh: '填报进展', en: 'reported progress' },
  LetterDrafted: { zh: '起草函件', en: 'drafted the letter' },
  LetterRevised: { zh: '修改函件', en: 'revised the letter' },
  LetterPassed: { zh: '核稿通过', en: 'passed the draft of the letter' },
  LetterSentBack: { zh: '核稿退回', en: 'sent the draft of the letter back' },
  LetterIssued: { zh: '签发函件', en: 'issued the letter' },
  LetterDelivered: { zh: '送达函件', en: 'delivered the letter' },
  LetterReceived: { zh: '签收函件', en: 'received the letter' },
  ReplyMoved: { zh: '回函期限随日历变动', en: 'the day for the reply moved with the calendar' },
  ReplyOverdue: { zh: '回函逾期', en: 'the reply is overdue' },
  LetterReplied: { zh: '回复函件', en: 'replied to the letter' },
  LetterUrged: { zh: '催办函件', en: 'urged the letter' },
  LetterRecalled: { zh: '撤回函件', en: 'recalled the letter' },
  LetterCorrected: { zh: '更正函件', en: 'replaced the letter by a correction' },
  EvidenceAdded: { zh: '提交证据材料', en: 'brought evidence' },
  EvidenceSuperseded: { zh: '更换证据材料版本', en: 'superseded a version of evidence' },
  EvidenceWithdrawn: { zh: '撤回证据材料', en: 'withdrew evidence' },
  FindingRecorded: { zh: '记录检查结果', en: 'recorded what a visit found' },
  FindingCorrected: { zh: '更正检查结果', en: 'corrected what a visit found' },
  ObjectionReceived: { zh: '收到公示异议', en: 'an objection was received' },
  ObjectionSettled: { zh: '办结公示异议', en: 'an objection was settled' },
  PointsAdded: { zh: '列入点位', en: 'added points' },
  PointReported: { zh: '点位报完成', en: 'reported a point done' },
  PointClosed: { zh: '点位销号', en: 'closed a point' },
  PointReturned: { zh: '点位退回', en: 'sent a point back' },
  PointWithdrawn: { zh: '点位撤回', en: 'withdrew a point' },
};

type Data = Readonly<Record<string, unknown>>;

/** What was done in an approval is called by its own name, also where the chain of a task has it. */
export function eventWords(type: string, data: Data = {}): Text {
  const inside = inSigning(data);
  const known: Readonly<Record<string, Text>> = inside
    ? APPROVAL_EVENT_WORDS
    : { ...APPROVAL_EVENT_WORDS, ...WORDS };
  const name = inside ? inside.type : type;
  return known[name] ?? { zh: name, en: name };
}

/** The parts of an event's data that its reader wants beside its name: words of a person, or of this program. */
export function eventSaid(given: Data, names: PostNames): readonly (Text | string)[] {
  const data = inSigning(given)?.data ?? given;
  const said = SAID.map((name) => [name, data[name]] as const)
    .filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
    .map(([name, value]) => (name === 'post' ? postName(value, names) : value));
  return [...outcomeIn(data), ...correctedIn(data), ...said, ...nested(data)];
}

const SAID: readonly string[] = [
  ...['title', 'period', 'summary', 'opinion', 'because', 'basis', 'text'],
  ...['post', 'number', 'status', 'deadline', 'word'],
];

function inSigning({ event }: Data): { readonly type: string; readonly data: Data } | null {
  if (!isRecord(event) || typeof event['type'] !== 'string') return null;
  return { type: event['type'], data: isRecord(event['data']) ? event['data'] : {} };
}

/** How a decision from above came out. */
function outcomeIn({ outcome }: Data): readonly Text[] {
  return outcome === 'granted' || outcome === 'refused' ? [APPROVAL_STATUS_WORDS[outcome]] : [];
}

/** Which entry was corrected. */
function correctedIn({ entry, of }: Data): readonly Text[] {
  if (typeof entry !== 'number' || typeof of !== 'string') return [];
  const { zh, en } = eventWords(of);
  return [{ zh: `第 ${entry} 条（${zh}）`, en: `entry ${entry} (${en})` }];
}

function nested({ open, notice }: Data): readonly (Text | string)[] {
  if (isRecord(open) && typeof open['step'] === 'string') {
    const { step } = open;
    return [(STEP_WORDS as Readonly<Record<string, Text>>)[step] ?? step];
  }
  if (isRecord(notice)) return [`${String(notice['from'])} → ${String(notice['to'])}`];
  return [];
}

const isRecord = (value: unknown): value is Data => typeof value === 'object' && value !== null;
