import type { CommandFrame } from '../command-frame';
import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import type { Actor, PersonId, UnitId } from '../people/actor';
import type { Day } from '../time/day';
import type { EvidenceFile } from './file';

/** What is said of a file that is to prove something: what its unit claims, beside when it came. */
export interface EvidenceSaid extends EvidenceFile {
  /** The day that it shows; null where nobody says. */
  readonly showsOn: Day | null;
  /** The numbers of the measures that it proves; none where it speaks of the task as a whole. */
  readonly measures: readonly string[];
  readonly note: string | null;
}

export interface EvidenceVersion extends EvidenceSaid {
  readonly on: Day;
  readonly by: PersonId;
  /** Why it took the place of the version before; null of the first. */
  readonly because: string | null;
}

/** A piece of evidence (证据材料) of one cycle of a task, with all that it ever was: nothing of it is replaced or deleted. */
export interface Evidence {
  readonly evidenceId: string;
  readonly taskId: string;
  readonly cycle: number;
  readonly planId: string;
  /** The unit that brought it, which alone may supersede or withdraw it. */
  readonly unit: UnitId;
  /** The latest last; there is always one. */
  readonly versions: readonly EvidenceVersion[];
  readonly withdrawn: { readonly on: Day; readonly by: PersonId; readonly because: string } | null;
}

type Identity = Pick<Evidence, 'evidenceId' | 'taskId' | 'cycle' | 'planId' | 'unit'>;
export type EvidenceEvent =
  | { readonly type: 'EvidenceAdded'; readonly data: Identity & { readonly version: EvidenceSaid } }
  | {
      readonly type: 'EvidenceSuperseded';
      readonly data: { readonly version: EvidenceSaid; readonly because: string };
    }
  | { readonly type: 'EvidenceWithdrawn'; readonly data: { readonly because: string } };

type EvidenceFrame = CommandFrame & { readonly by: Actor };
export type AddEvidence = EvidenceFrame & {
  readonly type: 'add-evidence';
  readonly evidenceId: string;
  readonly taskId: string;
  readonly said: EvidenceSaid;
  /** The unit for which its author looks back at closed tasks; null where they do not. */
  readonly looksBack: UnitId | null;
};
export type SupersedeEvidence = EvidenceFrame & {
  readonly type: 'supersede-evidence';
  readonly evidenceId: string;
  readonly said: EvidenceSaid;
  readonly because: string;
};
export type WithdrawEvidence = EvidenceFrame & {
  readonly type: 'withdraw-evidence';
  readonly evidenceId: string;
  readonly because: string;
};
export type EvidenceCommand = AddEvidence | SupersedeEvidence | WithdrawEvidence;

export function evolveEvidence(
  evidence: Evidence | null,
  { event, on, actor: by }: Fact<EvidenceEvent>,
): Evidence {
  if (event.type === 'EvidenceAdded') {
    const { version, ...identity } = event.data;
    return { ...identity, versions: [{ ...version, on, by, because: null }], withdrawn: null };
  }
  if (!evidence) throw new Error(`the chain is broken: evidence cannot begin with ${event.type}`);
  const { because } = event.data;
  if (event.type === 'EvidenceWithdrawn') return { ...evidence, withdrawn: { on, by, because } };
  const { version } = event.data;
  return { ...evidence, versions: [...evidence.versions, { ...version, on, by, because }] };
}

/** The task names its evidence in what is signed, so it is told of every piece, version and withdrawal. */
export function evidenceConsequences(
  evidence: Evidence,
  { event }: Fact<EvidenceEvent>,
): readonly Consequence[] {
  const { evidenceId: id, taskId, cycle, versions } = evidence;
  const { fileName, sha256 } = latestOf(evidence);
  const version = versions.length;
  const withdrawn = event.type === 'EvidenceWithdrawn';
  return [
    {
      kind: 'tell',
      key: `tell/task/${taskId}/evidence/${id}/${withdrawn ? 'withdrawn' : version}`,
      process: { type: 'task', taskId, cycle },
      notice: {
        type: 'note-evidence',
        piece: { id, version, fileName, sha256, ...(withdrawn && { withdrawn }) },
      },
    },
  ];
}

/** The version that counts, of a piece that was withdrawn as well. */
export function latestOf<Version>({ versions }: { readonly versions: readonly Version[] }): Version {
  const latest = versions[versions.length - 1];
  if (!latest) throw new Error('a piece of evidence without a version');
  return latest;
}
