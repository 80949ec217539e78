import type { Words } from '../zh';

export const extensions: Words['extensions'] = {
  title: 'Extension',
  ask: 'Ask for an extension',
  due: (day) => `Deadline now: ${day}`,
  extended: (times, days, planned) =>
    `Extended ${times === 1 ? 'once' : `${times} times`}, ${days} days beyond the plan’s ${planned}`,
  unverified: 'This is the default of this product; no document was found for it.',
  basis: (document) => `On the basis of ${document}`,
  who: (who) => `Asked for by ${who}`,
  to: 'New deadline',
  because: 'Why',
  becauseHint: 'Why it cannot be kept, what was done so far, and what is planned.',
  evidence: 'Evidence',
  evidenceHint: 'One a line, such as a file or document number.',
  need: { to: 'the new deadline', because: 'the reason', evidence: 'evidence' },
  pending:
    'It is put to approval and decided by whoever the rules name; until then the deadline stays and reports are due as before.',
  granted: 'If it is granted',
  refused: 'If it is not',
  done: 'Asked for; it waits for the decision.',
  line: (on, who, from, to) => `${on}: ${who} asked to move it from ${from} to ${to}`,
  states: {
    asked: 'waits for its decision',
    granted: 'granted',
    refused: 'refused',
    withdrawn: 'taken back',
  },
  ended: (state, day) => `${state} (${day})`,
  toApproval: 'See the decision',
  ofTask: (ref) => `Task ${ref}`,
};
