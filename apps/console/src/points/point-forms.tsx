import { ActDays, frameOf, lacksReason, today } from '../acts/act-days';
import { ActForm } from '../acts/act-form';
import { WordsField } from '../acts/words-field';
import { useMe } from '../session/use-me';
import { paramsOf, subjectOf, type TaskFormProps } from '../tasks/forms/task-form';
import { useWords } from '../words/words';

export type PointAct = 'report' | 'close' | 'return' | 'withdraw';
type FormProps = Omit<TaskFormProps, 'posts'>;

const known = { ...today, text: '' };
type Fields = typeof known;

/** What keeps the form from being sent. */
function useMissing(need: string): (fields: Fields) => readonly string[] {
  const { evidence } = useWords();
  const me = useMe();
  return (fields) => [
    ...(fields.text.trim() ? [] : [need]),
    ...(lacksReason(fields, me.today) ? [evidence.need.late] : []),
  ];
}

/** Points as they are pasted, one a line. */
export function AddPointsForm({ open, onDone, onCancel }: FormProps) {
  const { points } = useWords();
  const missing = useMissing(points.need.lines);
  return (
    <ActForm
      route="addPoints"
      subject={`${subjectOf(open)}/points`}
      act="add-points"
      name={points.add}
      known={known}
      asking={({ text, ...day }) => ({ ...paramsOf(open), body: { lines: text, ...frameOf(day) } })}
      missing={missing}
      will={() => points.willAdd}
      onDone={() => onDone(points.done.add)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <WordsField
            label={points.lines}
            hint={points.linesHint}
            value={form.fields.text}
            locked={form.locked}
            onChange={(text) => form.write({ text })}
          />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

const ROUTES = {
  report: 'reportPoint',
  close: 'closePoint',
  return: 'returnPoint',
  withdraw: 'withdrawPoint',
} as const;

interface PointFormProps extends FormProps {
  readonly no: number;
  readonly act: PointAct;
}

/** One act on one point. */
export function PointForm({ open, no, act, onDone, onCancel }: PointFormProps) {
  const { points } = useWords();
  const missing = useMissing(points.need[act]);
  return (
    <ActForm
      route={ROUTES[act]}
      subject={`${subjectOf(open)}/points/${no}`}
      act={`${act}-point`}
      name={points.actOn(points.acts[act], no, '')}
      known={known}
      asking={({ text, ...day }) => ({
        params: { ...paramsOf(open).params, no: String(no) },
        body: { ...saying(act, text), ...frameOf(day) },
      })}
      missing={missing}
      will={() => points.will[act]}
      onDone={() => onDone(points.done[act])}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <WordsField
            label={points.need[act]}
            value={form.fields.text}
            locked={form.locked}
            onChange={(text) => form.write({ text })}
          />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

/** Each act calls its words by another name. */
function saying(act: PointAct, text: string) {
  const said = { text, opinion: text, because: text };
  return act === 'report'
    ? { text: said.text }
    : act === 'close'
      ? { opinion: said.opinion }
      : { because: said.because };
}
