import { Link, useParams } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { ClockPanel } from '../calendar/clock-panel';
import { NotFound } from '../frame/not-found';
import { useTitle } from '../frame/use-title';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { Round } from './round';
import { RoundFacts } from './round-facts';
import { RoundClose } from './round-close';
import { RoundLists } from './round-lists';
import './round-page.css';

export function Page() {
  const { planId = '', period = '' } = useParams();
  return <RoundPage key={`${planId}/${period}`} planId={planId} period={period} />;
}

function RoundPage({ planId, period }: { readonly planId: string; readonly period: string }) {
  const { rounds, frame } = useWords();
  const days = useDays();
  const { data: round, error } = useAsk('showRound', { params: { planId, period } });
  const trouble = troubleOf(error);
  useTitle(round ? rounds.one(days.period(round.period)) : rounds.title);
  const code = trouble?.code;
  if (!round && (code === 'not-found' || code === 'bad-request')) return <NotFound />;
  if (!round) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <article>
      <Head round={round} />
      {trouble && <TroubleNote trouble={trouble} />}
      <RoundFacts round={round} />
      <div className="round-columns">
        <RoundLists round={round} />
        <RoundClose round={round} />
      </div>
      <ClockPanel clocks={round.clocks} />
    </article>
  );
}

function Head({ round: { planId, period, hasBulletin } }: { readonly round: Round }) {
  const { rounds, bulletin } = useWords();
  const days = useDays();
  const plans = useAsk('listPlans', {}).data?.plans ?? [];
  const plan = plans.find(({ id }) => id === planId);
  return (
    <header>
      <Link className="not-printed" to="/rounds">
        ← {rounds.toList}
      </Link>
      <h1 className="round-title">
        {rounds.one(days.period(period))}
        {plan && <small className="quiet"> {plan.name}</small>}
      </h1>
      {hasBulletin && (
        <p className="not-printed">
          <Link to={`/rounds/${planId}/${period}/bulletin`}>{bulletin.open}</Link>
        </p>
      )}
    </header>
  );
}
