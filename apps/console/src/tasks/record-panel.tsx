import { VerifierLinks } from '../ledger/verifier-links';
import { useWords } from '../words/words';
import { RowTable } from '../looks/row-table';
import { AsOfPart } from './as-of-part';
import { useRecordColumns } from './record-columns';
import type { OpenTask } from './use-task';

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
          columns={useRecordColumns(open)}
          rows={open.facts}
          keyOf={({ sequence }) => String(sequence)}
        />
      </details>
      <AsOfPart open={open} />
    </section>
  );
}
