import { useQueryClient } from '@tanstack/react-query';
import { useAsk } from '../api/use-ask';
import { LanguageSwitch } from '../frame/language-switch';
import { Note } from '../frame/note';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { SignInForm } from './sign-in-form';

/** Shown at whatever address was asked for; after it, that page is there. */
export function SignInPage() {
  const { frame, session } = useWords();
  const cache = useQueryClient();
  const unset = useAsk('house', {}).data?.inhabited === false;
  useTitle(session.title);
  return (
    <main className="sign-in">
      <div className="sign-in-top">
        <h1>{frame.name}</h1>
        <LanguageSwitch />
      </div>
      <p className="quiet">{session.about}</p>
      {unset && <Note>{session.unset}</Note>}
      <div className="card">
        <SignInForm onEntered={() => void cache.resetQueries()} />
      </div>
    </main>
  );
}
