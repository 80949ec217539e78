import { useSaid, useWords } from '../words/words';
import type { Pack } from './parts';
import { usePackTitles } from './use-pack-titles';

/** The editions so far, the newest first. A task keeps the one under which it began. */
export function Editions({ pack: { editions, inForce } }: { readonly pack: Pack }) {
  const { frame, packs: words } = useWords();
  const said = useSaid();
  const titles = usePackTitles();
  return (
    <section className="section">
      <h2>{words.editions}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{words.edition}</th>
            <th scope="col">{words.basis}</th>
            <th scope="col">{words.hash}</th>
          </tr>
        </thead>
        <tbody>
          {[...editions].reverse().map(({ effectiveFrom, hash, basis, note }) => (
            <tr key={hash}>
              <th scope="row" className="no-wrap">
                {effectiveFrom}{' '}
                {hash === inForce.hash && <span className="tag in-force">{words.current}</span>}
              </th>
              <td data-title={words.basis}>{basis ?? (note && said(note)) ?? words.noBasis}</td>
              <td data-title={words.hash}>
                <code title={hash}>{hash.slice(0, 12)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {words.madeOf}
        {frame.colon}
        {inForce.madeOf.map(({ pack, effectiveFrom }) => `${titles(pack)} ${effectiveFrom}`).join(frame.and)}
      </p>
    </section>
  );
}
