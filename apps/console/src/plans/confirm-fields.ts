import type { Reading } from '@duban/contract';
import type { Day } from '@duban/domain';
import type { Asking } from '../api/ask';

export interface ConfirmFields {
  readonly plan: string;
  readonly pack: string;
  readonly createUnits: boolean;
  /** The tasks that cannot become any stay behind. */
  readonly leaveOut: boolean;
  /** Empty is today. */
  readonly on: string;
  readonly late: string;
}

interface Read {
  readonly file: { readonly name: string };
  readonly reading: { readonly document: Pick<Reading['document'], 'title'> };
}

/** What can be known before anything is typed: the document's own title, and the rules of the latest plan. */
export const known = (
  { file, reading }: Read,
  plans: readonly { readonly pack: string }[],
): ConfirmFields => ({
  plan: reading.document.title ?? file.name.replace(/\.\w{1,5}$/, ''),
  pack: plans[0]?.pack ?? '',
  createUnits: false,
  leaveOut: false,
  on: '',
  late: '',
});

export type Lack = 'lackPlan' | 'lackPack' | 'lackUnits' | 'lackBlocked' | 'lackLate';

/** What keeps it from being sent. */
export function lacks(
  { plan, pack, createUnits, leaveOut, on, late }: ConfirmFields,
  { newUnits, blocked, today }: { readonly newUnits: number; readonly blocked: number; readonly today: Day },
): readonly Lack[] {
  const found: [boolean, Lack][] = [
    [plan.trim() === '', 'lackPlan'],
    [pack === '', 'lackPack'],
    [newUnits > 0 && !createUnits, 'lackUnits'],
    [blocked > 0 && !leaveOut, 'lackBlocked'],
    [on !== '' && on < today && late.trim() === '', 'lackLate'],
  ];
  return found.filter(([lacking]) => lacking).map(([, lack]) => lack);
}

/** As the house wants it: today is not said, and no reason goes with it. */
export const confirmationOf = ({
  plan,
  pack,
  createUnits,
  on,
  late,
}: ConfirmFields): Asking<'confirmImport'>['body'] => ({
  plan,
  pack,
  createUnits,
  ...(on && { on: on, late }),
});
