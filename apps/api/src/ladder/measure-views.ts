import type { Input, routes } from '@duban/contract';
import type { Day, LadderAct, Task, TaskLetter } from '@duban/domain';
import type { MeasureLetter } from '@duban/persistence';
import { ASKED, type MayDo } from './may-do';

type MeasureView = Input<typeof routes.taskLadder.answer>['measures'][number];

interface Showing {
  readonly may: MayDo;
  /** Of the people who are named in the task, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly letters: Readonly<Record<string, MeasureLetter>>;
}

export const measureViews = (task: Task, showing: Showing): MeasureView[] =>
  task.trouble.letters.flatMap((letter) => measureView(letter, showing));

/** Whoever wrote something down about the ladder. */
export function peopleIn({ trouble: { letters, held = [], help = [], judged } }: Task): readonly string[] {
  const measures = letters.flatMap(({ measure }) => [measure?.record, measure?.followUp, measure?.lifted]);
  const authors = [...measures, ...held, ...help, judged].flatMap((one) => (one ? [one.by] : []));
  return [...new Set(authors)];
}

function measureView(letter: TaskLetter, { may, names, letters }: Showing): readonly MeasureView[] {
  const { letterId, rung, title, period, decided, measure } = letter;
  if (!measure) return [];
  const { carriedOut, reachedOn, record, followUp, late, lifted } = measure;
  const { issuedOn, recalled } = letters[letterId] ?? UNWRITTEN;
  const named = <Said extends { readonly by: string }>(said: Said | undefined) =>
    said ? { ...said, byName: names[said.by] ?? null } : null;
  return [
    {
      ...{ letterId, rung, title, period, reachedOn, carriedOut },
      because: decided?.because ?? null,
      record: record
        ? { ...record, attendees: [...record.attendees], byName: names[record.by] ?? null }
        : null,
      followUp: named(followUp),
      late: late ?? false,
      lifted: named(lifted),
      ...{ issuedOn, recalled },
      acts: actsOn({ letterId, issuedOn }, may),
    },
  ];
}

/** Drafted in a moment: the task knows of it first. */
const UNWRITTEN: MeasureLetter = { issuedOn: null, recalled: false };

interface CalledBy {
  readonly letterId: string;
  readonly issuedOn: Day | null;
}

function actsOn({ letterId, issuedOn }: CalledBy, may: MayDo): LadderAct[] {
  const said = { place: ASKED, attendees: [ASKED], minutes: ASKED };
  const acts: readonly (LadderAct | false)[] = [
    may({ type: 'record-measure', letterId, issuedOn, ...said }) && 'record-measure',
    may({ type: 'follow-up', letterId, text: ASKED }) && 'follow-up',
    may({ type: 'lift-measure', letterId, because: ASKED }) && 'lift-measure',
  ];
  return acts.filter((act) => act !== false);
}
