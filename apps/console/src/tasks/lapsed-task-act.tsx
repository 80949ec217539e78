import { LapsedAct } from '../acts/lapsed-act';
import { useHolder } from '../people/use-holder';
import { useTold } from '../words/use-told';
import { useWords } from '../words/words';
import { subjectOf } from './forms/task-form';
import type { OpenTask } from './use-task';

interface LapsedTaskActProps {
  readonly open: OpenTask;
  readonly act: string;
  readonly onClose: () => void;
}

/** Who can do it now, or where the task stands when nobody can any more. */
export function LapsedTaskAct({ open, act, onClose }: LapsedTaskActProps) {
  const { explanation } = open;
  const { acts } = useWords();
  const told = useTold();
  const holder = useHolder();
  const whoIn = ({ by, persons = [] }: (typeof explanation.acts)[number]): string =>
    [...by.map(holder), ...persons.map(({ name }) => name)].join(acts.between);
  const waiting = explanation.acts.find((one) => one.act === act);
  return (
    <LapsedAct subject={subjectOf(open)} act={act} onClose={onClose}>
      {waiting ? acts.lapsed.now(acts.names[act] ?? act, whoIn(waiting)) : told(explanation.where)}
    </LapsedAct>
  );
}
