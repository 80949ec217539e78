import { useState } from 'react';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { NotFound } from '../frame/not-found';
import { useTitle } from '../frame/use-title';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { EndPostForm } from './end-post-form';
import { GivePostForm } from './give-post-form';
import { postsByTime, type HeldPost, type Person } from './held-posts';
import './people.css';
import { usePostNames } from './use-post-names';

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
        <Posts person={person} posts={now} endable />
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
          <Posts person={person} posts={later} endable />
        </section>
      )}
      {before.length > 0 && (
        <section className="card person-posts">
          <h2>{words.person.before}</h2>
          <Posts person={person} posts={before} />
        </section>
      )}
      <Account person={person} />
    </>
  );
}

/** How somebody signs in; what can be done with the account stands here. */
function Account({ person: { signInName, disabled } }: { readonly person: Person }) {
  const { people: words } = useWords();
  return (
    <section className="card person-posts">
      <h2>{words.person.account}</h2>
      <p>
        {words.signInName} <strong>{signInName}</strong>
        {disabled && <span className="tag doubt">{words.disabled}</span>}
      </p>
    </section>
  );
}

interface PostsProps {
  readonly person: Person;
  readonly posts: readonly HeldPost[];
  readonly endable?: boolean;
}

function Posts({ person, posts, endable = false }: PostsProps) {
  const { people: words } = useWords();
  const postName = usePostNames().of;
  const [ending, setEnding] = useState<string | null>(null);
  if (posts.length === 0) return null;
  return (
    <ul className="held-posts">
      {posts.map((held) => (
        <li key={held.id}>
          <div className="held-post">
            <strong>{postName(held.post)}</strong>
            <span>{held.unitName}</span>
            <span className="quiet no-wrap">
              {held.to ? words.person.span(held.from, held.to) : words.person.from(held.from)}
            </span>
            {endable && ending !== held.id && (
              <Button size="small" onClick={() => setEnding(held.id)}>
                {words.person.end}
              </Button>
            )}
          </div>
          {ending === held.id && <EndPostForm person={person} held={held} onClosed={() => setEnding(null)} />}
        </li>
      ))}
    </ul>
  );
}
