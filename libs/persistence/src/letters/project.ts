import {
  attachmentsOf,
  copiesOf,
  filesOf,
  letterSubject,
  letterTextHash,
  openLetterActs,
  type Letter,
  type LetterFacts,
} from '@duban/domain';
import type { ProjectedRow } from '../ledger/projected-row';
import { seatName } from '../register/seat-name';

export function projectLetter(letter: Letter, version: number): ProjectedRow {
  const { facts, text, status, draftedOn } = letter;
  const waiting = openLetterActs(letter);
  return {
    id: facts.letterId,
    version,
    ...aboutOf(facts),
    rung: facts.rung,
    kind: facts.kind,
    period: facts.period,
    subject: letterSubject(facts),
    correction: facts.correction,
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
    format: facts.format ?? 'letter',
    head: facts.head ?? null,
    copies: copiesOf(letter),
    attachments: attachmentsOf(letter),
    files: filesOf(letter),
    follows: facts.follows ?? null,
    urgings:
      'urgings' in letter ? (letter.urgings ?? []).map(({ on, text: said }) => ({ on, text: said })) : [],
  };
}

/** A task is named by columns of its own, for the lists that join it; a plan by one for its page. */
function aboutOf(facts: LetterFacts) {
  switch (facts.about) {
    case 'plan': {
      const { planId, planName: name } = facts;
      return { task_id: null, ref: null, plan_id: planId, about: { kind: 'plan', planId, name } };
    }
    case 'unit': {
      const about = { kind: 'unit', unit: facts.receiver.unit, tasks: facts.tasks };
      return { task_id: null, ref: null, plan_id: null, about };
    }
    case undefined: {
      const { taskId, ref } = facts;
      return { task_id: taskId, ref, plan_id: null, about: { kind: 'task', taskId, ref } };
    }
  }
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
  ended_on: 'endedOn' in letter ? letter.endedOn : null,
  end_reason: 'endReason' in letter ? letter.endReason : null,
  successor: 'successorId' in letter ? letter.successorId : null,
});

/** A draft is read where it is written, reviewed and signed; its receiver sees it once it is issued. */
function mayRead({ facts, status }: Letter): readonly string[] {
  const { drafter, signer, receiver, reviewer } = facts;
  const senders = [drafter.unit, signer.unit, ...(reviewer ? [reviewer.unit] : [])];
  return [...new Set(status === 'drafted' ? senders : [...senders, receiver.unit])];
}
