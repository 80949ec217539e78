import type { Words } from '../zh';

export const packs: Words['packs'] = {
  title: 'Rules',
  about:
    'Which rules a task follows, and on which document each rests. Unverified clauses are marked one by one.',
  none: 'No rule pack is installed.',
  name: 'Rules',
  place: 'Place',
  anyPlace: 'any place',
  extends: 'Where silent, as',
  newest: 'Newest edition',
  unverified: 'Unverified',
  unverifiedCount: (count) => `${count} unverified`,
  allVerified: 'all with a basis',
  back: 'All rules',
  inForce: (day) => `In force from ${day}`,
  basis: 'Basis',
  noBasis: 'no document',
  from: (pack) => `from “${pack}”`,
  warn: (count) => `${count} ${count === 1 ? 'rule is' : 'rules are'} unverified`,
  warnWhat:
    'These clauses rest on no document, or only in part: they are defaults of this product. Compare them with the local documents before you use them.',
  mark: 'unverified',
  stop: '. ',
  others: 'Other clauses',
  editions: 'Editions',
  edition: 'In force from',
  current: 'in force',
  madeOf: 'Made of',
  hash: 'Fingerprint',
  rung: (number) => `Rung ${number}`,
};
