import type { Words } from '../zh';

/** The index of filings. */
export const filings: Words['filings'] = {
  title: 'Index of filings',
  link: 'Index of filings',
  about:
    'The filing numbers that this office has given, and to which task. None is given twice; one that is struck off stays here, struck.',
  none: 'There is no such filing.',
  csv: 'Export CSV',
  doubled: 'an earlier filing has this number too',
  filters: { name: 'Filter the filings', number: 'Filing number', state: 'State', plan: 'Plan' },
  columns: { number: 'Filing number', task: 'Task', plan: 'Plan', filed: 'Filed', state: 'State' },
};
