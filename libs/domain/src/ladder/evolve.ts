import type { Fact } from '../ledger/fact';
import type { FollowUpMove, RungReached, TaskEvent } from '../tasks/event';
import { judgedIn } from '../tasks/trouble';
import type { RungMeasure } from '../tasks/rung-measure';
import type { HeldRung, Task, TaskLetter, Trouble } from '../tasks/task';

const TYPES = [
  'RungReached',
  'RungHeld',
  'RungReleased',
  'MeasureRecorded',
  'FollowUpReported',
  'FollowUpOverdue',
  'FollowUpMoved',
  'MeasureLifted',
  'HelpOffered',
  'LevelJudged',
  'LevelReleased',
] as const;
export type LadderEvent = Extract<TaskEvent, { type: (typeof TYPES)[number] }>;

export const isLadderEvent = (event: TaskEvent): event is LadderEvent =>
  (TYPES as readonly string[]).includes(event.type);

/** The task after something happened on its ladder. What is counted is left alone. */
export const evolveLadder = (task: Task, fact: Fact<LadderEvent>): Task => ({
  ...task,
  trouble: after(task.trouble, fact),
});

function after(trouble: Trouble, { event, on, actor: by }: Fact<LadderEvent>): Trouble {
  switch (event.type) {
    case 'RungReached':
      return { ...trouble, letters: [...trouble.letters, letterReached(event.data, { on, by })] };
    case 'RungHeld': {
      const { rung, until, because } = event.data;
      return { ...trouble, held: [...without(trouble, rung), { rung, until, because, by, on }] };
    }
    case 'RungReleased':
      return { ...trouble, held: without(trouble, event.data.rung) };
    case 'MeasureRecorded': {
      const { letterId, title: _, ...said } = event.data;
      return measured(trouble, letterId, { record: { on, by, ...said } });
    }
    case 'FollowUpReported':
      return measured(trouble, event.data.letterId, { followUp: { on, by, text: event.data.text } });
    case 'FollowUpOverdue':
      return measured(trouble, event.data.letterId, { late: true });
    case 'FollowUpMoved':
      return followedUpBy(trouble, event.data);
    case 'MeasureLifted':
      return measured(trouble, event.data.letterId, { lifted: { on, by, because: event.data.because } });
    case 'LevelJudged': {
      const { period, ...said } = event.data;
      const counted = period && { judgements: judgedIn(trouble, { period, level: said.level }) };
      return { ...trouble, judged: { ...said, by, on }, ...counted };
    }
    case 'LevelReleased': {
      const { judged: _, ...left } = trouble;
      return left;
    }
    case 'HelpOffered':
      return { ...trouble, help: [...(trouble.help ?? []), { text: event.data.text, by, on }] };
  }
}

type Author = Pick<HeldRung, 'on' | 'by'>;

/** The letter of a rung, as the task counts it from then on. */
export function letterReached(
  { letterId, rung, period, title, measure, decided }: RungReached,
  { on, by }: Author,
): TaskLetter {
  return {
    ...{ letterId, rung, period, title, overdue: false },
    ...(decided && { decided: { because: decided.because, by } }),
    ...(measure && { measure: { ...measure, reachedOn: on } }),
  };
}

/** The record keeps all but the day that holds. */
function followedUpBy(trouble: Trouble, { letterId, to, provisional }: FollowUpMove): Trouble {
  const record = trouble.letters.find((letter) => letter.letterId === letterId)?.measure?.record;
  if (!record) return trouble;
  const { provisional: _, ...kept } = record;
  const moved = { ...kept, followUpBy: to, ...(provisional && { provisional }) };
  return measured(trouble, letterId, { record: moved });
}

const without = ({ held = [] }: Trouble, id: string): readonly HeldRung[] =>
  held.filter(({ rung }) => rung !== id);

const measured = (trouble: Trouble, letterId: string, more: Partial<RungMeasure>): Trouble => ({
  ...trouble,
  letters: trouble.letters.map((letter) =>
    letter.letterId === letterId && letter.measure
      ? { ...letter, measure: { ...letter.measure, ...more } }
      : letter,
  ),
});
