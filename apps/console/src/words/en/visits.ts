import { LOOK_BACK_WORDS, VISIT_WORDS } from '@duban/domain';
import type { Words } from '../zh';

const kinds = Object.fromEntries(
  Object.entries(VISIT_WORDS).map(([kind, { en }]) => [kind, `${en.charAt(0).toUpperCase()}${en.slice(1)}`]),
);

export const visits: Words['visits'] = {
  title: 'Check visits',
  kinds,
  status: { planned: 'To come', underway: 'Under way', done: 'Done', 'called-off': 'Called off' },
  duty: {
    title: 'To be looked at in this period',
    all: (found, of) => `${found} of ${of} looked at`,
    some: (found) => (found === 0 ? 'Nothing looked at yet' : `${found} looked at`),
    until: (day) => `until ${day}`,
    met: 'met',
    basis: (basis) => `Basis: ${basis}`,
  },
  lookBack: {
    titleOf: (period) => `Look-back of ${period}`,
    rectifyBy: 'To be put right by',
    rectifyByHint:
      'The closed record stays as it is and the task begins anew; the result cannot be changed afterwards.',
    begunAnew: (ref) => `Begun anew: task ${ref}`,
    title: 'To be looked back at in this period',
    act: 'Draw',
    sample: (sample, closed, percent) =>
      `${sample} out of the ${closed} that were closed before, at random (${percent}%, rounded up)`,
    drawn: 'drawn',
    unverified: 'No document gives the ratio: it is the default of this product, for the place to settle.',
    will: (sample) =>
      `${sample} will be drawn. The root of last month’s ledger decides which, and nobody can choose; a period is drawn once, and not called off.`,
    results: Object.fromEntries(Object.entries(LOOK_BACK_WORDS).map(([result, { en }]) => [result, en])),
    hidden: 'The units do not see it before its result is on record.',
    how: 'How they were drawn',
    howLine: (population, percent, month) =>
      `${percent}% of ${population}, by a seed that follows from the root of the ledger of ${month}. Anybody can draw again: docs/verification.md says how.`,
    seed: 'Seed',
    root: 'Root',
    method: 'Method',
    population: (count) => `Drawn from (${count})`,
    result: 'Result',
    place: 'Place',
    people: 'Who looked',
    peopleHint: 'One a line, with unit and post.',
    photos: 'Photos (brought for this task since it was drawn)',
    bring: 'Upload photos on the page of the task',
    site: (place, people) => `${place}; ${people}`,
    seenPhotos: (names) => `Photos: ${names}`,
    find: 'It is recorded with the task; the record that was closed does not change.',
    findBad:
      'It is recorded with the task; the closed record does not change, the task begins anew under a new number, and those who signed then are told.',
    need: {
      place: 'where it was looked at',
      people: 'who looked',
      rectifyBy: 'until when it is to be put right, a day after today',
    },
  },
  columns: {
    purpose: 'What is looked at',
    kind: 'Kind',
    days: 'Days',
    plan: 'Plan',
    status: 'Status',
    found: 'Looked at',
    behind: 'Behind',
    ref: 'No.',
    task: 'Task',
    unit: 'Lead unit',
    reported: 'Reported',
    finding: 'Found',
    act: 'Act',
  },
  facts: { kind: 'Kind', days: 'Days', visitors: 'Who goes', planned: 'Planned', found: 'Looked at' },
  planned: (who, on) => `${who}, ${on}`,
  from: (from, to) => (from === to ? from : `${from} to ${to}`),
  ofTasks: (found, tasks) => `${found} / ${tasks}`,
  covert: 'A covert check: the units do not see it before its result is on record.',
  calledOff: (on, who, because) => `Called off on ${on} (${who}): ${because}`,
  empty: 'No check visits yet.',
  emptyNext:
    'The checks that the office plans are listed here, with what was found beside what was reported.',
  toList: 'Back to the visits',
  tasks: 'Tasks that are looked at',
  notReported: 'Not reported',
  contradicts: 'Not as reported',
  said: (on, who) => `${on}, ${who}`,
  earlier: (on, state, text) => `Before its correction (${on}): ${state}, ${text}`,
  plan: {
    act: 'Plan a visit',
    plan: 'Plan',
    kind: 'Kind',
    purpose: 'What is looked at',
    purposeHint: 'Such as whether the outfall is sealed.',
    from: 'From',
    to: 'To',
    visitors: 'Who goes',
    visitorsHint: 'One a line, with unit and post.',
    tasks: 'Tasks that are looked at',
    every: 'All that are not closed',
    will: (count, covert) =>
      covert
        ? `${count} tasks will be looked at; their units do not see it before a result is on record.`
        : `${count} tasks will be looked at; their units see the days and who comes.`,
    need: {
      purpose: 'what is looked at',
      days: 'the first and the last day',
      visitors: 'who goes',
      tasks: 'one task at least',
    },
  },
  find: {
    act: 'Record the result',
    correct: 'Correct the result',
    state: 'State as verified',
    text: 'What was found',
    textHint: 'When, where, and what was seen.',
    because: 'Why it is corrected',
    will: (behind) =>
      behind
        ? 'It stands beside what was reported, and counts for the ladder as the rules say.'
        : 'It stands beside what was reported.',
    need: { text: 'what was found', because: 'why it is corrected' },
  },
  callOff: {
    act: 'Call the visit off',
    because: 'Why it is called off',
    will: 'The visit is called off; the record stays.',
    need: 'why it is called off',
  },
  ofTask: {
    title: 'Check visits',
    coming: (kind, days, visitors) => `${days} ${kind}, by: ${visitors}`,
  },
};
