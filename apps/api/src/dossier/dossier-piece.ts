import type { Day, PostNames, Task, Text } from '@duban/domain';
import type { FileState } from '@duban/verifier';
import type { House } from '../house';
import type { LinkName, TaskRecord } from './task-record';

/** A content that lies in a store and is read when its turn comes: evidence may be longer than memory. */
export interface StoredContent {
  readonly sha256: string;
  readonly bytes: number;
  /** Null where nothing is kept under that name any more; rejects with `AlteredContent`, then or later, where it is another one. */
  readonly open: () => Promise<AsyncIterable<Uint8Array> | null>;
}

/** What is to be one file of a dossier. */
export interface DossierPiece {
  readonly folder: string;
  /** As people call it; whatever a file system does not bear is taken out of it. */
  readonly name: string;
  /** What it is, for the index. */
  readonly about: Text;
  readonly content: Uint8Array | StoredContent;
  readonly state?: FileState;
  readonly recorded?: LinkName | null;
}

/** What every part of a dossier is made from. */
export interface DossierGround {
  readonly house: House;
  readonly record: TaskRecord;
  /** As the last link of its chain leaves it. */
  readonly task: Task;
  readonly planName: string;
  readonly posts: PostNames;
  readonly today: Day;
  /** How people are called whose ids the record has; a process is called what it is. */
  readonly nameOf: (id: string | null) => string;
}

export const FOLDERS = {
  documents: '文书',
  evidence: '证据',
  signatures: '签署',
  law: '规则',
  clocks: '计时',
  objections: '异议',
} as const;

const encoder = new TextEncoder();

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** `007`: so that names stand in their order wherever they are listed. */
export const numbered = (index: number): string => String(index + 1).padStart(3, '0');
