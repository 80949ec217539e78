import { useMe } from '../session/use-me';
import { useWords } from '../words/words';

export function SampleBanner() {
  const { frame } = useWords();
  const { sample } = useMe();
  return sample ? (
    <p className="sample-banner" role="note">
      {frame.sample}
    </p>
  ) : null;
}
