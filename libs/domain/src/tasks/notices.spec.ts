import { calendar } from '../example/law';
import { zheng } from '../example/people';
import {
  accepting,
  after,
  command,
  complete,
  dispatched,
  file,
  outcome,
  places,
  receive,
  sendBack,
  step,
  system,
} from '../example/task';
import { isWorkingDay } from '../time/calendar';
import { nextDue } from './next-due';
import type { Task } from './task';

const at = places();
const missed = (period: string) => system({ type: 'note-missed', period }, '2026-03-26');
const behind = (period: string) => system({ type: 'note-behind', period, reportId: 'report' }, '2026-03-20');
const day = (on: `${number}-${number}-${number}`) => system({ type: 'note-day' }, on);

const rung = (
  id: string,
  fromConsecutive: number,
  triggers: readonly ('missed' | 'behind')[] = ['missed', 'behind'],
) => ({
  ...(at.underway.policy.ladder[0] as Task['policy']['ladder'][number]),
  id,
  triggers,
  fromConsecutive,
});
const ladder = [rung('reminder', 1), rung('circular', 3), rung('interview', 4, ['missed'])];
const climbing = after(dispatched({ policy: { ladder } }), command(receive, '2026-01-06'));
const rungs = (task: Task): readonly string[] => task.trouble.letters.map((letter) => letter.rung);

describe('a missed or lagging period', () => {
  it.each(['dispatched', 'underway'] as const)('concerns a task that is %s', (place) => {
    expect(outcome(at[place], missed('2026-03'))).toEqual(['PeriodMissed', 'RungReached']);
    expect(outcome(at[place], behind('2026-03'))).toEqual(['PeriodBehind', 'RungReached']);
  });

  it.each(['planned', 'acceptance', 'halfSigned', 'publicised', 'filing', 'closed'] as const)(
    'changes nothing for a task that is %s, and is no refusal',
    (place) => {
      expect(outcome(at[place], missed('2026-03'))).toEqual([]);
      expect(outcome(at[place], behind('2026-03'))).toEqual([]);
    },
  );

  it('counts once, whoever notes it first', () => {
    const once = after(at.underway, missed('2026-03'));
    expect(outcome(once, missed('2026-03'))).toEqual([]);
    expect(outcome(once, behind('2026-03'))).toEqual([]);
    expect(outcome(after(at.underway, behind('2026-03')), missed('2026-03'))).toEqual([]);
  });

  it('reaches the highest rung whose count is there', () => {
    const climbed = after(
      climbing,
      missed('2026-01'),
      behind('2026-02'),
      missed('2026-03'),
      missed('2026-04'),
    );
    expect(rungs(climbed)).toEqual(['reminder', 'reminder', 'circular', 'interview']);
    expect(climbed.trouble.run).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
  });

  it('does not reach a rung that another trigger is for', () => {
    const climbed = after(
      climbing,
      missed('2026-01'),
      missed('2026-02'),
      missed('2026-03'),
      behind('2026-04'),
    );
    expect(rungs(climbed)).toEqual(['reminder', 'reminder', 'circular', 'circular']);
  });

  it('starts its run anew after a month in good order', () => {
    const broken = after(climbing, missed('2025-11'), missed('2025-12'), missed('2026-02'));
    expect(broken.trouble).toMatchObject({ run: ['2026-02'], periods: ['2025-11', '2025-12', '2026-02'] });
    expect(rungs(broken)).toEqual(['reminder', 'reminder', 'reminder']);
  });

  it('runs on over the turn of the year', () => {
    expect(after(climbing, missed('2025-12'), missed('2026-01')).trouble.run).toEqual(['2025-12', '2026-01']);
  });

  it('counts by its month, also when its message was overtaken', () => {
    const late = after(climbing, missed('2026-01'), missed('2026-03'), missed('2026-02'));
    expect(late.trouble).toMatchObject({
      periods: ['2026-01', '2026-02', '2026-03'],
      run: ['2026-01', '2026-02', '2026-03'],
    });
    expect(rungs(late)).toEqual(['reminder', 'reminder', 'reminder']);
  });

  it('needs no letter where the ladder is empty', () => {
    const flat = after(dispatched({ policy: { ladder: [] } }), missed('2026-01'));
    expect(flat.trouble).toMatchObject({ periods: ['2026-01'], letters: [] });
  });

  it('gives its letter an id that a repetition would give again', () => {
    const [one, other] = [step(at.underway, missed('2026-03')), step(at.underway, behind('2026-03'))].map(
      ({ task }) => task.trouble.letters[0]?.letterId,
    );
    expect(one).toBe(other);
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('an overdue reply', () => {
  const troubled = after(at.underway, missed('2026-03'));
  const letterId = troubled.trouble.letters[0]?.letterId ?? '';
  const overdue = (id: string) => system({ type: 'note-overdue', letterId: id }, '2026-04-10');

  it('is noted once, for a letter of this task', () => {
    expect(outcome(troubled, overdue(letterId))).toEqual(['LetterOverdue']);
    expect(after(troubled, overdue(letterId)).trouble.letters).toMatchObject([{ letterId, overdue: true }]);
    expect(outcome(after(troubled, overdue(letterId)), overdue(letterId))).toEqual([]);
    expect(outcome(troubled, overdue('another letter'))).toEqual([]);
  });
});

describe('the clock', () => {
  it('ends a publicity after its last day, not on it', () => {
    expect(at.publicised).toMatchObject({
      open: { notice: { from: '2026-03-06', to: '2026-03-19', provisional: false } },
    });
    expect(nextDue(at.publicised)?.on).toBe('2026-03-20');
    expect(outcome(at.publicised, day('2026-03-19'))).toEqual([]);
    expect(outcome(at.publicised, day('2026-03-20'))).toEqual(['PublicityEnded', 'StepOpened']);
    expect(outcome(at.publicised, day('2026-08-01'))).toEqual(['PublicityEnded', 'StepOpened']);
    expect(outcome(at.filing, day('2026-08-01'))).toEqual([]);
  });

  it('counts ten working days for it, each of them shown', () => {
    if (at.publicised.status !== 'closing' || at.publicised.open.step !== 'publicity')
      throw new Error('not there');
    const { counted } = at.publicised.open.notice ?? { counted: [] };
    expect(counted).toHaveLength(10);
    expect(counted.every((one) => isWorkingDay(one, calendar))).toBe(true);
  });

  it('says so when a publicity was counted through a year without a notice', () => {
    const late = after(at.publicity, command({ type: 'publish', by: zheng, channels: ['x'] }, '2026-12-28'));
    expect(late).toMatchObject({ open: { notice: { to: '2027-01-08', provisional: true } } });
  });

  it('finds a passed deadline once', () => {
    expect(nextDue(at.underway)?.on).toBe('2026-07-01');
    expect(outcome(at.underway, day('2026-06-30'))).toEqual([]);
    expect(outcome(at.dispatched, day('2026-07-01'))).toEqual(['DeadlinePassed']);
    const overdue = after(at.underway, day('2026-07-01'));
    expect(overdue.overdue).toBe(true);
    expect(nextDue(overdue)).toBeNull();
    expect(outcome(overdue, day('2026-07-02'))).toEqual([]);
  });

  it('keeps a passed deadline in mind when the task is completed and sent back', () => {
    const overdue = after(at.underway, day('2026-07-01'), command(complete, '2026-07-02'));
    const back = after(
      overdue,
      command(
        {
          ...sendBack(zheng),
          by: { ...zheng, posts: [{ post: 'unit-principal', unit: 'acceptance-unit' }] },
        },
        '2026-07-03',
      ),
    );
    expect(back).toMatchObject({ status: 'underway', overdue: true });
    expect(nextDue(back)).toBeNull();
  });

  it('finds the deadline that passed while a completion was looked at', () => {
    const waiting = after(at.underway, command(complete, '2026-06-29'));
    expect(outcome(waiting, day('2026-07-01'))).toEqual([]);
    const back = after(
      waiting,
      command(
        {
          ...sendBack(zheng),
          by: { ...zheng, posts: [{ post: 'unit-principal', unit: 'acceptance-unit' }] },
        },
        '2026-07-03',
      ),
    );
    expect(nextDue(back)?.on).toBe('2026-07-01');
    expect(outcome(back, day('2026-07-03'))).toEqual(['DeadlinePassed']);
  });

  it('has nothing to ask of a task without a day', () => {
    expect(nextDue(dispatched({ facts: { deadline: null } }))).toBeNull();
    expect(outcome(at.closed, day('2027-01-01'))).toEqual([]);
    expect(outcome(at.planned, day('2027-01-01'))).toEqual([]);
  });
});

describe('a long life', () => {
  it('closes in the end, its trouble still known', () => {
    const troubled = after(at.underway, missed('2026-01'), day('2026-07-01'));
    const closing = after(
      troubled,
      command(complete, '2026-07-02'),
      command(accepting('2026-07-02'), '2026-07-02'),
    );
    expect(closing.trouble.periods).toEqual(['2026-01']);
    expect(after(at.filing, command(file, '2026-03-23'))).toMatchObject({ status: 'closed', overdue: false });
  });
});
