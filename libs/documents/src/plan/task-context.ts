import { addressOf } from '../xlsx/grid';
import type { Field } from './labels';
import type { Notices } from './notices';
import type { Block, Entry } from './table';

/** What the parts of a task are read with. */
export interface TaskContext {
  readonly block: Block;
  readonly from1904: boolean;
  readonly notices: Notices;
  /** All cells of a field in the task's rows, top to bottom. */
  readonly all: (field: Field) => readonly Entry[];
  /** The cell's place for people, or the task's first row where the task lacks the field. */
  readonly where: (entry: Entry | undefined) => string;
}

export function contextOf(block: Block, from1904: boolean, notices: Notices): TaskContext {
  return {
    block,
    from1904,
    notices,
    all: (field) => block.rows.flatMap((row) => row.get(field) ?? []),
    where: (entry) => addressOf(block.sheet, entry?.cell.row ?? block.firstRow, entry?.cell.column ?? 1),
  };
}
