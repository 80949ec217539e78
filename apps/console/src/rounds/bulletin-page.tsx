import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { NotFound } from '../frame/not-found';
import { useTitle } from '../frame/use-title';
import { useDays } from '../words/use-days';
import { useSaid, useWords } from '../words/words';
import { BulletinLists } from './bulletin-lists';
import './bulletin-page.css';
import { BulletinRates } from './bulletin-rates';
import { BulletinStates } from './bulletin-states';
import { BulletinUnits } from './bulletin-units';
import type { Bulletin } from './round';

/** What a round found when it closed, as a document: read here, or printed. */
export function Page() {
  const { planId = '', period = '' } = useParams();
  const asked = useAsk('showBulletin', { params: { planId, period } });
  const code = asked.error?.trouble.code;
  if (!asked.data && (code === 'not-found' || code === 'bad-request')) return <NotFound />;
  return <Answered asked={asked}>{(bulletin) => <BulletinSheet bulletin={bulletin} />}</Answered>;
}

function BulletinSheet({ bulletin }: { readonly bulletin: Bulletin }) {
  const { bulletin: words } = useWords();
  const days = useDays();
  const said = useSaid();
  const { planId, planName, period, closedOn, asOf, title, paragraphs } = bulletin;
  useTitle(words.title(days.period(period)));
  return (
    <>
      <div className="bulletin-links not-printed">
        <Link to={`/rounds/${planId}/${period}`}>← {words.toRound}</Link>
        <Button size="small" onClick={() => print()}>
          {words.print}
        </Button>
      </div>
      <article className="bulletin card">
        <header>
          <h1>{said(title)}</h1>
          <p>
            {planName}
            <span className="quiet">
              {' '}
              · {words.asOf(asOf)} · {words.frozen(closedOn)}
            </span>
          </p>
        </header>
        {paragraphs.map((paragraph) => (
          <p key={paragraph.zh}>{said(paragraph)}</p>
        ))}
        <BulletinRates figures={bulletin.figures} />
        <BulletinStates bulletin={bulletin} />
        <BulletinUnits bulletin={bulletin} />
        <BulletinLists bulletin={bulletin} />
      </article>
    </>
  );
}
