import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { dropDraft, readDraft, type DraftName } from '../drafts/drafts';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import './act-form.css';
import { typedIn } from './typed-in';

/** What I have just done may be seen before its own answer is there: that is no lapse. */
const ANSWER_MS = 1_000;

interface LapsedActProps {
  /** As the form that is no longer there had it. */
  readonly subject: string;
  readonly act: string;
  /** Where it stands now, or who can do it. */
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** An act that somebody came for, or was in the middle of, and cannot do now: why, and all that was typed. */
export function LapsedAct({ subject, act, children, onClose }: LapsedActProps) {
  const { acts, frame } = useWords();
  const { person } = useMe();
  const draft: DraftName = `${person.id}/${subject}/${act}`;
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), ANSWER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!due) return null;
  const typed = typedIn(readDraft<object>(draft)?.fields);
  const remove = (): void => {
    dropDraft(draft);
    onClose();
  };
  return (
    <section className="lapsed-act" role="alert">
      <h2>{acts.lapsed.title(acts.names[act] ?? act)}</h2>
      <p>{children}</p>
      {typed.length > 0 && (
        <>
          <p>{acts.lapsed.kept}</p>
          {typed.map((words) => (
            <p key={words} className="lapsed-words">
              {words}
            </p>
          ))}
        </>
      )}
      <div className="act-buttons">
        <Button onClick={onClose}>{frame.close}</Button>
        {typed.length > 0 && <Button onClick={remove}>{acts.lapsed.drop}</Button>}
      </div>
    </section>
  );
}
