import { diffWordsWithSpace } from 'diff';
import { useWords } from '../words/words';

interface ComparedTextProps {
  readonly present: string;
  readonly mine: string;
}

/** Where two texts differ: what only the present one has is struck through, what only mine has is underlined. */
export function ComparedText({ present, mine }: ComparedTextProps) {
  const { revise } = useWords().letters;
  return (
    <div className="compared">
      <p className="quiet">
        <del>{revise.removed}</del> · <ins>{revise.added}</ins>
      </p>
      <div className="compared-text" lang="zh-CN" tabIndex={0} role="region" aria-label={revise.compare}>
        {partsOf(present, mine).map(({ value, added, removed }, index) => {
          // Parts have no names of their own, and the same words may stand twice.
          if (added) return <ins key={index}>{value}</ins>;
          return removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>;
        })}
      </div>
    </div>
  );
}

/** Chinese has no spaces between its words: the browser knows where they end. */
const partsOf = (present: string, mine: string) =>
  diffWordsWithSpace(present, mine, { intlSegmenter: new Intl.Segmenter('zh', { granularity: 'word' }) });
