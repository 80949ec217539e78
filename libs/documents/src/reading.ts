import type { Reading, SheetReading } from '@duban/contract';
import type { Text } from '@duban/domain';

export type DocumentRefusalCode =
  | 'empty-sheet'
  | 'encrypted'
  | 'file-broken'
  | 'file-too-large'
  | 'file-type'
  | 'missing-columns'
  | 'too-many-rows'
  | 'too-slow';

export interface DocumentRefusal {
  readonly ok: false;
  readonly code: DocumentRefusalCode;
  readonly because: Text;
  readonly where?: string;
}

export interface PlanRead {
  readonly ok: true;
  readonly reading: Reading;
  /** The rows that it was read from, to be shown beside it. */
  readonly sheets: readonly SheetReading[];
}

export type PlanReading = PlanRead | DocumentRefusal;

/** A visible sheet as it is looked at: its first rows. */
export interface ShownSheet extends SheetReading {
  readonly cut: boolean;
}

export interface WorkbookRead {
  readonly ok: true;
  readonly sheets: readonly ShownSheet[];
  /** How many sheets the file has behind these. */
  readonly more: number;
}

export type WorkbookReading = WorkbookRead | DocumentRefusal;
