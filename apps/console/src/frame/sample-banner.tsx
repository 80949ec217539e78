import { useMe } from '../session/use-me';
import { useWords } from '../words/words';

export function SampleBanner() {
  const { frame } = useWords();
  const { sample } = useMe();
  return sample ? (
    <aside className="sample-banner" aria-label={frame.sampleName}>
      {frame.sample}
    </aside>
  ) : null;
}
