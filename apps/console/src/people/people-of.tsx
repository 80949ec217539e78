import { Input } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { postsByTime, type Person } from './held-posts';
import { soughtPeople } from './sought';
import type { Unit } from './unit-tree';
import { usePostNames } from './use-post-names';

/** Who holds a post in the unit today, or everybody. */
export function PeopleOf({ unit }: { readonly unit: Unit | null }) {
  const { people: words } = useWords();
  const asked = useAsk('listPeople', {});
  const [search, setSearch] = useSearchParams();
  const sought = search.get('find') ?? '';
  const seek = (find: string): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (find) next.set('find', find);
        else next.delete('find');
        return next;
      },
      { replace: true },
    );
  return (
    <section aria-label={words.title}>
      <h2>{unit ? words.peopleOf(unit.name) : words.everybody}</h2>
      <Input
        className="people-find"
        aria-label={words.find}
        placeholder={words.find}
        value={sought}
        allowClear
        onChange={({ target }) => seek(target.value)}
      />
      <Answered asked={asked}>
        {({ people }) => <Found people={people} unit={unit} sought={sought} />}
      </Answered>
    </section>
  );
}

interface FoundProps {
  readonly people: readonly Person[];
  readonly unit: Unit | null;
  readonly sought: string;
}

function Found({ people, unit, sought }: FoundProps) {
  const { people: words } = useWords();
  const { today } = useMe();
  const postName = usePostNames().of;
  const found = soughtPeople(people, { unit: unit?.id ?? null, words: sought, today, postName });
  if (found.length === 0)
    return <p className="quiet">{sought ? words.noneFound : unit ? words.noneIn : words.none}</p>;
  return (
    <>
      <p className="quiet people-count" role="status">
        {words.count(found.length)}
      </p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.signInName}</th>
            <th scope="col">{words.today}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((person) => (
            <PersonRow key={person.id} person={person} unit={unit} postName={postName} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface PersonRowProps {
  readonly person: Person;
  readonly unit: Unit | null;
  readonly postName: (post: string) => string;
}

function PersonRow({ person, unit, postName }: PersonRowProps) {
  const { people: words } = useWords();
  const { today } = useMe();
  const { now } = postsByTime(person.posts, today);
  return (
    <tr>
      <th scope="row">
        <Link to={`/people/${person.id}`}>{person.name}</Link>
        {person.disabled && <span className="tag doubt">{words.disabled}</span>}
      </th>
      <td data-title={words.signInName}>{person.signInName}</td>
      <td data-title={words.today}>
        <div>
          {now.length === 0 && <span className="quiet">{words.noPost}</span>}
          {now.map(({ id, post, unitName, from, to, unit: of }) => (
            <div key={id}>
              {of === unit?.id ? '' : `${unitName} `}
              {postName(post)}
              <span className="quiet no-wrap">
                {' '}
                {to ? words.person.span(from, to) : words.person.from(from)}
              </span>
            </div>
          ))}
        </div>
      </td>
    </tr>
  );
}
