import { VerifierLinks } from '../ledger/verifier-links';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { RowTable, type Column } from '../looks/row-table';
import type { FactView, OpenTask } from './use-task';
import { useSentences } from './use-sentences';

/** Of a fingerprint: as much as people compare by eye. */
const SHORT = 12;

/** Every entry as it stands in the ledger, with what proves it. */
export function RecordPanel({ open }: { readonly open: OpenTask }) {
  const { record } = useWords().taskPage;
  return (
    <section className="card" id="record" aria-labelledby="record-title">
      <h2 id="record-title">{record.title}</h2>
      <p className="quiet">{record.about}</p>
      <VerifierLinks of={{ taskId: open.row.id }} />
      <details>
        <summary>{record.show(open.facts.length)}</summary>
        <RowTable
          label={record.title}
          columns={useColumns(open)}
          rows={open.facts}
          keyOf={({ sequence }) => String(sequence)}
        />
      </details>
    </section>
  );
}

function useColumns(open: OpenTask): readonly Column<FactView>[] {
  const { columns } = useWords().taskPage.record;
  const days = useDays();
  const sentences = useSentences(open);
  const what = (fact: FactView): string =>
    sentences.sequel(fact)?.replace(/^[，；;\s]+/, '') ?? sentences.of(fact).text;
  return [
    { key: 'number', title: columns.number, width: '56px', cell: ({ sequence }) => sequence },
    { key: 'on', title: columns.on, width: '120px', cell: ({ on }) => on },
    { key: 'what', title: columns.what, heading: true, cell: what },
    {
      key: 'recorded',
      title: columns.recorded,
      width: '150px',
      cell: ({ recordedAt }) => days.at(recordedAt),
    },
    {
      key: 'hash',
      title: columns.hash,
      width: '140px',
      cell: ({ hash }) => <code title={hash}>{hash.slice(0, SHORT)}</code>,
    },
  ];
}
