import type { Task } from '@duban/domain';
import type { Tx } from '../database';
import { tasksIn } from '../tasks/heads';
import { headsIn, type Notice } from './audience';

/** To everybody who signed the closing of a task that has begun anew, and in whose name it was signed. */
export async function begunAnew(tx: Tx, ids: readonly string[]): Promise<readonly Notice[]> {
  if (ids.length === 0) return [];
  const begun = await tasksIn(tx, 'task.id = any ($1::uuid[]) and task.reopens is not null', [ids]);
  const olds = await tasksIn(tx, 'task.id = any ($1::uuid[])', [
    begun.flatMap(({ facts: { reopens } }) => reopens?.taskId ?? []),
  ]);
  return begun.flatMap(({ taskId, facts: { ref, title, reopens } }): readonly Notice[] => {
    const old = olds.find((one) => one.taskId === reopens?.taskId);
    if (!reopens || !old) return [];
    return [
      {
        key: `begun-anew/${taskId}`,
        kind: 'begun-anew',
        about: { ref, title, day: reopens.on, path: `/tasks/${taskId}` },
        seats: {},
        persons: signersOf(old),
        except: [],
        daysLeft: null,
      },
    ];
  });
}

function signersOf(task: Task): readonly string[] {
  const signed =
    'done' in task ? task.done.flatMap((step) => (step.step === 'signature' ? step.signatures : [])) : [];
  return headsIn(signed);
}
