import { ActDays, frameOf, lacksReason, today } from '../acts/act-days';
import { ActForm } from '../acts/act-form';
import { WordsField } from '../acts/words-field';
import { useMe } from '../session/use-me';
import { paramsOf, subjectOf } from '../tasks/forms/task-form';
import type { OpenTask } from '../tasks/use-task';
import { useWords } from '../words/words';
import type { Piece } from './evidence';
import { Will } from './evidence-form';

interface WithdrawFormProps {
  readonly open: OpenTask;
  readonly piece: Piece;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** It counts no longer, for a reason, and stays to be seen. */
export function WithdrawForm({ open, piece, onDone, onCancel }: WithdrawFormProps) {
  const { evidence } = useWords();
  const me = useMe();
  const { need } = evidence;
  return (
    <ActForm
      route="withdrawEvidence"
      subject={`${subjectOf(open)}/evidence/${piece.id}`}
      act="withdraw-evidence"
      name={evidence.withdraw}
      known={{ ...today, because: '' }}
      asking={({ because, ...day }) => ({
        params: { ...paramsOf(open).params, evidenceId: piece.id },
        body: { because, ...frameOf(day) },
      })}
      missing={(fields) => [
        ...(fields.because.trim() ? [] : [need.because]),
        ...(lacksReason(fields, me.today) ? [need.late] : []),
      ]}
      will={() => <Will open={open} says={evidence.willWithdraw} />}
      onDone={() => onDone(evidence.withdrawnNow)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <WordsField
            label={evidence.becauseWithdrawn}
            value={form.fields.because}
            locked={form.locked}
            onChange={(because) => form.write({ because })}
          />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}
