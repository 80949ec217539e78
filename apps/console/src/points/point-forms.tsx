import { countingEvidence, LONGEST_POINT_LIST, LONGEST_POINT_TEXT } from '@duban/domain';
import { ActDays, frameOf, lacksReason, today } from '../acts/act-days';
import { ActForm } from '../acts/act-form';
import { WordsField } from '../acts/words-field';
import { EvidenceChoice } from '../evidence/evidence-choice';
import { useMe } from '../session/use-me';
import { paramsOf, subjectOf, type TaskFormProps } from '../tasks/forms/task-form';
import { useWords } from '../words/words';

export type PointAct = 'report' | 'close' | 'return' | 'withdraw';
type FormProps = Omit<TaskFormProps, 'posts'>;

const known = { ...today, text: '', evidence: [] as readonly string[] };
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
      longest={LONGEST_POINT_LIST}
      asking={({ text, ...said }) => ({ ...paramsOf(open), body: { lines: text, ...frameOf(said) } })}
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
            longest={LONGEST_POINT_LIST}
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
  const evidence = countingEvidence(open.task);
  return (
    <ActForm
      route={ROUTES[act]}
      subject={`${subjectOf(open)}/points/${no}`}
      act={`${act}-point`}
      name={points.actOn(points.acts[act], no, '')}
      known={known}
      longest={LONGEST_POINT_TEXT}
      asking={(said) => ({
        params: { ...paramsOf(open).params, no: String(no) },
        body: { ...saying(act, said), ...frameOf(said) },
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
            longest={LONGEST_POINT_TEXT}
            onChange={(text) => form.write({ text })}
          />
          {act === 'close' && evidence.length > 0 && (
            <EvidenceChoice
              label={points.restsOn}
              evidence={evidence}
              chosen={form.fields.evidence}
              locked={form.locked}
              onChange={(chosen) => form.write({ evidence: chosen })}
            />
          )}
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

/** Each act calls its words by another name. */
function saying(act: PointAct, { text, evidence }: Fields) {
  if (act === 'report') return { text };
  return act === 'close' ? { opinion: text, evidence: [...evidence] } : { because: text };
}
