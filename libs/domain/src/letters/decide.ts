import { refusedDay } from '../act-day';
import { assertNever } from '../assert-never';
import { notAuthorised } from '../not-authorised';
import { holds } from '../people/actor';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { Seat } from '../tasks/open-act';
import { endOfPeriod, type Calendar } from '../time/calendar';
import { withYears } from '../time/calendar-notice';
import { nextDay, type Day } from '../time/day';
import { refusedUrging } from '../urging';
import type { LetterAct, LetterActType, LetterCommand, LetterDuty, LetterNotice } from './command';
import { letterTextHash } from './compose';
import type { LetterEvent } from './event';
import { successorOf } from './ending';
import { asksReply, type Letter, type LetterEnding } from './letter';
import { replyMoved } from './move-reply';
import { awaitsReview, decideReview, isSentBack, refusedSigner, unreviewed } from './review';
import { decideAttach, decideDetach, filesIn, filesOf, refusedUnlisted } from './files';
import { attachmentsOf, refusedNames, revisedNames } from './page-names';

export interface OpenLetterAct {
  readonly act: LetterDuty;
  readonly by: Seat;
}

/** What can be done with a letter now, and by whom. */
export function openLetterActs(letter: Letter): readonly OpenLetterAct[] {
  const { drafter, receiver } = letter.facts;
  switch (letter.status) {
    case 'drafted':
      return [{ act: 'revise', by: drafter }, ...onward(letter)];
    case 'issued':
      return [{ act: 'receive', by: receiver }];
    case 'received':
      return [{ act: 'reply', by: receiver }];
    case 'acknowledged':
    case 'replied':
    case 'recalled':
    case 'corrected':
      return [];
  }
}

/** What moves a draft on: its issue, before that its review where its law has one; what was sent back only its revision. */
function onward(draft: Extract<Letter, { status: 'drafted' }>): readonly OpenLetterAct[] {
  const { reviewer, signer } = draft.facts;
  if (reviewer && awaitsReview(draft)) return [{ act: 'review', by: reviewer }];
  return isSentBack(draft) ? [] : [{ act: 'issue', by: signer }];
}

/**
 * What can be done besides, and is nobody's duty: whoever wrote or signed it asks again for what is awaited; what went out is
 * taken back, or put right, until it is answered.
 */
export function letterOptions({ status, facts }: Letter): readonly OpenLetterAct[] {
  if (status !== 'issued' && status !== 'received') return [];
  const { drafter, signer } = facts;
  const urging: readonly OpenLetterAct[] = [
    { act: 'urge', by: drafter },
    { act: 'urge', by: signer },
  ];
  return asksReply(facts)
    ? [{ act: 'recall', by: signer }, { act: 'correct', by: signer }, ...urging]
    : urging;
}

/** When the clock must be asked: a reply that is not there on the day after its last. */
export const nextLetterDue = (letter: Letter): Day | null =>
  letter.status === 'received' && !letter.overdue ? nextDay(letter.replyBy) : null;

export function decideLetter(
  letter: Letter,
  command: LetterCommand,
  calendar: Calendar,
): Decision<LetterEvent> {
  if (typeof command.by === 'string') return decideNotice(letter, command as LetterNotice, calendar);
  const act = command as LetterAct;
  return refusedState(letter, act) ?? refusedDay(act, stepDay(letter)) ?? decideAct(letter, act, calendar);
}

const WORDS: Record<Letter['status'], { zh: string; en: string }> = {
  drafted: { zh: '还是草稿', en: 'still a draft' },
  issued: { zh: '已签发、等待签收', en: 'issued and waits for its receipt' },
  received: { zh: '已签收、等待回函', en: 'received and waits for a reply' },
  acknowledged: { zh: '已签收，无须回函', en: 'received and asks for no reply' },
  replied: { zh: '已回函', en: 'answered' },
  recalled: { zh: '已撤回', en: 'recalled' },
  corrected: { zh: '已由更正函取代', en: 'replaced by a correction' },
};

function standing(letter: Letter): { zh: string; en: string } {
  if (letter.status !== 'drafted') return WORDS[letter.status];
  if (isSentBack(letter)) return { zh: '核稿退回、等待修改', en: 'sent back by its review' };
  return letter.review === 'passed'
    ? { zh: '已核稿、等待签发', en: 'reviewed and waits for its issue' }
    : WORDS.drafted;
}

/** Whoever may write the draft says what is attached to it. */
const dutyOf = (act: LetterActType): LetterDuty => (act === 'attach' || act === 'detach' ? 'revise' : act);

function refusedState(letter: Letter, act: LetterAct): Refusal | null {
  const known = [...openLetterActs(letter), ...letterOptions(letter)];
  const open = known.filter((candidate) => candidate.act === dutyOf(act.type));
  const { zh, en } = standing(letter);
  if (letter.status === 'recalled' || letter.status === 'corrected') return endedAlready(letter);
  if (act.type === 'issue' && holds(act.by, letter.facts.signer)) {
    const refused = unreviewed(letter);
    if (refused) return refused;
  }
  if (open.length === 0)
    return refuse('wrong-state', `函件${zh}，不能办理此事`, `the letter is ${en}: this cannot be done`);
  const seats = open.map(({ by }) => by);
  return seats.some((seat) => holds(act.by, seat)) ? null : notAuthorised(seats, letter.facts.posts);
}

/** Whoever would receive or answer it, or end it again, is told that it no longer holds, and why. */
const endedAlready = ({ status, number, endReason }: Extract<Letter, { endedOn: Day }>): Refusal =>
  status === 'recalled'
    ? refuse(
        'letter-recalled',
        `${number}已撤回（${endReason}），不再签收、回函`,
        `${number} was recalled (${endReason}): it is neither received nor answered any more`,
      )
    : refuse(
        'letter-corrected',
        `${number}已由更正函取代（${endReason}），请办理更正函`,
        `${number} was replaced by a correction (${endReason}): deal with that letter`,
      );

/** The day of the step before, which nothing can precede. */
function stepDay(letter: Letter): Day {
  switch (letter.status) {
    case 'drafted':
      return letter.draftedOn;
    case 'issued':
      return letter.issuedOn;
    case 'received':
    case 'acknowledged':
      return letter.receivedOn;
    case 'replied':
      return letter.repliedOn;
    case 'recalled':
    case 'corrected':
      return letter.endedOn;
  }
}

function decideAct(letter: Letter, act: LetterAct, calendar: Calendar): Decision<LetterEvent> {
  switch (act.type) {
    case 'revise':
      return decideRevision(letter, act);
    case 'attach':
      return decideAttach(letter, act);
    case 'detach':
      return decideDetach(letter, act);
    case 'review':
      return decideReview(letter, act);
    case 'issue':
      return decideIssue(letter, act, calendar);
    case 'receive':
      return accept<LetterEvent>({ type: 'LetterReceived', data: { unit: letter.facts.receiver.unit } });
    case 'reply':
      if (!act.text.trim()) return refuse('missing-text', '请写明回复内容', 'say what the reply is');
      return accept<LetterEvent>({ type: 'LetterReplied', data: { text: act.text } });
    case 'urge':
      return decideUrging(letter, act, calendar);
    case 'recall':
    case 'correct':
      return decideEnding(letter, act);
    default:
      return assertNever(act);
  }
}

function decideUrging(
  letter: Letter,
  { text, on }: LetterAct & { type: 'urge' },
  calendar: Calendar,
): Decision<LetterEvent> {
  const last = 'urgings' in letter ? letter.urgings?.at(-1)?.on : null;
  const refused = refusedUrging({ last, every: letter.facts.urgeEvery }, on, calendar);
  if (refused) return refused;
  if (!text.trim()) return refuse('missing-text', '请写明催办的内容', 'say what is asked for');
  return accept<LetterEvent>({ type: 'LetterUrged', data: { text: text.trim() } });
}

function decideEnding(letter: Letter, act: LetterAct & { type: LetterEnding }): Decision<LetterEvent> {
  const { type, reason } = act;
  if (!reason.trim()) return refuse('missing-text', '请写明原因', 'say why');
  return accept<LetterEvent>({
    type: type === 'recall' ? 'LetterRecalled' : 'LetterCorrected',
    data: { letterId: successorOf(letter), reason: reason.trim() },
  });
}

/** What somebody else wrote meanwhile is never put away unseen. */
function decideRevision(letter: Letter, act: LetterAct & { type: 'revise' }): Decision<LetterEvent> {
  const { title, body, textHash } = act;
  if (!title.trim() || !body.trim())
    return refuse('missing-text', '函件须有标题和正文', 'a letter needs a title and a body');
  if (textHash !== undefined && textHash !== letterTextHash(letter.text))
    return refuse(
      'stale-text',
      '你打开之后有人先改了这份文稿，你的修改没有登记',
      'somebody revised this draft after you opened it: your revision was not entered',
    );
  const refused = refusedNames(act) ?? (act.attachments ? refusedUnlisted(letter, act.attachments) : null);
  if (refused) return refused;
  const names = revisedNames(letter, act);
  const files = filesIn(filesOf(letter), names.attachments ?? attachmentsOf(letter));
  const text = { title, body, ...names, ...files };
  return accept<LetterEvent>({ type: 'LetterRevised', data: { text } });
}

function decideIssue(
  letter: Letter,
  act: LetterAct & { type: 'issue' },
  calendar: Calendar,
): Decision<LetterEvent> {
  if (act.textHash !== letterTextHash(letter.text))
    return refuse(
      'stale-text',
      '你读过的函件已经改动，请重新阅读后签发',
      'the letter changed after you read it: read it again, then issue',
    );
  const refused = refusedSigner(letter, act.by.person);
  if (refused) return refused;
  if (act.number === null) return accept();
  const files = filesOf(letter).map(({ name, sha256 }) => ({ name, sha256 }));
  return accept<LetterEvent>({
    type: 'LetterIssued',
    data: {
      number: act.number,
      ...replyDays(letter, act.on, calendar),
      ...(files.length > 0 && { files }),
    },
  });
}

function replyDays({ facts }: Letter, issuedOn: Day, calendar: Calendar) {
  if (!asksReply(facts)) return { replyBy: null, provisional: false };
  const { day, provisional } = endOfPeriod(issuedOn, facts.replyWithin, calendar);
  return { replyBy: day, provisional };
}

function decideNotice(letter: Letter, notice: LetterNotice, calendar: Calendar): Decision<LetterEvent> {
  switch (notice.type) {
    case 'note-delivered':
      if (letter.status === 'drafted' || letter.deliveredOn) return accept();
      return accept<LetterEvent>({ type: 'LetterDelivered', data: { messageId: notice.messageId } });
    case 'note-day': {
      const due = nextLetterDue(letter);
      if (!due || notice.today < due || letter.status !== 'received') return accept();
      return accept<LetterEvent>({ type: 'ReplyOverdue', data: { replyBy: letter.replyBy } });
    }
    case 'note-calendar': {
      const moved = replyMoved(letter, withYears(calendar, notice.years), notice.today);
      if (!moved) return accept();
      return accept<LetterEvent>({ type: 'ReplyMoved', data: { ...moved, notice: notice.notice } });
    }
    default:
      return assertNever(notice);
  }
}
