import { MUTABLE_KINDS } from '@duban/contract';
import type { AnswerOf, Asking } from '../api/ask';

export type Told = AnswerOf<'myNotifications'>;
export type ToldBody = NonNullable<Asking<'setMyNotifications'>['body']>;
export type MutableKind = (typeof MUTABLE_KINDS)[number];

/** How somebody is told, as it stands in a form: what is left empty is none. */
export interface ToldFields {
  readonly email: string;
  readonly mail: boolean;
  readonly pace: Told['preference']['pace'];
  readonly digestAt: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly workingDaysOnly: boolean;
  readonly mostPerHour: string;
  readonly remindDays: string;
  readonly language: Told['preference']['language'];
  /** Those that are mailed. */
  readonly kinds: readonly MutableKind[];
}

export const fieldsOf = ({ muted, ...said }: Told['preference']): ToldFields => ({
  ...said,
  email: said.email ?? '',
  quietFrom: said.quietFrom ?? '',
  quietTo: said.quietTo ?? '',
  mostPerHour: String(said.mostPerHour),
  remindDays: String(said.remindDays),
  kinds: MUTABLE_KINDS.filter((kind) => !muted.includes(kind)),
});

export const bodyOf = ({ kinds, ...fields }: ToldFields): ToldBody => ({
  ...fields,
  email: fields.email.trim() || null,
  quietFrom: fields.quietFrom || null,
  quietTo: fields.quietTo || null,
  mostPerHour: Number(fields.mostPerHour),
  remindDays: Number(fields.remindDays),
  muted: MUTABLE_KINDS.filter((kind) => !kinds.includes(kind)),
});

export type ToldLack = 'email' | 'digestAt' | 'quiet' | 'mostPerHour' | 'remindDays';

/** What keeps it from being sent; whether an address is one, and takes mail, is seen by a test. */
export function toldLacks(fields: ToldFields): readonly ToldLack[] {
  const { email, digestAt, quietFrom, quietTo, mostPerHour, remindDays } = fields;
  const lacks: readonly [ToldLack, boolean][] = [
    ['email', email.trim() !== '' && !/^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/.test(email.trim())],
    ['digestAt', digestAt === ''],
    ['quiet', (quietFrom === '') !== (quietTo === '')],
    ['mostPerHour', !isWhole(mostPerHour, 1, 1000)],
    ['remindDays', !isWhole(remindDays, 0, 30)],
  ];
  return lacks.flatMap(([lack, holds]) => (holds ? [lack] : []));
}

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most;
