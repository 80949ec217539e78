import { useSaid, useWords } from '../../words/words';
import { placesIn } from '../signing';
import type { OpenTask } from '../use-task';

/** What no longer counts once a task is sent back, by its steps and signers; empty while there is nothing yet. */
export function useLapse({ explanation }: OpenTask): string {
  const { frame, taskActs } = useWords();
  const said = useSaid();
  const { steps } = explanation;
  const done = steps
    .filter(({ signing, state }) => state === 'done' && !signing)
    .map(({ title }) => said(title));
  const signers = steps
    .flatMap(({ signing }) => (signing ? placesIn(signing) : []))
    .flatMap(({ signed }) => signed?.byName ?? []);
  const signatures = signers.length > 0 ? [taskActs.return.signatures(signers.join('、'))] : [];
  return [...done, ...signatures].join(frame.and);
}
