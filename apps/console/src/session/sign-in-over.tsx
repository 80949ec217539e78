import { useQueryClient } from '@tanstack/react-query';
import { Dialog } from '../frame/dialog';
import { useWords } from '../words/words';
import { useExpired } from './expired';
import { SignInForm } from './sign-in-form';
import { useMe } from './use-me';

/** A session that ended during work: the page stays as it is beneath, with all that is typed. */
export function SignInOver() {
  const { session } = useWords();
  const cache = useQueryClient();
  const { person } = useMe();
  const entered = (who: string): void => {
    // Another person must see nothing of the one before.
    if (who === person.id) void cache.invalidateQueries();
    else void cache.resetQueries();
  };
  return (
    <Dialog open={useExpired()} title={session.over}>
      <p>{session.overWhat}</p>
      <SignInForm onEntered={entered} />
    </Dialog>
  );
}
