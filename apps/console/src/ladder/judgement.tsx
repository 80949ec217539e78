import type { OpenTask } from '../tasks/use-task';
import { useSaid, useWords } from '../words/words';
import type { TaskLadder } from './ladder';
import { LadderActs } from './ladder-acts';

interface JudgementProps extends Pick<TaskLadder, 'judgement'> {
  readonly open: OpenTask;
}

/** The level that somebody judged in the place of what the dates say, and why. */
export function Judgement({ open, judgement }: JudgementProps) {
  const { judged, acts } = judgement;
  const { ladder } = useWords();
  const said = useSaid();
  if (!judged && acts.length === 0) return null;
  return (
    <>
      <h3>{ladder.judgement.title}</h3>
      {judged && (
        <p>
          {ladder.judgement.judged(judged.on, judged.byName ?? judged.by, said(judged.word), judged.because)}
        </p>
      )}
      <LadderActs open={open} acts={acts} target={{ id: 'level', title: ladder.judgement.of, judgement }} />
    </>
  );
}
