import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, Outlet, useNavigation } from 'react-router';
import { ask } from '../api/ask';
import { TroubleNote } from '../api/trouble-note';
import { useAsk } from '../api/use-ask';
import { useLive } from '../live/use-live';
import { SignInOver } from '../session/sign-in-over';
import { SignInPage } from '../session/sign-in-page';
import { MeContext, useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { EmergencyBanner } from './emergency-banner';
import './frame.css';
import { KeysHelp } from './keys-help';
import { LanguageSwitch } from './language-switch';
import { Navigation } from './navigation';
import { SampleBanner } from './sample-banner';
import { SimulationBanner } from './simulation-banner';

/** Around every page. Whoever is not signed in sees the sign-in at the address they asked for. */
export function Frame() {
  const me = useAsk('me', {});
  if (me.data)
    return (
      <MeContext value={me.data}>
        <SignedInFrame />
      </MeContext>
    );
  if (me.error?.trouble.code === 'not-signed-in') return <SignInPage />;
  if (me.error) return <Away retry={() => void me.refetch()} trouble={me.error.trouble} />;
  return null;
}

function SignedInFrame() {
  const { frame } = useWords();
  const turning = useNavigation().state !== 'idle';
  useLive();
  return (
    <>
      <a className="skip not-printed" href="#page">
        {frame.skip}
      </a>
      <header className="top not-printed">
        <Link className="house-name" to="/">
          {frame.name}
        </Link>
        <Navigation />
        <Account />
        <LanguageSwitch />
        <KeysHelp />
      </header>
      <EmergencyBanner />
      <SampleBanner />
      <SimulationBanner />
      <main id="page" className="page" tabIndex={-1} aria-busy={turning}>
        <Outlet />
      </main>
      <SignInOver />
    </>
  );
}

function Account() {
  const { session, frame } = useWords();
  const { person } = useMe();
  const cache = useQueryClient();
  const leave = async (): Promise<void> => {
    await ask('signOut', {});
    await cache.resetQueries();
  };
  return (
    <div className="account">
      <Link to="/me" title={session.me(person.name)}>
        {person.name}
      </Link>
      <Button type="text" onClick={() => void leave()}>
        {frame.signOut}
      </Button>
    </div>
  );
}

function Away({ retry, trouble }: { retry: () => void } & Parameters<typeof TroubleNote>[0]) {
  const { frame } = useWords();
  return (
    <main className="page">
      <TroubleNote trouble={trouble} action={<Button onClick={retry}>{frame.again}</Button>} />
    </main>
  );
}
