import { useMe } from '../session/use-me';
import { useWords } from '../words/words';

/** While nothing leaves, everybody is told on every page: who waits for a mail waits in vain. */
export function SimulationBanner() {
  const { frame } = useWords();
  const { simulating } = useMe();
  return simulating ? (
    <aside className="sample-banner" aria-label={frame.simulatingName}>
      {frame.simulating}
    </aside>
  ) : null;
}
