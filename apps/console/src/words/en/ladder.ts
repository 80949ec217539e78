import type { Words } from '../zh';

export const ladder: Words['ladder'] = {
  title: 'Ladder of measures',
  counted: (inRow, inAll) =>
    `Without a report or behind schedule: ${inRow} periods in a row, ${inAll} in all`,
  ifNot: 'If nobody reports and nothing is done',
  measures: 'Measures taken',
  judgement: {
    title: 'Judged warning level',
    of: 'warning level',
    level: 'Level',
    changed: 'Somebody judged the level after you looked; it stands above.',
    gone: 'The judgement that stood was released after you looked.',
    read: 'I have read it, go on',
    reading: 'the new judgement to be read',
    leadsTo: (title) =>
      `This judgement drafts a letter by itself (${title}), for whoever the law names to issue.`,
    judged: (on, who, word, because) => `Judged: ${word} (${on} ${who}: ${because})`,
  },
  help: { title: 'Help', offered: (on, who, text) => `${on} ${who}: ${text}` },
  rungs: (n) => `All rungs (${n})`,
  unverified: 'Some of this is the default of this product; no document backs it yet.',
  automatic: 'by itself',
  decided: (who) => `decided by ${who}`,
  held: (until, who, because) =>
    `${until ? `held until ${until}` : 'not taken by itself any more'} (${who}: ${because})`,
  record: (on, place, attendees) => `${on}, ${place}, present: ${attendees}`,
  followUp: (on, who, text) => `${on}, ${who} on what came of it: ${text}`,
  lifted: (on, who, because) => `${on}, lifted by ${who}: ${because}`,
  states: {
    draft: 'its letter is to be issued first',
    recalled: 'its letter was recalled',
    toRecord: 'to be carried out and recorded',
    recorded: 'recorded',
    awaited: (by) => `what came of it is due by ${by}`,
    followedUp: 'what came of it was reported',
    late: 'what came of it was not reported in time',
    stands: 'still stands',
    lifted: 'lifted',
  },
  acts: {
    'take-rung': 'Take',
    'hold-rung': 'Hold or skip',
    'release-rung': 'Resume',
    'record-measure': 'Record it',
    'follow-up': 'Report what came of it',
    'lift-measure': 'Lift',
    'offer-help': 'Offer',
    'judge-level': 'Judge',
    'release-level': 'Release',
  },
  will: {
    'take-rung': (title) =>
      `A letter (${title}) will be drafted, for whoever the law names to issue; there is one a period.`,
    'hold-rung': (title) => `${title} is not taken by itself until then; periods are counted as before.`,
    'release-rung': (title) => `${title} is taken by itself again, as the law says.`,
    'record-measure': (title) =>
      `What happened (${title}) becomes part of the record and cannot be changed; where a report of what came of it is due, its time runs from that day.`,
    'follow-up': (title) => `What came of it (${title}) becomes part of the record, and the office sees it.`,
    'lift-measure': (title) => `${title} ends with this; its record stays.`,
    'judge-level': () =>
      'The level that is judged holds in the place of what the dates say, until it is released; it counts once a period, for the rungs that the law rests on it.',
    'release-level': () => 'The dates and what is missing say the warning level again.',
    'offer-help': () =>
      'It is kept with the task, and the lead unit sees it; the ladder goes on, to hold it is a decision of its own.',
  },
  fields: {
    because: 'Why',
    place: 'Where',
    attendees: 'Who took part',
    minutes: 'What was said and asked for',
    text: 'What came of it',
    help: 'Which help',
  },
  hints: {
    because: 'The facts and what they rest on; it goes into the letter or the record.',
    place: 'Such as: city hall, room 3.',
    attendees: 'One a line, with the post.',
    minutes: 'What was discussed, what was asked for, what the other side said.',
    text: 'Point by point, whether it was done.',
    help: 'What, by whom, when.',
  },
  until: 'Held until',
  untilHint: 'Without a day this task never comes to that rung by itself again.',
};
