import { yearOf } from '@duban/domain';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { WordsField } from '../acts/words-field';
import type { AnswerOf } from '../api/ask';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import '../looks/lists.css';
import { RowTable } from '../looks/row-table';
import { useMe } from '../session/use-me';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';

type Numbers = AnswerOf<'letterNumbers'>;

/** The numbers to come, and those that were given on paper. */
export function Page() {
  const { letters, letterNumbers: words } = useWords();
  const asked = useAsk('letterNumbers', {});
  useTitle(words.title);
  return (
    <>
      <Link to="/letters">← {letters.toList}</Link>
      <h1>{words.title}</h1>
      <p className="quiet">{words.intro}</p>
      <Answered asked={asked}>
        {(numbers) => (
          <>
            <Lists numbers={numbers} />
            <NoteForm numbers={numbers} />
          </>
        )}
      </Answered>
    </>
  );
}

function Lists({ numbers: { series, onPaper } }: { readonly numbers: Numbers }) {
  const { letterNumbers: words } = useWords();
  const days = useDays();
  return (
    <>
      {series.length === 0 && <p>{words.none}</p>}
      {series.length > 0 && (
        <RowTable
          label={words.next}
          rows={series}
          keyOf={({ mark, year }) => `${mark}/${year}`}
          columns={[
            {
              key: 'series',
              title: words.series,
              heading: true,
              cell: ({ mark, year }) => `${mark}〔${year}〕`,
            },
            { key: 'next', title: words.next, cell: ({ next }) => words.number(next) },
          ]}
        />
      )}
      {onPaper.length > 0 && <h2>{words.onPaper}</h2>}
      {onPaper.length > 0 && (
        <RowTable
          label={words.onPaper}
          rows={onPaper}
          keyOf={({ mark, year, from }) => `${mark}/${year}/${from}`}
          columns={[
            {
              key: 'numbers',
              title: words.numbers,
              heading: true,
              cell: ({ mark, year, from, to }) => words.range(`${mark}〔${year}〕`, from, to),
            },
            { key: 'reason', title: words.reason, width: '40%', cell: ({ reason }) => reason },
            { key: 'by', title: words.by, cell: ({ by }) => by ?? '—' },
            { key: 'at', title: words.at, cell: ({ recordedAt }) => days.at(recordedAt) },
          ]}
        />
      )}
    </>
  );
}

interface NoteFields {
  readonly mark: string;
  readonly year: string;
  readonly upTo: string;
  readonly reason: string;
}

function NoteForm({ numbers: { mine, series } }: { readonly numbers: Numbers }) {
  const { letterNumbers: words } = useWords();
  const [done, setDone] = useState('');
  const thisYear = yearOf(useMe().today);
  if (mine.length === 0) return <p className="quiet">{words.notMine}</p>;
  const nextOf = ({ mark, year }: NoteFields): number =>
    series.find((one) => one.mark === mark && one.year === Number(year))?.next ?? 1;
  const missing = (fields: NoteFields): readonly string[] => [
    ...(/^\d{4}$/.test(fields.year) && Number(fields.year) <= thisYear ? [] : [words.need.year]),
    ...(/^\d{1,5}$/.test(fields.upTo) && Number(fields.upTo) >= nextOf(fields)
      ? []
      : [words.need.upTo(nextOf(fields))]),
    ...(fields.reason.trim() ? [] : [words.need.reason]),
  ];
  const written = ({ mark, year }: NoteFields): string => `${mark}〔${year}〕`;
  return (
    <section className="card form-page">
      <h2>{words.note}</h2>
      <ActForm<'noteNumbers', NoteFields>
        route="noteNumbers"
        subject="letter-numbers"
        act="note"
        name={words.note}
        known={{ mark: mine[0] ?? '', year: `${thisYear}`, upTo: '', reason: '' }}
        asking={({ mark, year, upTo, reason }) => ({
          body: { mark, year: Number(year), upTo: Number(upTo), reason: reason.trim() },
        })}
        missing={missing}
        will={(fields) =>
          words.will(written(fields), Math.max(nextOf(fields), (Number(fields.upTo) || 0) + 1))
        }
        onDone={() => setDone(words.done)}
        onCancel={() => setDone('')}
      >
        {(form) => <NoteFieldsShown form={form} mine={mine} />}
      </ActForm>
      <p role="status">{done}</p>
    </section>
  );
}

interface ShownProps {
  readonly form: FormFields<NoteFields>;
  readonly mine: readonly string[];
}

function NoteFieldsShown({ form: { fields, locked, write }, mine }: ShownProps) {
  const { letterNumbers: words } = useWords();
  return (
    <>
      <Field label={words.mark} hint={words.markHint}>
        {(id, hintId) => (
          <Select<string>
            id={id}
            aria-describedby={hintId}
            value={fields.mark}
            disabled={locked}
            options={mine.map((mark) => ({ value: mark, label: mark }))}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(mark) => write({ mark })}
          />
        )}
      </Field>
      <NumberField
        label={words.year}
        value={fields.year}
        {...{ locked }}
        onChange={(year) => write({ year })}
      />
      <NumberField
        label={words.upTo}
        value={fields.upTo}
        {...{ locked }}
        onChange={(upTo) => write({ upTo })}
      />
      <WordsField
        label={words.reason}
        hint={words.reasonHint}
        value={fields.reason}
        locked={locked}
        onChange={(reason) => write({ reason })}
      />
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly locked: boolean;
  readonly onChange: (value: string) => void;
}

function NumberField({ label, value, locked, onChange }: NumberFieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          inputMode="numeric"
          maxLength={5}
          value={value}
          disabled={locked}
          onChange={({ target }) => onChange(target.value.trim())}
        />
      )}
    </Field>
  );
}
