import type { Policy } from '../policy/policy';
import type { Text } from '../text';
import type { Day } from '../time/day';
import type { Notice } from './notice';
import type { DoneStep, LapsedSignature, OpenStep, Task } from './task';

/** That a running task lives under another law from now on. */
export interface PolicyChange {
  readonly policy: Policy;
  readonly because: string;
  /** The hash of the preview that was read before. */
  readonly previewHash: string;
  /** The closing steps before the open one that the new law does not take for this task, by their place in it. */
  readonly leftOut: readonly LeftOutAt[];
  readonly lapsed: readonly LapsedSignature[];
  /** The publicity that runs, as the new law counts it; null where none does. */
  readonly notice: Notice | null;
}

export interface LeftOutAt {
  readonly index: number;
  readonly because: readonly Text[];
}

/** The task under its new law. What is done stays done; a step that the new law does not take stands where it would have been. */
export function underPolicy(task: Task, change: PolicyChange, on: Day): Task {
  const lapsed = [...(task.lapsed ?? []), ...change.lapsed];
  const moved = { ...task, policy: change.policy, ...(lapsed.length > 0 && { lapsed }) };
  if (moved.status !== 'closing') return moved;
  return {
    ...moved,
    done: alignedSteps(moved.done, change.leftOut, on),
    open: withNotice(moved.open, change.notice),
  };
}

/** The finished steps in the places that the new law has for them. */
export function alignedSteps(
  done: readonly DoneStep[],
  leftOut: readonly LeftOutAt[],
  on: Day,
): readonly DoneStep[] {
  const kept = done.filter(({ step }) => step !== 'left-out');
  return leftOut.reduce<readonly DoneStep[]>(
    (steps, { index, because }) => [
      ...steps.slice(0, index),
      { step: 'left-out', on, because },
      ...steps.slice(index),
    ],
    kept,
  );
}

const withNotice = (open: OpenStep, notice: Notice | null): OpenStep =>
  open.step === 'publicity' && notice ? { ...open, notice } : open;
