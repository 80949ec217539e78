import type { PersonReading } from '@duban/contract';
import type { Entry } from './table';

const PHONE = /(?:\+?86[- ]?)?1[0-9]{10}|(?:0[0-9]{2,3}[- ]?)?[0-9]{7,8}/g;

const phonesIn = (text: string): readonly string[] => text.normalize('NFKC').match(PHONE) ?? [];

const namesIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(PHONE, ' ')
    .split(/[、,;:()\n\t]|\s{2,}/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^[-/—无]+$|电话/.test(name));

/** The role that a phone's label belongs to: 责任人电话 is the phone of the 责任人. */
const roleOfPhone = (label: string): string =>
  label.replace(/(?:及|的)?(?:联系)?(?:电话|方式|手机)(?:号码?)?$/, '');

function personsIn({ cell, column }: Entry): readonly PersonReading[] {
  const phones = phonesIn(cell.text);
  const names = namesIn(cell.text);
  return names.map((name, index) => ({ role: column.label, name, phone: phones[index] ?? null }));
}

/** Which of the persons a phone column speaks of: those of its label's role, else those of the column to its left. */
function ownersOf(phone: Entry, persons: readonly Entry[]): string | null {
  const role = roleOfPhone(phone.column.label);
  const named = persons.find(({ column }) => column.label === role);
  const left = persons.filter(({ column }) => column.column < phone.column.column).at(-1);
  return (named ?? left)?.column.label ?? null;
}

/** Joins names and phones; a phone without a name stays a person without a name, for the office may know whose it is. */
export function readPersons(people: readonly Entry[], phones: readonly Entry[]): readonly PersonReading[] {
  const persons = people.flatMap(personsIn).map((person) => ({ ...person }));
  const strangers: PersonReading[] = [];
  for (const entry of phones) {
    const role = ownersOf(entry, people);
    const waiting = persons.filter((person) => person.role === role && person.phone === null);
    phonesIn(entry.cell.text).forEach((phone, index) => {
      const owner = waiting[index];
      if (owner) owner.phone = phone;
      else strangers.push({ role: entry.column.label, name: namesIn(entry.cell.text)[index] ?? null, phone });
    });
  }
  return [...persons, ...strangers];
}
