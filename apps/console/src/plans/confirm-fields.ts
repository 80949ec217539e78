import type { Reading } from '@duban/contract';
import type { Day } from '@duban/domain';
import type { Asking } from '../api/ask';
import { LONGEST_LINE } from './mend-fields';

export interface ConfirmFields {
  readonly plan: string;
  readonly pack: string;
  readonly createUnits: boolean;
  /** The tasks that cannot become any stay behind. */
  readonly leaveOut: boolean;
  /** Empty is today. */
  readonly on: string;
  readonly late: string;
  /** How many corrections have been seen. */
  readonly seen: number;
  /** Agreed that deadlines without a day stay as they are worded. */
  readonly undated: boolean;
}

interface Read {
  readonly file: { readonly name: string };
  readonly reading: { readonly document: Pick<Reading['document'], 'title'> };
  readonly corrections: readonly unknown[];
}

/** What can be known before anything is typed: the document's own title, and the rules of the latest plan. */
export const known = (
  { file, reading, corrections }: Read,
  plans: readonly { readonly pack: string }[],
): ConfirmFields => ({
  plan: reading.document.title ?? file.name.replace(/\.\w{1,5}$/, ''),
  pack: plans[0]?.pack ?? '',
  createUnits: false,
  leaveOut: false,
  on: '',
  late: '',
  seen: corrections.length,
  undated: false,
});

export type Lack =
  | 'lackPlan'
  | 'shorterPlan'
  | 'lackPack'
  | 'lackUnits'
  | 'lackBlocked'
  | 'lackUndated'
  | 'lackSeen'
  | 'lackUnsaved'
  | 'lackLate';

/** What is to be known of the import besides what is typed. */
export interface Standing {
  readonly newUnits: number;
  readonly blocked: number;
  readonly undated: number;
  /** Corrections of others that have not been seen. */
  readonly unseen: number;
  /** Tasks with a correction that was typed and not confirmed. */
  readonly unsaved: number;
  readonly today: Day;
}

/** What keeps it from being sent. */
export function lacks(
  { plan, pack, createUnits, leaveOut, undated: agreed, on, late }: ConfirmFields,
  { newUnits, blocked, undated, unseen, unsaved, today }: Standing,
): readonly Lack[] {
  const found: [boolean, Lack][] = [
    [plan.trim() === '', 'lackPlan'],
    [plan.trim().length > LONGEST_LINE, 'shorterPlan'],
    [pack === '', 'lackPack'],
    [newUnits > 0 && !createUnits, 'lackUnits'],
    [blocked > 0 && !leaveOut, 'lackBlocked'],
    [undated > 0 && !agreed, 'lackUndated'],
    [unseen > 0, 'lackSeen'],
    [unsaved > 0, 'lackUnsaved'],
    [on !== '' && on < today && late.trim() === '', 'lackLate'],
  ];
  return found.filter(([lacking]) => lacking).map(([, lack]) => lack);
}

/** As the house wants it: today is not said, and no reason goes with it. */
export const confirmationOf = ({
  plan,
  pack,
  createUnits,
  seen,
  undated,
  on,
  late,
}: ConfirmFields): Asking<'confirmImport'>['body'] => ({
  plan,
  pack,
  createUnits,
  seen,
  undated,
  ...(on && { on: on, late }),
});
