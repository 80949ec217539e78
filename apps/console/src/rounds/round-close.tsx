import { firstDayOf, followingPeriod } from '@duban/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { LapsedAct } from '../acts/lapsed-act';
import { isOffice } from '../session/held-posts';
import { useMe } from '../session/use-me';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { CloseForm } from './close-form';
import type { Round } from './round';
import { useLadder } from './use-ladder';

/** What the close of the round brings about, or brought about; and the way to close it early. */
export function RoundClose({ round }: { readonly round: Round }) {
  const { close } = useWords().rounds;
  const days = useDays();
  const { status, dueOn, period, missing } = round;
  const next = followingPeriod(period);
  const [done, setDone] = useState<string | null>(null);
  return (
    <section className="card round-close not-printed" aria-labelledby="round-close">
      <h2 id="round-close">{status === 'closed' ? close.titleClosed : close.title}</h2>
      {status === 'closed' ? (
        <>
          <p>{close.happened(missing.length)}</p>
          <Link to="/letters">{close.letters}</Link>
        </>
      ) : (
        <ul>
          <li>{close.byItself(days.withWeekday(dueOn))}</li>
          {status === 'open' && <WhatIsSent round={round} />}
          <li>{close.frozen}</li>
          <li>{close.next(days.period(next), days.inSentence(firstDayOf(next)))}</li>
        </ul>
      )}
      <p role="status" className="round-done">
        {done}
      </p>
      {status === 'open' && <Early round={round} onDone={() => setDone(close.done)} />}
    </section>
  );
}

function WhatIsSent({ round: { planId, missing } }: { readonly round: Round }) {
  const { close } = useWords().rounds;
  const ladder = useLadder(planId);
  if (missing.length === 0) return <li>{close.noneMissing}</li>;
  return (
    <li>
      {close.missing(missing.length)}
      <ul>
        {ladder.length === 0 ? <li>{close.noRung}</li> : ladder.map((said) => <li key={said}>{said}</li>)}
      </ul>
    </li>
  );
}

interface EarlyProps {
  readonly round: Round;
  readonly onDone: () => void;
}

/** For the office; whoever is not is told who can. The open form stands in the address. */
function Early({ round, onDone }: EarlyProps) {
  const { close } = useWords().rounds;
  const days = useDays();
  const office = isOffice(useMe());
  const [search, setSearch] = useSearchParams();
  const open = (now: boolean): void =>
    setSearch(now ? { act: 'close' } : {}, { replace: true, preventScrollReset: true });
  const finish = (): void => {
    open(false);
    onDone();
  };
  const others = <p className="quiet">{close.others(days.withWeekday(round.dueOn))}</p>;
  if (!office && search.get('act') !== 'close') return others;
  if (!office)
    return (
      <LapsedAct subject={`round/${round.planId}/${round.period}`} act="close" onClose={() => open(false)}>
        {close.others(days.withWeekday(round.dueOn))}
      </LapsedAct>
    );
  if (search.get('act') !== 'close') return <Button onClick={() => open(true)}>{close.early}</Button>;
  return <CloseForm round={round} onDone={finish} onCancel={() => open(false)} />;
}
