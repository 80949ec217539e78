import type { ApprovalOperation, Proxy, VacantPost } from '../approvals/command';
import type { CommandFrame } from '../command-frame';
import type { Actor } from '../people/actor';
import type { Policy } from '../policy/policy';
import type { Day } from '../time/day';

/** On which standing proxies acting for somebody else rests; where it is not said, whoever asks has vouched for it. */
interface Rested {
  readonly proxies: readonly Proxy[];
}

/** What a rule may ask of a signature beside its words. */
interface Proving extends Rested {
  readonly evidence: readonly string[];
  readonly reauthenticated: boolean;
}

/** An act of a person. */
export type TaskAct = CommandFrame & { readonly by: Actor } & (
    | { readonly type: 'receive' }
    | { readonly type: 'complete'; readonly summary: string }
    | { readonly type: 'accept'; readonly opinion: string; readonly checkedOn: Day }
    | { readonly type: 'return'; readonly because: string }
    | ({
        readonly type: 'sign';
        readonly textHash: string;
        readonly opinion: string | null;
        readonly as: string | null;
      } & Partial<Proving>)
    | ({ readonly type: 'change-signing'; readonly operation: ApprovalOperation } & Partial<Rested>)
    | { readonly type: 'publish'; readonly channels: readonly string[] }
    | { readonly type: 'file'; readonly number: string }
  );

/** A fact that a machine found: the clock, a round, a letter. `by` is the process's name, `system:clock` … */
export type TaskNotice = CommandFrame & { readonly by: string } & (
    | { readonly type: 'note-day' }
    | { readonly type: 'note-missed'; readonly period: string }
    | { readonly type: 'note-behind'; readonly period: string; readonly reportId: string }
    | { readonly type: 'note-overdue'; readonly letterId: string }
    | ({ readonly type: 'note-vacant' } & VacantPost)
    | ({ readonly type: 'note-law' } & NewLaw)
  );

/** Another law for a running task. */
export interface NewLaw {
  readonly policy: Policy;
  readonly because: string;
  /** The hash of the preview that was read; another outcome than that is refused. */
  readonly previewHash: string;
}

/** An act of the office on a running task: it lives under another law from now on. */
export type PolicyCommand = CommandFrame & NewLaw & { readonly by: Actor; readonly type: 'change-policy' };

export type TaskCommand = TaskAct | TaskNotice | PolicyCommand;
export type TaskActType = TaskAct['type'];

export const isNotice = (command: TaskCommand): command is TaskNotice => typeof command.by === 'string';
