import { addDays, isDay } from '@duban/domain';
import { ActDays, frameOf, lacksReason, today, type ActDayFields } from '../acts/act-days';
import { ActForm } from '../acts/act-form';
import { linesOf } from '../acts/lines-of';
import { DayField } from '../acts/day-field';
import { WordsField } from '../acts/words-field';
import { useAsk } from '../api/use-ask';
import { useMe } from '../session/use-me';
import { paramsOf, subjectOf } from '../tasks/forms/task-form';
import type { OpenTask } from '../tasks/use-task';
import { useSaid, useWords } from '../words/words';
import { ExtensionOutlook } from './extension-outlook';

interface ExtensionFields extends ActDayFields {
  readonly to: string;
  readonly because: string;
  readonly evidence: string;
}

const known: ExtensionFields = { ...today, to: '', because: '', evidence: '' };

interface ExtensionFormProps {
  readonly open: OpenTask;
  readonly onClose: () => void;
}

/** Asks for a later deadline, after showing what either decision on that day leads to. */
export function ExtensionForm({ open, onClose }: ExtensionFormProps) {
  const { extensions } = useWords();
  const lacks = useLacks();
  return (
    <ActForm
      route="extendTask"
      act="extend"
      name={extensions.ask}
      subject={subjectOf(open)}
      known={known}
      asking={({ to, because, evidence, ...day }) => ({
        ...paramsOf(open),
        body: { to, because, evidence: linesOf(evidence), ...frameOf(day) },
      })}
      missing={lacks}
      will={({ to }) => <Will open={open} to={to} />}
      onDone={onClose}
      onCancel={onClose}
    >
      {(form) => (
        <>
          <NewDay
            value={form.fields.to}
            locked={form.locked}
            after={open.row.deadline?.day ?? null}
            onChange={(to) => form.write({ to })}
          />
          <WordsField
            label={extensions.because}
            hint={extensions.becauseHint}
            value={form.fields.because}
            locked={form.locked}
            onChange={(because) => form.write({ because })}
          />
          <WordsField
            label={extensions.evidence}
            hint={extensions.evidenceHint}
            value={form.fields.evidence}
            locked={form.locked}
            onChange={(evidence) => form.write({ evidence })}
          />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

interface NewDayProps {
  readonly value: string;
  readonly locked: boolean;
  /** The day that holds now. */
  readonly after: string | null;
  readonly onChange: (day: string) => void;
}

function NewDay({ value, locked, after, onChange }: NewDayProps) {
  const { extensions } = useWords();
  return (
    <DayField
      label={extensions.to}
      min={after && isDay(after) ? addDays(after, 1) : undefined}
      value={value}
      locked={locked}
      onChange={onChange}
    />
  );
}

/** Asked of the house for the day that stands there now; what it would refuse is said before anything is sent. */
function Will({ open, to }: { readonly open: OpenTask; readonly to: string }) {
  const { extensions } = useWords();
  const said = useSaid();
  const query = isDay(to) ? { to } : {};
  const { data } = useAsk('taskExtensions', { ...paramsOf(open), query });
  if (data?.refused) return <span className="late">{said(data.refused.because)}</span>;
  return (
    <>
      {extensions.pending}
      {data?.outlook && <ExtensionOutlook outlook={data.outlook} />}
    </>
  );
}

function useLacks(): (fields: ExtensionFields) => readonly string[] {
  const { extensions, taskActs } = useWords();
  const me = useMe();
  const { need } = extensions;
  return (fields) => [
    ...(isDay(fields.to) ? [] : [need.to]),
    ...(fields.because.trim() ? [] : [need.because]),
    ...(linesOf(fields.evidence).length > 0 ? [] : [need.evidence]),
    ...(lacksReason(fields, me.today) ? [taskActs.need.late] : []),
  ];
}
