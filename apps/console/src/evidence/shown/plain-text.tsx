import { useWords } from '../../words/words';
import { NotMade } from './not-made';
import type { ShownProps } from './shown-props';
import { useMade } from './use-made';

/** Characters: a page holds them without effort. */
const MOST = 100_000;

/** Older programs here write GB 18030, which is no UTF-8 wherever it says anything in Chinese. */
const textIn = async (bytes: ArrayBuffer): Promise<string> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

export function PlainText({ name }: ShownProps) {
  const { shown } = useWords().evidence;
  const made = useMade(name, textIn);
  if (made.state !== 'made') return <NotMade state={made.state} />;
  if (made.made.trim() === '') return <p>{shown.empty}</p>;
  return (
    <>
      {made.made.length > MOST && <p className="quiet">{shown.cutText}</p>}
      <pre className="shown-text" tabIndex={0}>
        {made.made.slice(0, MOST)}
      </pre>
    </>
  );
}
