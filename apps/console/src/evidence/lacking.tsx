import { Button } from 'antd';
import { useWords } from '../words/words';
import type { TaskEvidence } from './evidence';
import './evidence.css';

interface LackingProps {
  readonly lacking: TaskEvidence['lacking'];
  /** Begins a piece that proves that measure; absent where that is not the reader's to do, or not here. */
  readonly onAdd?: ((no: string) => void) | undefined;
}

/** The measures that nothing proves yet. */
export function Lacking({ lacking, onAdd }: LackingProps) {
  const { evidence } = useWords();
  if (lacking.length === 0) return null;
  return (
    <div className="evidence-lacking">
      <strong>{evidence.lacking(lacking.length)}</strong>
      <ul>
        {lacking.map(({ no, text }) => (
          <li key={no}>
            {evidence.lackingOne(no, text)}{' '}
            {onAdd && (
              <Button
                className="not-printed"
                size="small"
                type="link"
                aria-label={evidence.forMeasure(no)}
                onClick={() => onAdd(no)}
              >
                {evidence.addShort}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
