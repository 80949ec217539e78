import { MOST_TASKS_OF_A_LETTER } from '@duban/contract';
import type { AnswerOf, Asking } from '../../api/ask';
import { frameOf, type ActDayFields } from '../../acts/act-days';

export type Offers = AnswerOf<'letterOffers'>;
export type Kind = Offers['kinds'][number];

/** What a letter is begun about, as the address says it. */
export type DraftAbout =
  { readonly kind: 'plan'; readonly planId: string } | { readonly kind: 'unit'; readonly unit: string };

export interface DraftFields extends ActDayFields {
  /** Pack and rung of the kind: two packs may call a rung the same. */
  readonly kind: string;
  readonly unit: string;
  /** Empty for the usual one. */
  readonly post: string;
  readonly tasks: readonly string[];
  readonly because: string;
}

export const nameOf = ({ pack, rung }: Kind): string => `${pack}/${rung}`;
export const kindIn = ({ kinds }: Offers, { kind }: DraftFields): Kind | undefined =>
  kinds.find((one) => nameOf(one) === kind);

/** The tasks that can stand in one letter: those under the law of its kind. */
export const tasksFor = ({ tasks }: Offers, kind: Kind | undefined): Offers['tasks'] =>
  kind ? tasks.filter(({ pack }) => pack === kind.pack) : tasks;

/** What it is behind with, the most urgent first, as far as one letter goes. */
export const behindOf = (tasks: Offers['tasks']): readonly string[] =>
  tasks
    .filter(({ behind }) => behind)
    .slice(0, MOST_TASKS_OF_A_LETTER)
    .map(({ taskId }) => taskId);

/** What is there before anything is typed: the first kind, and of a unit what it is behind with. */
export function knownOf(offers: Offers, about: DraftAbout): Omit<DraftFields, keyof ActDayFields> {
  const [kind] = offers.kinds;
  return {
    kind: kind ? nameOf(kind) : '',
    unit: about.kind === 'unit' ? about.unit : '',
    ...{ post: '', because: '' },
    tasks: behindOf(tasksFor(offers, kind)),
  };
}

export function lacksIn(about: DraftAbout, { kind, unit, tasks, because }: DraftFields) {
  return [
    ...(kind ? [] : (['kind'] as const)),
    ...(unit ? [] : (['receiver'] as const)),
    ...(about.kind === 'unit' && tasks.length === 0 ? (['tasks'] as const) : []),
    ...(tasks.length > MOST_TASKS_OF_A_LETTER ? (['fewer'] as const) : []),
    ...(because.trim() ? [] : (['because'] as const)),
  ];
}

export function bodyOf(
  about: DraftAbout,
  kind: Kind | undefined,
  fields: DraftFields,
): Asking<'draftLetter'>['body'] {
  const { unit, post, tasks, because } = fields;
  return {
    about: about.kind === 'plan' ? about : { kind: 'unit', tasks: [...tasks] },
    rung: kind?.rung ?? '',
    receiver: { unit, ...(post && { post }) },
    because: because.trim(),
    ...frameOf(fields),
  };
}
