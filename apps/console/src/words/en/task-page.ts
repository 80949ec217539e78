import type { Words } from '../zh';

export const taskPage: Words['taskPage'] = {
  contents: 'On this page',
  reports: {
    title: 'Reports',
    count: (count) => `Reports ${count}`,
    missed: 'not reported in time',
    by: (day, who) => `${day}, ${who}`,
  },
  letters: {
    title: 'Letters',
    count: (count) => `Letters ${count}`,
    all: 'See them among the letters',
    because: (period) => `because of ${period}`,
    day: (act, day) => `${act} ${day}`,
  },
  approval: {
    title: 'Approval',
    states: { done: 'done', 'left-out': 'does not apply', open: 'open', ahead: 'to come' },
    by: (who) => `by ${who}`,
    rule: 'Rule',
    basis: (document) => `Basis: ${document}`,
    noBasis: 'It rests on no document: a default of this product',
    unverified: 'unverified',
    place: (n, m) => `${n} of ${m}`,
    signed: (who, post, day) => `${who}, ${post}, signed on ${day}`,
    awaited: (who) => `Waits for the signature of ${who}`,
    later: (who) => `${who} will have to sign`,
    or: ' or ',
    accepted: (who, day, checked) => `${who} accepted it on ${day}, checked on ${checked}`,
    overridden: (who, day) => `${who} decided in place of the signers on ${day}, on this basis`,
    published: (from, to) => `Publicised from ${from} to ${to}`,
    filed: (who, day, number) => `${who} filed it on ${day} under ${number}`,
    returns: 'Sent back',
    returned: (day, who, step) => `${day}: ${who} sent it back at the step ${step}`,
    lapsed: 'The acceptance and the signatures before that no longer count.',
  },
  record: {
    title: 'Record',
    count: (count) => `Record ${count}`,
    show: (count) => `Show all ${count} entries`,
    about:
      'An entry is never changed; its fingerprint is made of itself and the entry before it. Reports and letters have records of their own.',
    columns: { number: 'No.', on: 'Holds from', what: 'Entry', recorded: 'Recorded', hash: 'Fingerprint' },
  },
};
