import { Button, Checkbox } from 'antd';
import { TroubleNote } from '../api/trouble-note';
import { isUnknown } from '../api/trouble';
import { useWords } from '../words/words';
import { keyOf, type Item } from './item';
import type { Receipt, ReceiptRun } from './use-receipts';

interface ReceiptsProps {
  readonly receivable: readonly Item[];
  readonly chosen: readonly Item[];
  readonly receipts: ReceiptRun;
  readonly onAll: (on: boolean) => void;
}

/** Several receipts at once: which, what will be true then, and what became of each. */
export function Receipts({ receivable, chosen, receipts, onAll }: ReceiptsProps) {
  const { several } = useWords().inbox;
  const { sending, results, total, receive, dismiss } = receipts;
  const all = chosen.length === receivable.length;
  return (
    <>
      {receivable.length > 1 && (
        <div className="card receipts">
          <Checkbox
            checked={all}
            indeterminate={!all && chosen.length > 0}
            disabled={sending}
            onChange={({ target }) => onAll(target.checked)}
          >
            {several.all(receivable.length)}
          </Checkbox>
          <Button
            type="primary"
            disabled={chosen.length === 0 || sending}
            onClick={() => void receive(chosen)}
          >
            {several.send(chosen.length)}
          </Button>
          <span className="quiet">{several.will}</span>
        </div>
      )}
      <p role="status" className="receipts-state">
        {sending && several.sending(results.length, total)}
      </p>
      {results.length > 0 && <Results results={results} dismiss={sending ? null : dismiss} />}
    </>
  );
}

function Results({ results, dismiss }: { results: readonly Receipt[]; dismiss: (() => void) | null }) {
  const { several } = useWords().inbox;
  return (
    <section className="card receipt-results" aria-label={several.results}>
      <h2>{several.results}</h2>
      <ul>
        {results.map((receipt) => (
          <li key={keyOf(receipt.item)}>
            <Result receipt={receipt} />
          </li>
        ))}
      </ul>
      {dismiss && <Button onClick={dismiss}>{several.dismiss}</Button>}
    </section>
  );
}

function Result({ receipt: { item, trouble } }: { readonly receipt: Receipt }) {
  const { several } = useWords().inbox;
  const name = [item.ref, item.title].filter(Boolean).join(' ');
  if (!trouble)
    return (
      <>
        {name} <span className="received">✓ {several.received}</span>
      </>
    );
  return (
    <>
      {name}
      {isUnknown(trouble) && <p>{several.unknown}</p>}
      {trouble.code === 'not-signed-in' && <p>{several.notAsked}</p>}
      <TroubleNote trouble={trouble} />
    </>
  );
}
