import { Link } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { ToldSettings } from './told-settings';

/** How I want to be told. */
export function Page() {
  const { session, outbound } = useWords();
  const { told: words } = outbound;
  useTitle(words.title);
  return (
    <div className="form-page">
      <p className="back">
        <Link to="/me">{session.mine.title}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="quiet">{words.about}</p>
      <Answered asked={useAsk('myNotifications', {})}>
        {(told) => (
          <ToldSettings route="setMyNotifications" whose="me" asking={(body) => ({ body })} told={told} />
        )}
      </Answered>
    </div>
  );
}
