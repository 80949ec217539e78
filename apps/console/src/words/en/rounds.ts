import type { Words } from '../zh';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const rounds: Words['rounds'] = {
  title: 'Rounds',
  one: (month) => `Round of ${month}`,
  status: { planned: 'not begun', open: 'open', closed: 'closed' },
  columns: {
    period: 'Period',
    status: 'Where',
    opens: 'Opens',
    due: 'Due',
    left: 'Time left',
    reported: 'Reported / expected',
    ref: 'No.',
    task: 'Task',
    unit: 'Lead unit',
    state: 'Claimed',
    judged: 'By the plan’s days',
    verified: 'Verified',
    on: 'Reported on',
  },
  filters: { plan: 'Plan', all: 'All plans' },
  empty: 'There is no round yet.',
  emptyNext:
    'Once the office has imported a plan and its tasks are dispatched, the first round opens by itself, and another every month.',
  toPlans: 'See the plans',
  toList: 'Back to the rounds',
  left: {
    days: (days) => `${many(days, 'day', 'days')} left`,
    hours: (hours) => `${many(hours, 'hour', 'hours')} left`,
    minutes: (minutes) => `${many(minutes, 'minute', 'minutes')} left`,
    over: 'time is up; the results are being counted',
    opens: (day) => `opens ${day}`,
    closed: (day) => `closed ${day}`,
  },
  facts: {
    opens: 'Opens',
    due: 'Due',
    reported: 'Reported / expected',
    missing: 'Not reported',
    behind: 'Behind',
    contradicted: 'Against the plan’s days',
  },
  ofExpected: (reported, expected) => `${reported} / ${expected}`,
  missing: {
    title: 'Not reported',
    none: 'Every task that is asked has reported.',
    wasNone: 'No task was missing.',
  },
  behind: { title: 'Behind schedule', none: 'No task has reported to be behind.' },
  reports: { title: 'Reported, on schedule or ahead', none: 'There is no such report yet.' },
  contradicted: 'does not agree with the report',
  notOpen: (day) => `This round opens on ${day}; then it shows who has reported and who has not.`,
  close: {
    title: 'What happens at the close',
    titleClosed: 'After the close',
    byItself: (day) => `It closes by itself once ${day} has ended.`,
    missing: (count) => `${many(count, 'task', 'tasks')} without a report will be noted as missing:`,
    noneMissing: 'Nothing is missing, so no letter is drafted.',
    rung: (count, title, signer) =>
      `${count === 1 ? 'from one missed period' : `from ${count} missed periods in a row`}: ${title} is drafted, to be issued by the ${signer}`,
    noRung: 'the rules name no letter; it is only noted',
    frozen: 'The result is then fixed; later corrections are new facts and do not change it.',
    next: (month, day) => `The round of ${month} is planned by itself and opens on ${day}.`,
    happened: (count) =>
      `The round is closed: ${many(count, 'task was', 'tasks were')} missing and noted as the rules say.`,
    letters: 'See the letters',
    early: 'Close early',
    because: 'Why it closes early',
    hint: 'For instance: all have reported; the upper office asks earlier.',
    will: (count) =>
      count === 0
        ? 'The round closes at once and takes no more reports.'
        : `The round closes at once; ${many(count, 'task', 'tasks')} without a report can no longer report, and letters are drafted as the rules say.`,
    done: 'The round is closed.',
    need: 'why it closes early',
    others: (day) =>
      `Closing early is for the supervision office. Otherwise it closes by itself once ${day} has ended.`,
  },
};
