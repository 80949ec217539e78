import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask } from '../api/ask';
import type { Trouble } from '../api/trouble';
import { TroubleNote } from '../api/trouble-note';
import { useTitle } from '../frame/use-title';
import { HeldPosts } from '../people/held-posts-list';
import { postsByTime } from '../people/held-posts';
import '../people/people.css';
import { useWords } from '../words/words';
import { ChangePasswordForm } from './change-password-form';
import { useMe } from './use-me';

/** Who I am here: my posts, my password, and where else I am signed in. */
export function Page() {
  const { session, people, outbound, passkeys } = useWords();
  const { person, today } = useMe();
  const { now, later, before } = postsByTime(person.posts, today);
  useTitle(session.mine.title);
  return (
    <>
      <h1>{session.mine.title}</h1>
      <section className="card person-posts" aria-labelledby="who">
        <h2 id="who">{person.name}</h2>
        <p>
          {people.signInName} <strong>{person.signInName}</strong>
        </p>
        <h3>{people.person.now}</h3>
        {now.length === 0 && <p className="quiet">{session.mine.noPost}</p>}
        <HeldPosts posts={now} />
        {later.length > 0 && <h3>{people.person.later}</h3>}
        <HeldPosts posts={later} />
        {before.length > 0 && <h3>{people.person.before}</h3>}
        <HeldPosts posts={before} />
        <p className="quiet">{session.mine.postsBy}</p>
      </section>
      <section className="card person-posts">
        <p>
          <Link to="/me/notifications">{outbound.told.link}</Link>
        </p>
        <p>
          <Link to="/me/passkeys">{passkeys.link}</Link>
        </p>
      </section>
      <Password />
      <Elsewhere />
    </>
  );
}

function Password() {
  const { mine } = useWords().session;
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <section className="card person-posts" aria-labelledby="password">
      <h2 id="password">{mine.password}</h2>
      <p role="status" className="account-said">
        {done && mine.changed}
      </p>
      {open ? (
        <ChangePasswordForm
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button
          onClick={() => {
            setDone(false);
            setOpen(true);
          }}
        >
          {mine.change}
        </Button>
      )}
    </section>
  );
}

/** A machine that somebody forgot to leave. Asked twice it is the same: no draft is needed. */
function Elsewhere() {
  const { mine } = useWords().session;
  const [ended, setEnded] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const end = async (): Promise<void> => {
    setAsking(true);
    const outcome = await ask('signOutElsewhere', {});
    setAsking(false);
    setEnded(outcome.ok ? outcome.value.ended : null);
    setTrouble(outcome.ok ? null : outcome.trouble);
  };
  return (
    <section className="card person-posts" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{mine.elsewhere}</h2>
      <p>{mine.elsewhereWhat}</p>
      <p role="status" className="account-said">
        {ended !== null && mine.ended(ended)}
      </p>
      {trouble && <TroubleNote trouble={trouble} />}
      <Button aria-busy={asking} disabled={asking} onClick={() => void end()}>
        {mine.end}
      </Button>
    </section>
  );
}
