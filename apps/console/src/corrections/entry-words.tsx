import { Button } from 'antd';
import { useState } from 'react';
import { LapsedAct } from '../acts/lapsed-act';
import { LongWords } from '../tasks/long-words';
import type { FactView, OpenTask } from '../tasks/use-task';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { CorrectForm, entrySubject } from './correct-form';
import { correctionsOf } from './corrections-of';
import './entry-words.css';

interface EntryWordsProps {
  readonly open: OpenTask;
  /** Its number in the record. */
  readonly entry: number;
  readonly words: string;
}

/** What was written with an entry: struck where it was corrected, with each correction beneath; and the way to correct it. */
export function EntryWords({ open, entry, words }: EntryWordsProps) {
  const corrections = correctionsOf(open.facts, entry);
  const last = corrections.at(-1);
  const standing = last ? textOf(last) : words;
  return (
    <>
      {last ? <Struck>{words}</Struck> : <LongWords>{words}</LongWords>}
      {corrections.map((fact) => (
        <Correction key={fact.sequence} fact={fact} stands={fact === last} />
      ))}
      <Correcting open={open} entry={last?.sequence ?? entry} words={standing} />
    </>
  );
}

const textOf = ({ data }: FactView): string => String(data.text);

const Struck = ({ children }: { readonly children: string }) => (
  <del className="struck">
    <LongWords>{children}</LongWords>
  </del>
);

function Correction({ fact, stands }: { readonly fact: FactView; readonly stands: boolean }) {
  const { corrections } = useWords();
  const days = useDays();
  const { sequence, on, actorName, data } = fact;
  const who = actorName ?? '';
  return (
    <>
      <p className="quiet correction">
        {corrections.made(who, days.inSentence(on), sequence, String(data.because))}
      </p>
      {stands ? <LongWords>{textOf(fact)}</LongWords> : <Struck>{textOf(fact)}</Struck>}
    </>
  );
}

/** For whoever holds the post that wrote it, as long as its closing goes on; what was typed is not lost when somebody was faster. */
function Correcting({ open, entry, words }: EntryWordsProps) {
  const { corrections } = useWords();
  const [asked, setAsked] = useState<number | null>(null);
  const [done, setDone] = useState('');
  const mine = open.correctable.some((one) => one.entry === entry);
  if (!mine && asked === null && done === '') return null;
  const close = (): void => setAsked(null);
  const finish = (): void => {
    close();
    setDone(corrections.done);
  };
  return (
    <div className="not-printed">
      <p role="status" className="act-done">
        {done}
      </p>
      {mine && asked === null && (
        <Button size="small" onClick={() => setAsked(entry)} aria-label={corrections.name(entry)}>
          {corrections.correct}
        </Button>
      )}
      {mine && asked === entry && (
        <CorrectForm open={open} entry={entry} words={words} onDone={finish} onCancel={close} />
      )}
      {asked !== null && !(mine && asked === entry) && (
        <LapsedAct subject={entrySubject(open, asked)} act="correct" onClose={close}>
          {corrections.lapsed}
        </LapsedAct>
      )}
    </div>
  );
}
