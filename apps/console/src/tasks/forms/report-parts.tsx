import { carriedMeasures, REPORT_STATES, standsBy, type ReportState, type Schedule } from '@duban/domain';
import { Checkbox, Radio } from 'antd';
import type { FormFields } from '../../acts/act-form';
import { WordsField } from '../../acts/words-field';
import { useMe } from '../../session/use-me';
import { useWords } from '../../words/words';
import { JudgedNote } from '../judged-note';
import { LastReport, type SaidBefore } from './last-report';
import { MeasuresFields } from './measure-fields';
import { measuresIn, type ReportFields } from './report-fields';

/** What a report speaks of, and what was said of it last; nothing before the first one. */
export interface ReportedThing extends Schedule {
  readonly last: SaidBefore | undefined;
}

interface ReportPartsProps {
  readonly about: ReportedThing;
  readonly form: FormFields<ReportFields>;
}

/** The fields of a report: the last words with why they still hold, or others; and what the calendar says of them. */
export function ReportParts({ about, form }: ReportPartsProps) {
  const { report } = useWords().taskActs;
  const { fields, write, locked } = form;
  return (
    <>
      {about.last && (
        <Checkbox
          checked={fields.same}
          disabled={locked}
          onChange={({ target }) => write({ same: target.checked })}
        >
          {report.same}
        </Checkbox>
      )}
      {fields.same ? <Unchanged about={about} form={form} /> : <Changed about={about} form={form} />}
      <JudgedNow about={about} fields={fields} />
      <WordsField
        label={report.help}
        hint={report.helpHint}
        value={fields.helpNeeded}
        locked={locked}
        onChange={(helpNeeded) => write({ helpNeeded })}
      />
    </>
  );
}

/** The last words are taken: only why they still hold is written. */
function Unchanged({ about: { last }, form: { fields, write, locked } }: ReportPartsProps) {
  const { report } = useWords().taskActs;
  return (
    <>
      <LastReport last={last} />
      <WordsField
        label={report.unchanged}
        hint={report.unchangedHint}
        value={fields.unchanged}
        locked={locked}
        onChange={(unchanged) => write({ unchanged })}
      />
    </>
  );
}

function Changed({ about: { last, measures }, form: { fields, write, locked } }: ReportPartsProps) {
  const { report } = useWords().taskActs;
  return (
    <>
      <States value={fields.state} locked={locked} onChange={(state) => write({ state })} />
      <WordsField
        label={report.text}
        hint={last ? report.textAsBefore : report.textHint}
        value={fields.text}
        locked={locked}
        onChange={(text) => write({ text })}
      />
      {measures.length > 0 && (
        <MeasuresFields
          measures={measures}
          said={fields.measures}
          locked={locked}
          onChange={(said) => write({ measures: said })}
        />
      )}
    </>
  );
}

/** What the unit says of the whole. */
export const claimIn = (last: SaidBefore | undefined, { same, state }: ReportFields): ReportState =>
  (same && last?.state) || state;

/** What the calendar will say of what will be on record, while it is written. */
function JudgedNow({ about, fields }: { readonly about: ReportedThing; readonly fields: ReportFields }) {
  const { today } = useMe();
  const state = claimIn(about.last, fields);
  const said = fields.same ? [] : measuresIn(fields.measures);
  const recorded = { state, measures: carriedMeasures(said, about.last ?? null) };
  return <JudgedNote judged={standsBy(about, recorded, today)} claimed={state} />;
}

interface StatesProps {
  readonly value: ReportState;
  readonly locked: boolean;
  readonly onChange: (state: ReportState) => void;
}

function States({ value, locked, onChange }: StatesProps) {
  const { taskActs, thread } = useWords();
  return (
    <Radio.Group
      aria-label={taskActs.report.state}
      value={value}
      disabled={locked}
      options={REPORT_STATES.map((state) => ({ value: state, label: thread.states[state] ?? state }))}
      onChange={({ target }) => onChange(target.value as ReportState)}
    />
  );
}
