import type { Words } from '../zh';

export const bulletin: Words['bulletin'] = {
  title: (month) => `Bulletin of ${month}`,
  open: 'See the bulletin',
  short: 'Bulletin',
  toRound: 'Back to the round',
  print: 'Print',
  asOf: (day) => `As of ${day}`,
  frozen: (day) => `fixed at the close on ${day}; later corrections do not change it`,
  rates: {
    title: 'Completion',
    due: 'Completed, of the tasks that are due',
    dueWhat: (completed, total) => `${completed} of the ${total} whose deadline has come`,
    all: 'Completed, of all tasks',
    allWhat: (completed, total) => `${completed} of all ${total} of the plan`,
    closed: 'Closed',
    closedWhat: 'To be complete and to be closed are two facts, counted apart',
    noneDue: 'no deadline has come yet',
  },
  states: {
    title: 'Claimed and judged',
    about:
      'Claimed is what the units report, judged is what follows from the days of the plan. Days do not judge whether a task is complete.',
    state: 'Progress',
    claimed: 'Claimed',
    judged: 'Judged',
    silent: 'Not reported',
  },
  units: {
    title: 'By unit',
    place: 'Place',
    unit: 'Lead unit',
    tasks: 'Tasks',
    completed: 'Complete',
    rate: 'Completed, of all its tasks',
    closed: 'Closed',
    asked: 'Asked',
    missing: 'Not reported',
    behind: 'Behind',
    ranked: {
      completion: 'Ranked, as the rules say, by what is complete of all tasks; equals share a place.',
      trouble:
        'Ranked, as the rules say, by the share that is not reported or behind, the smallest first; equals share a place.',
    },
    unranked: 'The rules rank nobody: the order is that of the plan.',
  },
  lists: {
    missing: { title: 'Not reported', none: 'No task is missing.' },
    behind: { title: 'Reported behind or not started', none: 'No unit reports to be behind.' },
    contradicted: {
      title: 'Report and days of the plan do not agree: to be verified',
      none: 'No task is reported well and late by the days of the plan.',
    },
    helped: { title: 'Help asked for', none: 'No unit asks for help.' },
  },
  because: 'Why',
};
