import { REPORT_STATES, type MeasureReport, type ReportState, type ScheduledMeasure } from '@duban/domain';
import { Input, Select } from 'antd';
import { useMe } from '../../session/use-me';
import { useWords } from '../../words/words';
import './measure-fields.css';

/** What is said of one measure; nothing is said of it while it has no state. */
export interface MeasureFields {
  readonly state: ReportState | null;
  readonly text: string;
  /** Empty is unsaid. */
  readonly on: string;
}
export type MeasuresSaid = Readonly<Record<string, MeasureFields>>;

const unsaid: MeasureFields = { state: null, text: '', on: '' };

/** What was said last, so that nobody says it twice. */
export const knownMeasures = (last: readonly MeasureReport[]): MeasuresSaid =>
  Object.fromEntries(last.map(({ no, state, text = '', on = '' }) => [no, { state, text, on }]));

interface MeasureFieldsProps {
  readonly measures: readonly ScheduledMeasure[];
  readonly said: MeasuresSaid;
  readonly locked: boolean;
  readonly onChange: (said: MeasuresSaid) => void;
}

/** The measures of the plan one by one, each with its own day. */
export function MeasuresFields({ measures, said, locked, onChange }: MeasureFieldsProps) {
  const { report } = useWords().taskActs;
  return (
    <fieldset className="measure-fields">
      <legend>{report.measures}</legend>
      {measures.map((measure) => (
        <MeasureRow
          key={measure.no}
          measure={measure}
          fields={said[measure.no] ?? unsaid}
          locked={locked}
          onChange={(part) =>
            onChange({ ...said, [measure.no]: { ...(said[measure.no] ?? unsaid), ...part } })
          }
        />
      ))}
    </fieldset>
  );
}

interface MeasureRowProps {
  readonly measure: ScheduledMeasure;
  readonly fields: MeasureFields;
  readonly locked: boolean;
  readonly onChange: (part: Partial<MeasureFields>) => void;
}

function MeasureRow({ measure: { no, text, deadline }, fields, locked, onChange }: MeasureRowProps) {
  const { taskActs, thread } = useWords();
  const { report } = taskActs;
  return (
    <div className="measure-row">
      <p>
        {no}．{text}
        {deadline?.day && <span className="quiet"> {deadline.day}</span>}
      </p>
      <div className="measure-said">
        <Select
          aria-label={report.measureState(no)}
          placeholder={report.unsaid}
          value={fields.state}
          disabled={locked}
          allowClear
          popupMatchSelectWidth={false}
          options={REPORT_STATES.map((state) => ({ value: state, label: thread.states[state] ?? state }))}
          onChange={(state?: ReportState) => onChange({ state: state ?? null })}
        />
        {fields.state && <MeasureWords no={no} fields={fields} locked={locked} onChange={onChange} />}
      </div>
    </div>
  );
}

function MeasureWords({ no, fields, locked, onChange }: Omit<MeasureRowProps, 'measure'> & { no: string }) {
  const { report } = useWords().taskActs;
  const { today } = useMe();
  return (
    <>
      <Input
        aria-label={report.measureText(no)}
        placeholder={report.measureHint}
        value={fields.text}
        disabled={locked}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      <Input
        className="measure-day"
        aria-label={report.measureOn(no)}
        type="date"
        max={today}
        value={fields.on}
        disabled={locked}
        onChange={({ target }) => onChange({ on: target.value })}
      />
    </>
  );
}
