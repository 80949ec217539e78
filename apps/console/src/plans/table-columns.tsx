import { routes } from '@duban/contract';
import { Button } from 'antd';
import type { AnswerOf } from '../api/ask';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useSaid, useWords } from '../words/words';

type Column = AnswerOf<'planColumns'>['columns'][number];

/** What a table must say, column by column, and a file that says it already. */
export function TableColumns() {
  const { file: words } = useWords().plans;
  return (
    <section className="section" aria-labelledby="table-columns">
      <h2 id="table-columns">{words.table}</h2>
      <p className="quiet">{words.tableWhat}</p>
      <p>
        <Button href={`/api${routes.planSample.path}`} download>
          {words.sample}
        </Button>{' '}
        <span className="quiet">{words.sampleWhat}</span>
      </p>
      <Answered asked={useAsk('planColumns', {})}>
        {({ columns }) => (
          <dl className="fields table-columns">
            {columns.map((column) => (
              <ColumnLine key={column.label} {...column} />
            ))}
          </dl>
        )}
      </Answered>
    </section>
  );
}

/** Enough to know one's own form again; the sample has all. */
const FEW = 6;

function ColumnLine({ label, needed, what, also }: Column) {
  const { file: words } = useWords().plans;
  const said = useSaid();
  return (
    <div className="field">
      <dt>
        {label} {needed && <span className="tag">{words.needed}</span>}
      </dt>
      <dd>
        {said(what)}
        <br />
        <small className="quiet">{words.also(also.slice(0, FEW))}</small>
      </dd>
    </div>
  );
}
