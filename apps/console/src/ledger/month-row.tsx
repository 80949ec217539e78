import type { AnswerOf } from '../api/ask';
import { momentOf } from '../words/moment';
import { useWords } from '../words/words';

type Month = AnswerOf<'ledgerRoots'>['months'][number];
type Root = NonNullable<Month['root']>;

/** A month is signed a minute after its end; what comes more than a day later was missed then. */
const LATE_MS = 86_400_000;
const SHOWN_DIGITS = 16;

const isLate = ({ until, madeAt }: Root): boolean => Date.parse(madeAt) - Date.parse(until) > LATE_MS;

/** `keyBefore` is the key of the month before, where that is signed. */
export function MonthRow({ month, root, keyBefore }: Month & { readonly keyBefore?: string }) {
  const { ledgerRoots: words } = useWords();
  if (!root)
    return (
      <tr>
        <th scope="row">{month}</th>
        <td data-title={words.signed} colSpan={4}>
          <span className="tag doubt">{words.notSigned}</span>
        </td>
      </tr>
    );
  const { day, time } = momentOf(root.madeAt);
  return (
    <tr>
      <th scope="row">{month}</th>
      <td data-title={words.signed}>
        <div>
          <span className="moment">
            {day} {time}
          </span>{' '}
          {isLate(root) && <span className="tag doubt">{words.late}</span>}{' '}
          {keyBefore && keyBefore !== root.key && <span className="tag doubt">{words.otherKey}</span>}
        </div>
      </td>
      <td data-title={words.chains}>{root.chains}</td>
      <td data-title={words.events}>{root.events}</td>
      <td data-title={words.root}>
        <RootDetails root={root} />
      </td>
    </tr>
  );
}

function RootDetails({ root }: { readonly root: Root }) {
  const { ledgerRoots: words } = useWords();
  const said: readonly (readonly [string, string])[] = [
    [words.hash, root.hash],
    [words.text, root.text],
    [words.signature(root.signatureAlgorithm), root.signature],
    [words.keyId, root.key],
  ];
  return (
    <details>
      <summary>
        <code>{root.hash.slice(0, SHOWN_DIGITS)}</code>
      </summary>
      <dl className="ledger-root">
        {said.map(([title, text]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <code>{text}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
