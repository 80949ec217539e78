import { routes } from '@duban/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { ClockPanel } from '../calendar/clock-panel';
import { NotFound } from '../frame/not-found';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { AboutLinks } from './about-links';
import type { OpenLetter } from './letter';
import './letter-page.css';
import { LetterPanel } from './letter-panel';
import { LetterSheet } from './sheet/letter-sheet';
import { useLetterDesk } from './use-letter-desk';

export function Page() {
  const { letterId = '' } = useParams();
  return <LetterPage key={letterId} letterId={letterId} />;
}

function LetterPage({ letterId }: { readonly letterId: string }) {
  const { letters, frame } = useWords();
  const { data: letter, error } = useAsk('showLetter', { params: { letterId } });
  const trouble = troubleOf(error);
  useTitle(letter?.number ?? letter?.title ?? letters.title);
  if (!letter && trouble?.code === 'not-found') return <NotFound />;
  if (!letter) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <article>
      <Head letter={letter} />
      {trouble && <TroubleNote trouble={trouble} />}
      <Columns letter={letter} />
    </article>
  );
}

function Head({ letter: { id, about, number, title } }: { readonly letter: OpenLetter }) {
  const { letters } = useWords();
  return (
    <header className="letter-top not-printed">
      <div className="letter-links">
        <Link to="/letters">← {letters.toList}</Link>
        <span>
          <AboutLinks about={about} full />
        </span>
        <Button size="small" onClick={() => print()}>
          {letters.print}
        </Button>
        <Button size="small" href={documentOf(id)} download>
          {letters.document}
        </Button>
      </div>
      <h1>{[number, title].filter(Boolean).join(' · ')}</h1>
    </header>
  );
}

const documentOf = (id: string): string => `/api${routes.letterDocument.path.replace(':letterId', id)}`;

/** The page beside what can be done with it; while it is revised, the page shows what is typed. */
function Columns({ letter }: { readonly letter: OpenLetter }) {
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const desk = useLetterDesk(letter);
  return (
    <div className="letter-columns" data-act={desk.chosen}>
      <div ref={setStage}>
        {desk.chosen !== 'revise' && <LetterSheet letter={letter} />}
        <div className="letter-clock not-printed">
          <ClockPanel clocks={letter.clocks} />
        </div>
      </div>
      <LetterPanel letter={letter} desk={desk} stage={stage} />
    </div>
  );
}
