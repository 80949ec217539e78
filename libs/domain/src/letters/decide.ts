import { refusedDay } from '../act-day';
import { assertNever } from '../assert-never';
import { notAuthorised } from '../not-authorised';
import { holds } from '../people/actor';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { Seat } from '../tasks/open-act';
import { endOfPeriod, type Calendar } from '../time/calendar';
import { nextDay, type Day } from '../time/day';
import type { LetterAct, LetterActType, LetterCommand, LetterNotice } from './command';
import { letterTextHash } from './compose';
import type { LetterEvent } from './event';
import type { Letter } from './letter';

export interface OpenLetterAct {
  readonly act: LetterActType;
  readonly by: Seat;
}

/** What can be done with a letter now, and by whom. */
export function openLetterActs(letter: Letter): readonly OpenLetterAct[] {
  const { drafter, signer, receiver } = letter.facts;
  switch (letter.status) {
    case 'drafted':
      return [
        { act: 'revise', by: drafter },
        { act: 'issue', by: signer },
      ];
    case 'issued':
      return [{ act: 'receive', by: receiver }];
    case 'received':
      return [{ act: 'reply', by: receiver }];
    case 'replied':
      return [];
  }
}

/** When the clock must be asked: a reply that is not there on the day after its last. */
export const nextLetterDue = (letter: Letter): Day | null =>
  letter.status === 'received' && !letter.overdue ? nextDay(letter.replyBy) : null;

export function decideLetter(
  letter: Letter,
  command: LetterCommand,
  calendar: Calendar,
): Decision<LetterEvent> {
  if (typeof command.by === 'string') return decideNotice(letter, command as LetterNotice);
  const act = command as LetterAct;
  return refusedState(letter, act) ?? refusedDay(act, stepDay(letter)) ?? decideAct(letter, act, calendar);
}

const WORDS: Record<Letter['status'], { zh: string; en: string }> = {
  drafted: { zh: '还是草稿', en: 'still a draft' },
  issued: { zh: '已签发、等待签收', en: 'issued and waits for its receipt' },
  received: { zh: '已签收、等待回函', en: 'received and waits for a reply' },
  replied: { zh: '已回函', en: 'answered' },
};

function refusedState(letter: Letter, act: LetterAct): Refusal | null {
  const open = openLetterActs(letter).find((candidate) => candidate.act === act.type);
  const { zh, en } = WORDS[letter.status];
  if (!open)
    return refuse('wrong-state', `函件${zh}，不能办理此事`, `the letter is ${en}: this cannot be done`);
  return holds(act.by, open.by) ? null : notAuthorised([open.by], letter.facts.posts);
}

/** The day of the step before, which nothing can precede. */
function stepDay(letter: Letter): Day {
  switch (letter.status) {
    case 'drafted':
      return letter.draftedOn;
    case 'issued':
      return letter.issuedOn;
    case 'received':
      return letter.receivedOn;
    case 'replied':
      return letter.repliedOn;
  }
}

function decideAct(letter: Letter, act: LetterAct, calendar: Calendar): Decision<LetterEvent> {
  switch (act.type) {
    case 'revise':
      return decideRevision(letter, act);
    case 'issue':
      return decideIssue(letter, act, calendar);
    case 'receive':
      return accept<LetterEvent>({ type: 'LetterReceived', data: { unit: letter.facts.receiver.unit } });
    case 'reply':
      if (!act.text.trim()) return refuse('missing-text', '请写明回复内容', 'say what the reply is');
      return accept<LetterEvent>({ type: 'LetterReplied', data: { text: act.text } });
    default:
      return assertNever(act);
  }
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
  return accept<LetterEvent>({ type: 'LetterRevised', data: { text: { title, body } } });
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
  if (act.number === null) return accept();
  const { day, provisional } = endOfPeriod(act.on, letter.facts.replyWithin, calendar);
  return accept<LetterEvent>({
    type: 'LetterIssued',
    data: { number: act.number, replyBy: day, provisional },
  });
}

function decideNotice(letter: Letter, notice: LetterNotice): Decision<LetterEvent> {
  switch (notice.type) {
    case 'note-delivered':
      if (letter.status === 'drafted' || letter.deliveredOn) return accept();
      return accept<LetterEvent>({ type: 'LetterDelivered', data: { messageId: notice.messageId } });
    case 'note-day': {
      const due = nextLetterDue(letter);
      if (!due || notice.today < due || letter.status !== 'received') return accept();
      return accept<LetterEvent>({ type: 'ReplyOverdue', data: { replyBy: letter.replyBy } });
    }
    default:
      return assertNever(notice);
  }
}
