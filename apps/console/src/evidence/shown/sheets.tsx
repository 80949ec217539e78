import { Select } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '../../api/ask';
import { TroubleNote } from '../../api/trouble-note';
import { troubleOf, useAsk } from '../../api/use-ask';
import { useWords } from '../../words/words';
import type { ShownProps } from './shown-props';

type Sheet = AnswerOf<'evidenceSheets'>['sheets'][number];

/** A workbook as the house read it: texts in rows and columns, one sheet at a time. */
export function Sheets({ name }: ShownProps) {
  const { evidence, frame } = useWords();
  const { data, error } = useAsk('evidenceSheets', { params: name });
  const [at, setAt] = useState(0);
  const trouble = troubleOf(error);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  const { sheets, more } = data;
  const sheet = sheets[at];
  return (
    <>
      {sheets.length > 1 && (
        <Select
          aria-label={evidence.shown.sheet}
          value={at}
          popupMatchSelectWidth={false}
          options={sheets.map((one, index) => ({ value: index, label: one.name }))}
          onChange={setAt}
        />
      )}
      {more > 0 && <p className="quiet">{evidence.shown.moreSheets(sheets.length, more)}</p>}
      {sheet && sheet.rows.length > 0 ? <Rows sheet={sheet} /> : <p>{evidence.shown.empty}</p>}
    </>
  );
}

function Rows({ sheet: { name, rows, cut } }: { readonly sheet: Sheet }) {
  const { shown } = useWords().evidence;
  const columns = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return (
    <>
      {cut && <p className="quiet">{shown.cut(rows.length)}</p>}
      <div className="shown-table" tabIndex={0} role="region" aria-label={name}>
        <table>
          <tbody>
            {rows.map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                {Array.from({ length: columns }, (_, index) => (
                  <td key={index}>{cells.find(({ column }) => column === index + 1)?.text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
