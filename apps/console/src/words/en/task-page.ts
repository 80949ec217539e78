import type { Words } from '../zh';

export const taskPage: Words['taskPage'] = {
  contents: 'On this page',
  reports: {
    title: 'Reports',
    count: (count) => `Reports ${count}`,
    missed: 'not reported in time',
    by: (day, who) => `${day}, ${who}`,
    unchanged: (why) => `Nothing has changed since the last report: ${why}`,
    help: (what) => `Help is needed: ${what}`,
    measure: (no, state) => `Measure ${no}: ${state}`,
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
    site: (place, people) => `The site was checked: ${place} (${people})`,
    notApplicable: (why) => `does not apply: ${why}`,
    overridden: (who, day) => `${who} decided in place of the signers on ${day}, on this basis`,
    published: (from, to) => `Publicised from ${from} to ${to}`,
    filed: (who, day, number) => `${who} filed it on ${day} under ${number}`,
    returns: 'Sent back',
    returned: (day, who, step) => `${day}: ${who} sent it back at the step ${step}`,
    refused: (day, who, step) => `${day}: ${who} refused it at the step ${step}, with the order to go on`,
    unmet: (conditions) => `; not met: ${conditions}`,
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
  asOf: {
    title: 'The ledger as it was then',
    about:
      'Choose a day to see what the ledger knew at its end (in Beijing): worked out anew from what had been recorded by then. What was recorded late may hold from an earlier day, and was not known yet. Who may see it is asked of today.',
    day: 'By which day',
    known: (facts, since) =>
      `There ${facts === 1 ? 'was 1 entry' : `were ${facts} entries`} then, ${since === 0 ? 'and none since' : `and ${since} more since`}.`,
  },
};
