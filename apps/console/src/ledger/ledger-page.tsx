import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { HeadRow } from '../looks/head-row';
import { isOffice } from '../session/held-posts';
import { useMe } from '../session/use-me';
import { useIsAdministrator } from '../people/use-administrator';
import { useSaid, useWords } from '../words/words';
import './ledger.css';
import { MonthRow } from './month-row';
import { VerifierLinks } from './verifier-links';

type Roots = AnswerOf<'ledgerRoots'>;

/** The months of the ledger, each with its signed root or without, and by which key. */
export function Page() {
  const { ledgerRoots: words, packs } = useWords();
  useTitle(words.title);
  const office = isOffice(useMe());
  const exports = useIsAdministrator() || office;
  return (
    <>
      <p className="back">
        <Link to="/packs">{packs.title}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="quiet">{words.about}</p>
      <p className="quiet">{words.verify.about}</p>
      <VerifierLinks of={exports ? 'whole' : 'none'} />
      <Answered asked={useAsk('ledgerRoots', {})}>{(roots) => <Signed roots={roots} />}</Answered>
    </>
  );
}

function Signed({ roots: { signer, trouble, keys, months } }: { readonly roots: Roots }) {
  const { ledgerRoots: words } = useWords();
  const said = useSaid();
  const missing = months.filter(({ root }) => root === null).length;
  return (
    <>
      {trouble && (
        <p className="note" role="status">
          {said(trouble)}
        </p>
      )}
      {missing > 0 && <p className="note">{words.missing(missing)}</p>}
      {months.length > 0 ? <Months months={months} /> : <p>{words.none}</p>}
      <section className="section" aria-labelledby="keys">
        <h2 id="keys">{words.keys}</h2>
        <p className="quiet">{words.keysAbout}</p>
        {withOwn(keys, signer).map((one) => (
          <Key key={one.key} one={one} signs={one.key === signer?.key} />
        ))}
      </section>
    </>
  );
}

/** The key that signs now, first of all, though it may not have signed a month yet. */
const withOwn = (keys: Roots['keys'], signer: Roots['signer']): Roots['keys'] =>
  signer ? [signer, ...keys.filter(({ key }) => key !== signer.key)] : keys;

function Months({ months }: Pick<Roots, 'months'>) {
  const { ledgerRoots: words } = useWords();
  return (
    <table className="rows ledger-months">
      <HeadRow titles={[words.month, words.signed, words.chains, words.events, words.root]} />
      <tbody>
        {months.map(({ month, root }, at) => (
          <MonthRow key={month} month={month} root={root} keyBefore={months[at + 1]?.root?.key} />
        ))}
      </tbody>
    </table>
  );
}

function Key({ one, signs }: { readonly one: Roots['keys'][number]; readonly signs: boolean }) {
  const { ledgerRoots: words } = useWords();
  return (
    <dl className="ledger-key">
      <dt>
        {words.keyId} {signs && <span className="tag">{words.signsNow}</span>}
      </dt>
      <dd>
        <code>{one.key}</code>
      </dd>
      <dt>{words.publicKey}</dt>
      <dd>
        <pre>{one.publicKey.trimEnd()}</pre>
      </dd>
    </dl>
  );
}
