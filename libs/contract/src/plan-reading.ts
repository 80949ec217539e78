import type { Day, Deadline, ReportState, TaskClass } from '@duban/domain';

/** Half-open offsets `[start, end)` into the document's text rendering (for sheets: `xlsx/rendering.ts`), in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

export type Container = 'xlsx' | 'docx' | 'html' | 'txt';

/** A cell of the file with a text: its column from 1, the text, and where it begins in the rendering. */
export interface SheetCell {
  readonly column: number;
  readonly text: string;
  readonly at: number;
}

/** A visible sheet of the file as it was read; only rows and cells with a text are there. */
export interface SheetReading {
  readonly name: string;
  readonly rows: readonly { readonly number: number; readonly cells: readonly SheetCell[] }[];
}

/** What was found in a document; `cli.md`, “The reading of a document”. A value that was not found is null or an empty list. */
export interface Reading {
  readonly file: { readonly name: string; readonly sha256: string; readonly container: Container };
  readonly kind:
    'task-list' | 'record' | 'petition-record' | 'progress-list' | 'header-only' | 'no-task-records';
  readonly document: DocumentReading;
  readonly tasks: readonly TaskReading[];
  readonly petition: PetitionReading | null;
  readonly notices: readonly Notice[];
}

/** `level` is the inspection's; `round` and `batch` are Arabic digits; `place` is the inspected place. */
export interface DocumentReading {
  readonly title: string | null;
  readonly number: string | null;
  readonly level: 'central' | 'province' | null;
  readonly round: string | null;
  readonly batch: string | null;
  readonly place: string | null;
}

export interface TaskReading {
  /** Arabic digits as printed (`"07"`); another writing is kept as it is, with a notice. */
  readonly ref: string | null;
  readonly subRef: string | null;
  /** The task of the plan above that this one is part of, where the plan has a column for it. */
  readonly upstream?: string;
  readonly title: string | null;
  readonly problem: string | null;
  readonly goal: string | null;
  /** 整改类型: the printed word and the class it stands for, null when the word is not known. */
  readonly taskClass: { readonly text: string; readonly kind: TaskClass | null } | null;
  readonly deadline: Deadline | null;
  readonly measures: readonly MeasureReading[];
  readonly units: UnitsReading;
  readonly persons: readonly PersonReading[];
  readonly progress: ProgressReading | null;
  readonly acceptance: { readonly conclusion: 'passed' | 'failed' | null; readonly text: string } | null;
  readonly publicity: PublicityReading | null;
  /** Below 0.6 the value was inferred and a notice says how. Keys are this type's; units also as `units.lead` and so on. */
  readonly confidence: Readonly<Record<string, number>>;
  readonly source: Readonly<Record<string, Span>>;
}

/** `no` is the printed number in Arabic digits, null where none is printed; `text` is without it. */
export interface MeasureReading {
  readonly no: string | null;
  readonly text: string;
  readonly units: readonly string[];
  readonly deadline: Deadline | null;
}

export interface UnitsReading {
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
  readonly acceptance: readonly string[];
  readonly supervising: readonly string[];
}

export type UnitRole = keyof UnitsReading;

/** `role` is the label as printed (责任人, 联系人 …). */
export interface PersonReading {
  readonly role: string;
  readonly name: string | null;
  readonly phone: string | null;
}

export interface ProgressReading {
  readonly state: ReportState | null;
  readonly text: string;
}

export interface PublicityReading {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly claimed: { readonly n: number; readonly unit: 'workdays' | 'days' } | null;
  /** Null where the document does not say; a table never does. */
  readonly firstDayCounts: boolean | null;
  readonly actual: number | null;
}

export interface PetitionReading {
  readonly caseNo: string | null;
  readonly channel: string | null;
  readonly round: string | null;
  readonly province: string | null;
  readonly day: Day | null;
  readonly sequence: string | null;
}

export type NoticeCode =
  | 'boundary-inferred'
  | 'cell-error'
  | 'class-unknown'
  | 'collective-units'
  | 'conflict'
  | 'date-unreadable'
  | 'duplicate-number'
  | 'formula-without-value'
  | 'missing-deadline'
  | 'missing-measures'
  | 'missing-number'
  | 'missing-problem'
  | 'missing-unit'
  | 'row-skipped'
  | 'sheet-skipped'
  | 'truncated'
  | 'unknown-label';

/** `message` is Chinese, then ` / `, then English; `where` is a cell such as `Sheet1!C5`, or null for the whole document. */
export interface Notice {
  readonly code: NoticeCode;
  readonly message: string;
  readonly where: string | null;
}
