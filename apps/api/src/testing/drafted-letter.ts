import { eventually } from './engine';
import type { WorkingHouse } from './working-house';

export interface DraftedLetter {
  readonly id: string;
  readonly textHash: string;
}

/** The reminder that the director of the office decides on for a task, once it is drafted. */
export async function draftedLetter(at: WorkingHouse, taskId: string): Promise<DraftedLetter> {
  const as = at.named('director');
  const body = { type: 'take-rung', rung: 'reminder', because: '进展缓慢' };
  await eventually(async () => {
    const { status } = await at.ask('actOnLadder', { as, params: { taskId }, body });
    return status === 200 || status === 409 ? true : null;
  });
  return eventually(async () => {
    const { letters } = (await at.ask('listLetters', { as, query: { task: taskId } })).body as {
      letters: DraftedLetter[];
    };
    return letters[0] ?? null;
  });
}
