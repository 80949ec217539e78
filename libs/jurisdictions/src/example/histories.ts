import { addDays, entryAt, nextDue, openActs, seatOf, type Day, type Law, type Policy } from '@duban/domain';
import { after, begun, commandOf, onward, type Way } from './lives';

const ORIGINS = ['central', 'self-found', undefined] as const;
const KINDS = 10;
const at = <Item>(items: readonly Item[], draw: number): Item => items[draw % items.length] as Item;

/**
 * What may become of a task under one of these laws, by numbers that were drawn: acts mostly, months that were missed,
 * what is sent back or corrected, and days on which nobody did anything. The first two choose the law and where the problem comes from.
 */
export function historyOf(laws: readonly Policy[], drawn: readonly number[], law: Law): Way {
  const [first = 0, second = 0, ...moves] = drawn;
  return moves.reduce((way, move) => moved(way, move, law), begun(at(laws, first), at(ORIGINS, second)));
}

/** The same law by another name, so that it is lived through again all the same. */
export const renamed = (policy: Policy): Policy => ({ ...policy, edition: 'e'.repeat(64) });

function moved(way: Way, move: number, law: Law): Way {
  const [kind, much] = [move % KINDS, Math.floor(move / KINDS)];
  if (kind === KINDS - 1) return waited(way, addDays(way.today, 1 + (much % 40)), law);
  if (kind === KINDS - 3 && much % 4 === 0) return sentBack(way, law);
  if (kind === KINDS - 3 && much % 4 === 1) return corrected(way, much, law);
  if (kind < KINDS - 2) return onward(way, much % 6, law);
  const found = { type: 'note-missed', by: 'system:round', period: `2026-0${1 + (much % 6)}` };
  return after(way, commandOf(way.today, found), law) ?? way;
}

/** The clock says in time what it says. */
function waited(way: Way, until: Day, law: Law): Way {
  const due = nextDue(way.task, { ...law, today: way.today });
  if (!due || due.on > until) return { ...way, today: until };
  const rung = after(way, commandOf(due.on, { type: 'note-day', by: 'system:clock' }), law);
  return rung && rung.task !== way.task ? waited(rung, until, law) : { ...way, today: until };
}

/** By whoever may, where anybody may. */
function sentBack(way: Way, law: Law): Way {
  const open = openActs(way.task, law.assess).find(({ act }) => act === 'return');
  const [seat] = open?.by ?? [];
  if (!seat) return way;
  const by = { person: 'somebody', principal: null, posts: [{ post: seat.post, unit: seat.unit }] };
  return after(way, commandOf(way.today, { type: 'return', by, because: '不达标' }), law) ?? way;
}

/** What was reported complete, or said by whoever accepts, where it is there yet. */
function corrected(way: Way, much: number, law: Law): Way {
  const of = much % 8 < 4 ? 'CompletionReported' : 'TaskAccepted';
  const written = way.task.status === 'closing' ? entryAt(way.task, { of, no: 1 }) : undefined;
  if (!written) return way;
  const { post, unit } = seatOf(way.task, written.by);
  const by = { person: 'somebody else', principal: null, posts: [{ post, unit }] };
  const said = {
    of,
    no: 1,
    entry: 1,
    corrections: written.corrections.length,
    text: `写法${much}`,
    because: '写错',
  };
  return after(way, commandOf(way.today, { type: 'correct', by, ...said }), law) ?? way;
}
