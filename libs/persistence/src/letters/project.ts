import { letterTextHash, openLetterActs, type Letter } from '@duban/domain';
import type { ProjectedRow } from '../ledger/projected-row';
import { seatName } from '../register/seat-name';

export function projectLetter(letter: Letter, version: number): ProjectedRow {
  const { facts, text, status, draftedOn } = letter;
  const waiting = openLetterActs(letter);
  return {
    id: facts.letterId,
    version,
    task_id: facts.taskId,
    ref: facts.ref,
    rung: facts.rung,
    kind: facts.kind,
    period: facts.period,
    status,
    title: text.title,
    body: text.body,
    text_hash: letterTextHash(text),
    sender_name: facts.from,
    receiver_name: facts.to,
    receiver_unit: facts.receiver.unit,
    drafted_on: draftedOn,
    ...course(letter),
    waiting,
    seats: [...new Set(waiting.map(({ by }) => seatName(by)))],
    units: mayRead(letter),
  };
}

/** What has happened to it so far. */
const course = (letter: Letter) => ({
  number: 'number' in letter ? letter.number : null,
  issued_on: 'issuedOn' in letter ? letter.issuedOn : null,
  delivered_on: 'deliveredOn' in letter ? letter.deliveredOn : null,
  received_on: 'receivedOn' in letter ? letter.receivedOn : null,
  reply_by: 'replyBy' in letter ? letter.replyBy : null,
  overdue: 'overdue' in letter ? letter.overdue : false,
  replied_on: 'repliedOn' in letter ? letter.repliedOn : null,
  reply: 'reply' in letter ? letter.reply : null,
});

/** A draft is read where it is written and signed; its receiver sees it once it is issued. */
function mayRead({ facts, status }: Letter): readonly string[] {
  const { drafter, signer, receiver } = facts;
  const senders = [drafter.unit, signer.unit];
  return [...new Set(status === 'drafted' ? senders : [...senders, receiver.unit])];
}
