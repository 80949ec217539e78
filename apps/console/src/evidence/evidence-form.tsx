import { latestOf, type Measure } from '@duban/domain';
import { Checkbox } from 'antd';
import { ActDays, lacksReason } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { DayField } from '../acts/day-field';
import { WordsField } from '../acts/words-field';
import { useMe } from '../session/use-me';
import { paramsOf, subjectOf } from '../tasks/forms/task-form';
import type { OpenTask } from '../tasks/use-task';
import { useWords } from '../words/words';
import type { Piece } from './evidence';
import { bodyOf, knownOf, type EvidenceFields } from './evidence-fields';
import { FileField } from './file-field';
import { isOfFile } from './file-troubles';

interface EvidenceFormProps {
  readonly open: OpenTask;
  readonly mostBytes: number;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

interface AddFormProps extends EvidenceFormProps {
  /** That it is asked for; none where it is brought of somebody's own accord. */
  readonly measure: string | null;
}

/** A new piece. */
export function AddForm({ open, measure, onDone, onCancel, ...props }: AddFormProps) {
  const { evidence } = useWords();
  const needs = useNeeds();
  return (
    <ActForm
      route="addEvidence"
      subject={subjectOf(open)}
      act="add-evidence"
      name={evidence.add}
      known={knownOf(null)}
      {...(measure !== null && { asked: { measures: [measure] } })}
      asking={(fields) => ({ ...paramsOf(open), body: bodyOf(fields) })}
      missing={needs}
      will={() => <Will open={open} says={evidence.willAdd} />}
      saidAtField={isOfFile}
      onDone={() => onDone(evidence.added)}
      onCancel={onCancel}
    >
      {(form) => <Said open={open} {...props} form={form} />}
    </ActForm>
  );
}

/** Another version of a piece; what was said of the last one is known. */
export function SupersedeForm({
  open,
  piece,
  onDone,
  onCancel,
  ...props
}: EvidenceFormProps & { readonly piece: Piece }) {
  const { evidence } = useWords();
  const needs = useNeeds();
  const params = { ...paramsOf(open).params, evidenceId: piece.id };
  return (
    <ActForm
      route="supersedeEvidence"
      subject={`${subjectOf(open)}/evidence/${piece.id}`}
      act="supersede-evidence"
      name={evidence.supersede}
      known={knownOf(latestOf(piece))}
      asking={(fields) => ({ params, body: { ...bodyOf(fields), because: fields.because } })}
      missing={(fields) => [...needs(fields), ...(fields.because.trim() ? [] : [evidence.need.because])]}
      will={() => <Will open={open} says={evidence.willSupersede(piece.versions.length + 1)} />}
      saidAtField={isOfFile}
      onDone={() => onDone(evidence.superseded)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <Said open={open} {...props} form={form} />
          <WordsField
            label={evidence.because}
            hint={evidence.becauseHint}
            value={form.fields.because}
            locked={form.locked}
            onChange={(because) => form.write({ because })}
          />
        </>
      )}
    </ActForm>
  );
}

function useNeeds(): (fields: EvidenceFields) => readonly string[] {
  const { need } = useWords().evidence;
  const me = useMe();
  return (fields) => [
    ...(fields.file === null ? [need.file] : fields.file.whole ? [] : [need.whole]),
    ...(lacksReason(fields, me.today) ? [need.late] : []),
  ];
}

/** What is true afterwards; while somebody signs, that the text is another one then. */
export function Will({ open, says }: { readonly open: OpenTask; readonly says: string }) {
  const { evidence } = useWords();
  const signs = open.explanation.acts.some(({ act }) => act === 'sign');
  return (
    <>
      {says}
      {signs && ` ${evidence.willLapse}`}
    </>
  );
}

interface SaidProps {
  readonly open: OpenTask;
  readonly mostBytes: number;
  readonly form: FormFields<EvidenceFields>;
}

function Said({ open, mostBytes, form }: SaidProps) {
  const { evidence } = useWords();
  const me = useMe();
  const { fields, write, locked, trouble = null } = form;
  const { measures } = open.task.facts;
  return (
    <>
      <FileField
        taskId={open.row.id}
        mostBytes={mostBytes}
        said={fields.file}
        locked={locked}
        trouble={trouble}
        onChange={(file) => write({ file })}
      />
      <DayField
        label={evidence.showsOn}
        hint={evidence.showsOnHint}
        max={me.today}
        value={fields.showsOn}
        locked={locked}
        onChange={(showsOn) => write({ showsOn })}
      />
      {measures.length > 0 && <MeasureChoice measures={measures} {...form} />}
      <WordsField
        label={evidence.note}
        hint={evidence.noteHint}
        value={fields.note}
        locked={locked}
        onChange={(note) => write({ note })}
      />
      <ActDays {...form} />
    </>
  );
}

interface MeasureChoiceProps extends FormFields<EvidenceFields> {
  readonly measures: readonly Measure[];
}

function MeasureChoice({ measures, fields, write, locked }: MeasureChoiceProps) {
  const { evidence } = useWords();
  return (
    <fieldset className="evidence-measures">
      <legend>{evidence.measures}</legend>
      <Checkbox.Group
        value={[...fields.measures]}
        disabled={locked}
        options={measures.map(({ no, text }) => ({ value: no, label: `${no}．${text}` }))}
        onChange={(chosen: string[]) => write({ measures: chosen })}
      />
      <small className="quiet">{evidence.measuresHint}</small>
    </fieldset>
  );
}
