import { Link, useParams } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { ToldSettings } from './told-settings';

/** How somebody is told, set by the administrator: whoever never signs in gets no mail otherwise. */
export function Page() {
  const { personId = '' } = useParams();
  const { told: words } = useWords().outbound;
  const people = useAsk('listPeople', {}).data?.people ?? [];
  const name = people.find(({ id }) => id === personId)?.name ?? '…';
  useTitle(words.of(name));
  return (
    <div className="form-page">
      <p className="back">
        <Link to={`/people/${personId}`}>{name}</Link>
      </p>
      <h1>{words.of(name)}</h1>
      <p className="quiet">{words.aboutOther}</p>
      <Answered asked={useAsk('personNotifications', { params: { personId } })}>
        {(told) => (
          <ToldSettings
            route="setPersonNotifications"
            whose={personId}
            asking={(body) => ({ params: { personId }, body })}
            told={told}
          />
        )}
      </Answered>
    </div>
  );
}
