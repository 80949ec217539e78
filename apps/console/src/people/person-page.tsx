import { useState } from 'react';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { NotFound } from '../frame/not-found';
import { useTitle } from '../frame/use-title';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { GivePostForm } from './give-post-form';
import { AccountSection } from './account-section';
import { HeldPosts } from './held-posts-list';
import { postsByTime, type Person } from './held-posts';
import './people.css';

/** One person: the posts of today, of later and of before, and what the administrator can do. */
export function Page() {
  const { personId } = useParams();
  return (
    <Answered asked={useAsk('listPeople', {})}>
      {({ people }) => {
        const person = people.find(({ id }) => id === personId);
        return person ? <OnePerson person={person} /> : <NotFound />;
      }}
    </Answered>
  );
}

function OnePerson({ person }: { readonly person: Person }) {
  const { people: words } = useWords();
  const { today } = useMe();
  const [giving, setGiving] = useState(false);
  const { now, later, before } = postsByTime(person.posts, today);
  useTitle(person.name);
  return (
    <>
      <p className="back">
        <Link to="/people">{words.person.back}</Link>
      </p>
      <h1>{person.name}</h1>
      <section className="card person-posts">
        <h2>{words.person.now}</h2>
        {now.length === 0 && <p className="quiet">{words.person.noneNow}</p>}
        <HeldPosts posts={now} endable={person} />
        {giving ? (
          <GivePostForm person={person} onClosed={() => setGiving(false)} />
        ) : (
          <Button type={now.length === 0 ? 'primary' : 'default'} onClick={() => setGiving(true)}>
            {words.person.give}
          </Button>
        )}
      </section>
      {later.length > 0 && (
        <section className="card person-posts">
          <h2>{words.person.later}</h2>
          <HeldPosts posts={later} endable={person} />
        </section>
      )}
      {before.length > 0 && (
        <section className="card person-posts">
          <h2>{words.person.before}</h2>
          <HeldPosts posts={before} />
        </section>
      )}
      <AccountSection person={person} />
    </>
  );
}
