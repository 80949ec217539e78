import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { asking } from '../api/use-ask';
import { LanguageSwitch } from '../frame/language-switch';
import { Note } from '../frame/note';
import { useTitle } from '../frame/use-title';
import { momentOf } from '../words/moment';
import { useWords } from '../words/words';
import './session.css';
import { SetUpForm } from './set-up-form';

/** The secret stands behind #, which no browser sends anywhere. */
const tokenOf = ({ hash }: Location): string => hash.slice(1);

/** Where the first administrator comes in, by the link that the terminal showed. */
export function Page() {
  const { frame, session } = useWords();
  const token = tokenOf(location);
  useTitle(session.setUp.title);
  return (
    <main className="sign-in">
      <div className="sign-in-top">
        <h1>
          {frame.name}
          {frame.colon}
          {session.setUp.title}
        </h1>
        <LanguageSwitch />
      </div>
      {token ? <ByLink token={token} /> : <Note>{session.setUp.noToken}</Note>}
    </main>
  );
}

function ByLink({ token }: { readonly token: string }) {
  const { session } = useWords();
  // Asked once: what becomes of the link after that is said by its use.
  const link = useQuery({ ...asking('showSetUp', { body: { token } }), staleTime: Infinity });
  if (link.error)
    return (
      <TroubleNote
        trouble={link.error.trouble}
        action={link.error.trouble.code === 'link-used' && <Link to="/">{session.setUp.toSignIn}</Link>}
      />
    );
  if (!link.data) return <p role="status">{session.setUp.checking}</p>;
  const { day, time } = momentOf(link.data.expiresAt);
  return (
    <>
      <p className="quiet">{session.setUp.about}</p>
      <div className="card">
        <SetUpForm token={token} />
      </div>
      <p className="quiet">{session.setUp.until(`${day} ${time}`)}</p>
    </>
  );
}
