import type { ReactNode } from 'react';
import { useWords } from '../words/words';
import './act-form.css';

interface ActOutlookProps {
  readonly will: ReactNode;
  /** What keeps it from being sent, in words. */
  readonly lacks: readonly string[];
}

/** What will be true after it is sent, and what is still missing before. */
export function ActOutlook({ will, lacks }: ActOutlookProps) {
  const { acts, frame } = useWords();
  return (
    <>
      <div className="act-will">
        <strong>
          {acts.will}
          {frame.colon}
        </strong>
        {will}
      </div>
      {lacks.length > 0 && (
        <p className="act-missing">
          {acts.missing}
          {frame.colon}
          {lacks.join(frame.and)}
        </p>
      )}
    </>
  );
}
