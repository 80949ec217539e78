import { OUTBOUND_STATE_WORDS, outboundFaultWords } from '@duban/contract';
import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { useSaid, useWords } from '../words/words';

interface OutboundTroublesProps {
  readonly troubles: AnswerOf<'listOutbound'>['troubles'];
}

/** How many did not arrive, and why; each opens its rows. */
export function OutboundTroubles({ troubles }: OutboundTroublesProps) {
  const { outbound: words, frame } = useWords();
  const said = useSaid();
  if (troubles.length === 0) return <p className="quiet">{words.noTrouble}</p>;
  return (
    <ul className="outbound-troubles">
      {troubles.map(({ state, channel, errorCode, count }) => (
        <li key={`${state}/${channel}/${errorCode}`}>
          <Link to={`/outbound?state=${state}&channel=${channel}`}>
            {words.trouble(words.channels[channel], said(OUTBOUND_STATE_WORDS[state]), count)}
          </Link>
          {errorCode !== null && `${frame.colon}${said(outboundFaultWords(errorCode))}`}
        </li>
      ))}
    </ul>
  );
}
