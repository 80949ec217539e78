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
  certificate: {
    save: 'Save the certificate (.docx)',
    title: 'Check a certificate',
    about: 'Enter the code of the certificate and compare what it says line by line. No account is needed.',
    code: 'Verification code',
    hint: '24 digits; the dashes may be left out.',
    look: 'Check',
    says: (word, day) => `The task of this certificate was closed (${word}) on ${day}.`,
    task: 'Task',
    unit: 'Lead unit',
    number: 'Filing number',
    texts: 'SHA-256 of the signed text',
    link: (sequence) => `SHA-256 of the closing, link ${sequence} of its ledger`,
  },
  filters: { name: 'Filter the filings', number: 'Filing number', state: 'State', plan: 'Plan' },
  columns: { number: 'Filing number', task: 'Task', plan: 'Plan', filed: 'Filed', state: 'State' },
};
