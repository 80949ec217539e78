import { assertNever } from '../assert-never';
import type { Fact } from '../ledger/fact';
import type { LetterEvent } from './event';
import type { Letter } from './letter';

/** The letter after a fact; a fact that cannot follow is a broken chain and throws. */
export function evolveLetter(letter: Letter | null, fact: Fact<LetterEvent>): Letter {
  const { event, on } = fact;
  if (event.type === 'LetterDrafted') return { status: 'drafted', ...event.data, draftedOn: on };
  if (!letter) throw new Error(`a letter cannot begin with ${event.type}`);
  switch (event.type) {
    case 'LetterRevised':
      return { ...as(letter, 'drafted'), text: event.data.text };
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
      return { ...as(letter, 'issued'), status: 'received', receivedOn: on, overdue: false };
    case 'ReplyOverdue':
      return { ...as(letter, 'received'), overdue: true };
    case 'LetterReplied':
      return { ...as(letter, 'received'), status: 'replied', repliedOn: on, reply: event.data.text };
    default:
      return assertNever(event);
  }
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
