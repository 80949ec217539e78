import { Link } from 'react-router';
import { useWords } from '../words/words';
import type { Letter } from './letter';

/** The letter that this one ends, or why and by which one it was ended itself. */
export function LetterChain({ letter }: { readonly letter: Letter }) {
  const { chain } = useWords().letters;
  const { status, follows, followedBy, endReason } = letter;
  return (
    <>
      {follows && (
        <p>
          <Link to={`/letters/${follows.letterId}`}>{chain[follows.how](follows.number)}</Link>
        </p>
      )}
      {endReason !== null && (
        <p>
          {chain.reason}：{endReason}
        </p>
      )}
      {followedBy && (
        <p>
          <Link to={`/letters/${followedBy.letterId}`}>
            {status === 'recalled'
              ? chain.recalledBy(followedBy.number)
              : chain.correctedBy(followedBy.number)}
          </Link>
        </p>
      )}
    </>
  );
}
