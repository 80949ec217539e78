import { Link } from 'react-router';
import { useAsk } from '../api/use-ask';
import type { Letter } from '../letters/letter';
import { useHolder } from '../people/use-holder';
import { useWords } from '../words/words';
import { UntilWords } from './until-words';

/** Who can act on a letter about the task, by name and until when: the task is behind, and this is what is done about it. */
export function LetterActs({ letter }: { readonly letter: Letter }) {
  const { acts, tasks } = useWords();
  const { panel } = tasks;
  const holder = useHolder();
  const shown = useAsk('showLetter', { params: { letterId: letter.id } }).data;
  const { id, number, title, replyBy } = letter;
  return shown?.waiting.map(({ act, by }) => (
    <li key={`${id}/${act}`}>
      {panel.theirs(panel.ofLetter(acts.names[act] ?? act, number ?? title), holder(by))}{' '}
      <UntilWords until={replyBy} /> <Link to={`/letters/${id}`}>{panel.toLetter}</Link>
    </li>
  ));
}
