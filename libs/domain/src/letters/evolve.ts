import { assertNever } from '../assert-never';
import type { Fact } from '../ledger/fact';
import type { Day } from '../time/day';
import type { LetterEvent } from './event';
import type { PersonId } from '../people/actor';
import type { Letter, LetterText } from './letter';

type Draft = Extract<Letter, { status: 'drafted' }>;

/** The letter after a fact; a fact that cannot follow is a broken chain and throws. */
export function evolveLetter(letter: Letter | null, fact: Fact<LetterEvent>): Letter {
  const { event, on } = fact;
  if (event.type === 'LetterDrafted') return { status: 'drafted', ...event.data, draftedOn: on };
  if (!letter) throw new Error(`a letter cannot begin with ${event.type}`);
  switch (event.type) {
    case 'LetterRevised':
      return revised(as(letter, 'drafted'), fact.actor, event.data.text);
    case 'LetterPassed':
    case 'LetterSentBack':
      return reviewed(as(letter, 'drafted'), fact);
    case 'LetterIssued': {
      const { number, replyBy, provisional } = event.data;
      const issue = {
        number,
        replyBy,
        replyDaysProvisional: provisional,
        issuedOn: on,
        signedBy: fact.actor,
      };
      return { ...as(letter, 'drafted'), ...issue, status: 'issued', deliveredOn: null };
    }
    case 'LetterDelivered':
      return { ...issued(letter), deliveredOn: on };
    case 'LetterReceived':
      return received(as(letter, 'issued'), on);
    case 'ReplyMoved': {
      const { to, provisional } = event.data;
      return { ...issued(letter), replyBy: to, replyDaysProvisional: provisional };
    }
    case 'LetterUrged': {
      const open = issued(letter);
      const urging = { on, by: fact.actor, text: event.data.text };
      return { ...open, urgings: [...(open.urgings ?? []), urging] };
    }
    case 'ReplyOverdue':
      return { ...as(letter, 'received'), overdue: true };
    case 'LetterReplied':
      return { ...as(letter, 'received'), status: 'replied', repliedOn: on, reply: event.data.text };
    case 'LetterRecalled':
    case 'LetterCorrected':
      return ended(letter, fact);
    default:
      return assertNever(event);
  }
}

/** Other words are to be reviewed anew, and by somebody else than whoever wrote them. */
function revised({ review: _, ...draft }: Draft, revisedBy: PersonId, text: LetterText): Letter {
  return { ...draft, text, ...(draft.facts.reviewer && { revisedBy }) };
}

function reviewed(draft: Draft, { event, on, actor }: Fact<LetterEvent>): Letter {
  if (event.type !== 'LetterPassed' && event.type !== 'LetterSentBack')
    throw new Error(`${event.type} is no review`);
  const passed = event.type === 'LetterPassed';
  const opinion = passed ? event.data.opinion : event.data.reason;
  const reviews = [...(draft.reviews ?? []), { on, by: actor, passed, opinion }];
  return { ...draft, reviews, review: passed ? 'passed' : 'sent-back' };
}

function received(letter: Extract<Letter, { status: 'issued' }>, on: Day): Letter {
  const { replyBy } = letter;
  if (replyBy === null) return { ...letter, status: 'acknowledged', receivedOn: on };
  return { ...letter, status: 'received', replyBy, receivedOn: on, overdue: false };
}

function ended(letter: Letter, { event, on }: Fact<LetterEvent>): Letter {
  if (event.type !== 'LetterRecalled' && event.type !== 'LetterCorrected')
    throw new Error(`${event.type} ends no letter`);
  const open = letter.status === 'received' ? letter : as(letter, 'issued');
  return {
    ...open,
    status: event.type === 'LetterRecalled' ? 'recalled' : 'corrected',
    receivedOn: open.status === 'received' ? open.receivedOn : null,
    overdue: open.status === 'received' && open.overdue,
    endedOn: on,
    endReason: event.data.reason,
    successorId: event.data.letterId,
  };
}

function issued(letter: Letter): Exclude<Letter, { status: 'drafted' }> {
  if (letter.status === 'drafted') throw new Error('the chain is broken: a draft was delivered');
  return letter;
}

function as<Status extends Letter['status']>(
  letter: Letter,
  status: Status,
): Extract<Letter, { status: Status }> {
  if (letter.status !== status)
    throw new Error(`the chain is broken: the letter is ${letter.status}, not ${status}`);
  return letter as Extract<Letter, { status: Status }>;
}
