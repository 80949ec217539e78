import type { Words } from '../zh';

export const letterNumbers: Words['letterNumbers'] = {
  title: 'Numbers of letters',
  intro:
    'Letters are numbered without a gap as they are issued. Numbers that were given by hand, before this system or beside it, are noted here: numbering goes on behind them, and none is given twice.',
  open: 'Numbers',
  none: 'Nothing is numbered yet: each mark begins with 1.',
  next: 'Next number',
  series: 'Mark and year',
  number: (n) => `${n}号`,
  onPaper: 'Numbers given on paper',
  numbers: 'Numbers',
  range: (series, from, to) => (from === to ? `${series}${from}号` : `${series}${from}–${to}号`),
  reason: 'Why',
  reasonHint: 'For example: issued by hand before this system was in use.',
  by: 'Noted by',
  at: 'Noted at',
  note: 'Note numbers given on paper',
  notMine: 'Numbers given on paper are noted by the post that signs such letters.',
  mark: 'Mark',
  markHint: 'The marks of letters that you sign.',
  year: 'Year',
  upTo: 'The last number used',
  will: (series, next) => `${series} goes on with ${next}号; it cannot be taken back.`,
  done: 'Noted: numbering goes on behind it.',
  need: {
    year: 'a year no later than this one',
    upTo: (next) => `a number that is not below ${next}`,
    reason: 'why',
  },
};
