import { useAsk } from '../api/use-ask';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { CorrectionList } from './correction-list';

/** What the plan's chain says of its files: every correction, and the hash that it is sealed by. */
export function PlanRecord({ planId }: { readonly planId: string }) {
  const { page: words } = useWords().plans;
  const days = useDays();
  const record = useAsk('planRecord', { params: { planId } }).data;
  if (!record || record.imports.length === 0) return null;
  return (
    <details className="unverified">
      <summary>{words.record(record.imports.length)}</summary>
      <p className="quiet">{words.recordWhat}</p>
      {record.imports.map(({ sequence, recordedAt, hash, corrections }) => (
        <section key={sequence}>
          <h3>{words.recorded(sequence, days.at(recordedAt))}</h3>
          {corrections === null && <p className="quiet">{words.recordedBefore}</p>}
          {corrections?.length === 0 && <p className="quiet">{words.corrections(0)}</p>}
          {corrections && corrections.length > 0 && <CorrectionList corrections={corrections} />}
          <small className="quiet file-hash">{words.recordHash(hash)}</small>
        </section>
      ))}
    </details>
  );
}
