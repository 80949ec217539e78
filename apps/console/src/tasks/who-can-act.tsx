import { useHolder } from '../people/use-holder';
import { useWords } from '../words/words';
import { LetterActs } from './letter-acts';
import { UntilWords } from './until-words';
import type { OpenTask } from './use-task';

/** Every act that is open, by whom by name, and until when. */
export function WhoCanAct({ open }: { readonly open: OpenTask }) {
  const { acts, tasks } = useWords();
  const { panel } = tasks;
  const holder = useHolder();
  const { explanation, letters, row } = open;
  const pending = letters.filter(({ waiting }) => waiting.length > 0);
  if (explanation.acts.length === 0 && pending.length === 0)
    return <p>{row.closedOn ? panel.closed : panel.nobody}</p>;
  return (
    <ul>
      {explanation.acts.map(({ act, by, persons = [], until }) => (
        <li key={act}>
          {panel.theirs(
            acts.names[act] ?? act,
            [...by.map(holder), ...persons.map(({ name }) => name)].join(acts.between),
          )}{' '}
          <UntilWords until={until} />
        </li>
      ))}
      {pending.map((letter) => (
        <LetterActs key={letter.id} letter={letter} />
      ))}
    </ul>
  );
}
