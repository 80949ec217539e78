import { ActForm } from '../acts/act-form';
import { WordsField } from '../acts/words-field';
import { useWords } from '../words/words';
import type { Round } from './round';

interface CloseFormProps {
  readonly round: Round;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const blank = { because: '' };

export function CloseForm({ round, onDone, onCancel }: CloseFormProps) {
  const { close } = useWords().rounds;
  const { planId, period, missing } = round;
  return (
    <ActForm
      route="closeRound"
      subject={`round/${planId}/${period}`}
      act="close"
      known={blank}
      asking={({ because }) => ({ params: { planId, period }, body: { because } })}
      missing={({ because }) => (because.trim() ? [] : [close.need])}
      will={() => close.will(missing.length)}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ fields, write, locked }) => (
        <WordsField
          label={close.because}
          hint={close.hint}
          value={fields.because}
          locked={locked}
          onChange={(because) => write({ because })}
        />
      )}
    </ActForm>
  );
}
