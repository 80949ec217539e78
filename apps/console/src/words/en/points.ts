import type { Words } from '../zh';

export const points: Words['points'] = {
  title: 'Points',
  count: (closed, total) => `Points ${closed}/${total}`,
  none: 'No points are listed.',
  counts: ({ total, closed, done, withdrawn, named, found }) =>
    `${closed} of ${total} closed, ${done} reported done and waiting (named by the inspection ${named.closed} of ${named.total}, found by the unit ${found.closed} of ${found.total})${withdrawn > 0 ? `; ${withdrawn} withdrawn` : ''}`,
  byState: 'By state',
  all: 'All',
  states: { open: 'Open', done: 'Reported done', closed: 'Closed', withdrawn: 'Withdrawn' },
  origins: { named: 'named by the inspection', found: 'found by the unit' },
  named: (no, name) => `${no}. ${name}`,
  did: {
    reported: (day, who, text) => `${day} ${who} reported it done: ${text}`,
    closed: (day, who, text) => `${day} ${who} closed it: ${text}`,
    returned: (day, who, text) => `${day} ${who} sent it back: ${text}`,
    withdrawn: (day, who, text) => `${day} ${who} withdrew it: ${text}`,
  },
  restsOn: 'Evidence that it rests on (may be left out)',
  evidence: (names) => `On: ${names}`,
  acts: { report: 'Report done', close: 'Close', return: 'Send back', withdraw: 'Withdraw' },
  actOn: (act, no, name) => `${act}: point ${no}${name ? ` ${name}` : ''}`,
  add: 'Add points',
  lines: 'Points, one a line: name, place, origin',
  linesHint: 'The origin is named or found, named where nothing is said; with one line wrong none is added.',
  willAdd:
    'Each point is reported done and closed by itself; the task cannot be reported complete before all of them are.',
  need: {
    lines: 'Say which points',
    report: 'What was done',
    close: 'Opinion',
    return: 'Why it is sent back',
    withdraw: 'Why it is withdrawn',
  },
  will: {
    report: 'Whoever accepts closes it then, or sends it back.',
    close: 'It counts as closed; until the task is reported complete it can still be sent back.',
    return: 'It is worked on again, and reported done anew.',
    withdraw: 'It counts no longer, and stays in the record.',
  },
  done: {
    add: '✓ The points were added',
    report: '✓ Reported done',
    close: '✓ The point is closed',
    return: '✓ The point was sent back',
    withdraw: '✓ The point was withdrawn',
  },
};
