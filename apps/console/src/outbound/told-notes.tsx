import { useWords } from '../words/words';
import type { Told } from './told-fields';

/** Why nothing may come although everything is filled in. */
export function ToldNotes({ told: { mailReady, simulating } }: { readonly told: Told }) {
  const { told: words } = useWords().outbound;
  return (
    <>
      {!mailReady && <p className="note">{words.noServer}</p>}
      {simulating && <p className="note">{words.simulating}</p>}
    </>
  );
}
