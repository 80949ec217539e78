import { TASK_STATUSES, type TaskQuery as TaskQueryShape } from '@duban/contract';
import { ANY_TEXT, UUID, type Shape } from './cursor';

type Query = (typeof TaskQueryShape)['_output'];

/** One thing that rows are sorted by; a cursor holds its value as text. */
interface SortKey {
  readonly sql: string;
  readonly type: 'text' | 'uuid';
}

const text = (sql: string): SortKey => ({ sql: `(${sql}) collate "C"`, type: 'text' });

/** By plan and number, for so they stand on paper; the id makes the order total. */
const NUMBER: readonly SortKey[] = [
  { sql: 'plan_id', type: 'uuid' },
  text('ref_order'),
  { sql: 'id', type: 'uuid' },
];
/** Behind everything else that is sorted as text. */
const LAST = `'~'`;

const GROUPS: Readonly<Record<NonNullable<Query['group']>, SortKey>> = {
  unit: text('lead_unit_name'),
  level: text(`coalesce(level_key, ${LAST})`),
  status: text(
    `array_position(array[${TASK_STATUSES.map((status) => `'${status}'`).join(', ')}], status)::text`,
  ),
};
/** What came back comes first, then what can still be kept, then what has no day; a struck-off number is past it all. */
const DEADLINE = text(
  `case when status = 'closed' then '~~' else case when reopens is null then '' else '!' end || coalesce(deadline_day::text, ${LAST}) end`,
);

export const sortKeys = ({ group, sort }: Pick<Query, 'group' | 'sort'>): readonly SortKey[] => [
  ...(group ? [GROUPS[group]] : []),
  ...(sort === 'deadline' ? [DEADLINE] : []),
  ...NUMBER,
];

export const shapesOf = (keys: readonly SortKey[]): readonly Shape[] =>
  keys.map(({ type }) => (type === 'uuid' ? UUID : ANY_TEXT));
