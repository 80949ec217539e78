import { ANY_TEXT, pageOf, readCursor, UUID, type Page } from './cursor';
import { refOrder } from './project';

/** Something that is told of a task. */
interface OfTask {
  readonly task: string;
  readonly ref: string;
}

/**
 * A page of what was reckoned task by task, in the order of their numbers. By its key and not by a count: what differs by
 * now in a task of another page moves nothing. Null when the cursor is none of ours.
 */
export function pageByNumber<Row extends OfTask>(
  rows: readonly Row[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Page<Row> | null {
  const after = cursor === undefined ? null : readCursor(cursor, [ANY_TEXT, UUID]);
  if (cursor !== undefined && after === null) return null;
  const keyed = rows
    .map((row) => ({ row, key: keyOf(row) }))
    .filter(({ key }) => after === null || compared(key, after) > 0)
    .sort((one, other) => compared(one.key, other.key));
  const { page, next } = pageOf(keyed.slice(0, limit + 1), limit, ({ key }) => key);
  return { page: page.map(({ row }) => row), next };
}

const keyOf = ({ ref, task }: OfTask): readonly string[] => [refOrder(ref), task];

function compared(
  [ref = '', task = '']: readonly string[],
  [other = '', otherTask = '']: readonly string[],
): number {
  if (ref !== other) return ref < other ? -1 : 1;
  if (task === otherTask) return 0;
  return task < otherTask ? -1 : 1;
}
