import { Alert, Button } from 'antd';
import type { FormFields } from '../acts/act-form';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { ComparedText } from './compared-text';
import type { OpenLetter } from './letter';
import { comparable, presentOf, type ReviseFields } from './revise-fields';

interface RevisedFirstProps {
  readonly form: FormFields<ReviseFields>;
  readonly letter: OpenLetter;
}

/** Somebody else was at the draft meanwhile: who, when, and in what the two differ. Which one stands is chosen, not lost. */
export function RevisedFirst({ form: { fields, write, locked }, letter }: RevisedFirstProps) {
  const { revise } = useWords().letters;
  const days = useDays();
  const { textHash, revised } = letter;
  if (fields.base === textHash || locked) return null;
  const who = revised?.by ?? revise.somebody;
  return (
    <Alert
      type="warning"
      role="alert"
      title={revise.changed(who, revised ? days.at(revised.recordedAt) : '')}
      description={
        <>
          <ComparedText present={comparable(presentOf(letter))} mine={comparable(fields)} />
          <div className="act-buttons">
            <Button onClick={() => write({ base: textHash })}>{revise.keepMine}</Button>
            <Button onClick={() => write(presentOf(letter))}>{revise.takeTheirs}</Button>
          </div>
        </>
      }
    />
  );
}
