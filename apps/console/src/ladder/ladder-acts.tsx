import { Button } from 'antd';
import { useState } from 'react';
import type { OpenTask } from '../tasks/use-task';
import { useWords } from '../words/words';
import type { LadderAct } from './ladder';
import { LadderForm, type LadderTarget } from './ladder-form';

interface LadderActsProps {
  readonly open: OpenTask;
  readonly acts: readonly LadderAct[];
  readonly target: LadderTarget;
}

/** What I can do with a rung or a measure; one form at a time. */
export function LadderActs({ open, acts, target }: LadderActsProps) {
  const { ladder } = useWords();
  const [chosen, setChosen] = useState<LadderAct | null>(null);
  if (acts.length === 0) return null;
  if (chosen) return <LadderForm open={open} act={chosen} target={target} onClose={() => setChosen(null)} />;
  return (
    <div className="ladder-acts not-printed">
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          aria-label={`${ladder.acts[act]} ${target.title}`}
          onClick={() => setChosen(act)}
        >
          {ladder.acts[act]}
        </Button>
      ))}
    </div>
  );
}
