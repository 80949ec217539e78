import { Button, Input } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Field } from '../acts/field';
import type { Outcome } from '../api/ask';
import type { Trouble } from '../api/trouble';
import { TroubleNote } from '../api/trouble-note';
import { useTitle } from '../frame/use-title';

interface LookupProps<Found> {
  readonly words: Readonly<Record<'title' | 'about' | 'label' | 'hint' | 'look', string>>;
  /** How many characters it has at most. */
  readonly longest: number;
  readonly ask: (typed: string) => Promise<Outcome<Found>>;
  readonly children: (found: Found) => ReactNode;
}

/** A page for whoever holds a number or a code: it is typed, or stands behind the `#` of the address, and what it stands for is shown. */
export function Lookup<Found>({ words, longest, ask, children }: LookupProps<Found>) {
  const { hash } = useLocation();
  const [typed, setTyped] = useState(decodeURIComponent(hash.slice(1)));
  const [found, setFound] = useState<Found | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useTitle(words.title);
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await ask(typed);
    setFound(outcome.ok ? outcome.value : null);
    setTrouble(outcome.ok ? null : outcome.trouble);
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p className="quiet">{words.about}</p>
      <form className="act-form card" aria-label={words.title} onSubmit={(event) => void look(event)}>
        <Field label={words.label} hint={words.hint}>
          {(id, hintId) => (
            <Input
              id={id}
              aria-describedby={hintId}
              value={typed}
              maxLength={longest}
              autoComplete="off"
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <div className="act-buttons">
          <Button type="primary" htmlType="submit" disabled={typed.trim() === ''}>
            {words.look}
          </Button>
        </div>
      </form>
      {trouble && <TroubleNote trouble={trouble} />}
      {found && children(found)}
    </>
  );
}
