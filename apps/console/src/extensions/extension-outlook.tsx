import { useSaid, useWords } from '../words/words';
import type { Outlook } from './extension';

/** What either decision leads to. */
export function ExtensionOutlook({ outlook }: { readonly outlook: Outlook }) {
  const { extensions } = useWords();
  const said = useSaid();
  const parts = [
    [extensions.granted, outlook.granted],
    [extensions.refused, outlook.refused],
  ] as const;
  return (
    <dl className="extension-outlook">
      {parts.map(([name, lines]) => (
        <div key={name}>
          <dt>{name}</dt>
          {lines.map((line) => (
            <dd key={line.en}>{said(line)}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
