import { letterAggregate, reportAggregate, taskAggregate, type RouteName } from '@duban/contract';
import { letterTextHash, type Day } from '@duban/domain';
import type { Chance } from './chance';
import type { Asked, Got, HttpPerson } from './http-person';

/** Something that a person is about to do. */
export interface Intention extends Asked {
  readonly name: RouteName;
  readonly aggregate: string;
  /** Where its events end in that chain, by the answer. */
  readonly sequence: (answer: Got['body']) => number;
}

/** Of a day long ago: a publicity period that begins on it has ended. */
const LATE = { on: '2026-02-02' as Day, late: '补记' };

const said = (answer: Got['body']): number => Number(answer.sequence);

const onTask = (name: RouteName, taskId: string, body: object): Intention => ({
  name,
  params: { taskId },
  body,
  aggregate: taskAggregate(taskId),
  sequence: said,
});

const onLetter = (name: RouteName, letterId: string, body: object): Intention => ({
  name,
  params: { letterId },
  body,
  aggregate: letterAggregate(letterId),
  sequence: said,
});

export interface TaskRow {
  readonly id: string;
  readonly planId: string;
  readonly status: string;
  readonly step: string | null;
}

export interface Place {
  readonly person: HttpPerson;
  readonly chance: Chance;
  readonly period: string;
}

/** What a post can do about a task as it stands, or would wrongly try; null for nothing. */
export async function aboutTask(place: Place, task: TaskRow): Promise<Intention | null> {
  const { person, chance } = place;
  const where = task.step ?? task.status;
  if (chance.next() < 0.08) return onTask('receiveTask', task.id, LATE);
  switch (`${person.post} ${where}`) {
    case 'unit-officer dispatched':
      return onTask('receiveTask', task.id, LATE);
    case 'unit-officer underway':
      return report(place, task);
    case 'unit-principal underway':
      return chance.next() < 0.3 ? onTask('completeTask', task.id, { ...LATE, summary: '管网已改造' }) : null;
    case 'acceptor acceptance':
      return chance.next() < 0.2
        ? onTask('returnTask', task.id, { ...LATE, because: '资料不全' })
        : onTask('acceptTask', task.id, { ...LATE, opinion: '同意' });
    case 'party-secretary signature':
    case 'government-head signature':
      return signature(person, task.id);
    case 'office-officer publicity':
      return onTask('publishTask', task.id, { ...LATE, channels: ['市政府网站'] });
    case 'office-officer filing':
      return onTask('fileTask', task.id, { number: `甬督备〔2026〕${task.id.slice(0, 8)}号` });
    default:
      return null;
  }
}

function report({ chance, period }: Place, { id: taskId }: TaskRow): Intention {
  const state = chance.of(['behind', 'not-started', 'on-schedule', 'ahead']);
  const aggregate = reportAggregate(taskId, period);
  return { ...onTask('reportTask', taskId, { state, text: '进展' }), aggregate, sequence: () => 1 };
}

async function signature(person: HttpPerson, taskId: string): Promise<Intention | null> {
  const text = await person.read('closingText', { params: { taskId } });
  if (!text) return null;
  return onTask('signTask', taskId, { ...LATE, textHash: text.hash, opinion: '同意销号', as: null });
}

interface LetterRow {
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly body: string;
}

export async function aboutLetters({ person, chance }: Place): Promise<Intention | null> {
  const statuses = LETTERS_OF[person.post];
  if (!statuses) return null;
  const status = chance.of(statuses);
  const list = await person.read('listLetters', { query: { status, limit: '20' } });
  const letters = (list?.letters ?? []) as readonly LetterRow[];
  if (letters.length === 0) return null;
  const { id, title, body } = chance.of(letters);
  if (person.post === 'office-officer')
    return chance.next() < 0.2
      ? onLetter('reviseLetter', id, {
          title,
          body: `${body}请回复。`,
          textHash: letterTextHash({ title, body }),
        })
      : null;
  if (status === 'drafted') return onLetter('issueLetter', id, { textHash: letterTextHash({ title, body }) });
  return status === 'issued'
    ? onLetter('receiveLetter', id, {})
    : onLetter('replyLetter', id, { text: '已部署整改' });
}

const LETTERS_OF: Readonly<Record<string, readonly string[]>> = {
  'office-officer': ['drafted'],
  'office-director': ['drafted'],
  'unit-officer': ['issued', 'received'],
};

/** The office closes a round now and then; it was planned and opened before. */
export function closing({ planId }: TaskRow, period: string): Intention {
  const params = { planId, period };
  const aggregate = `round/${planId}/${period}`;
  return { name: 'closeRound', params, body: { because: '提前汇总' }, aggregate, sequence: () => 3 };
}
