import fc from 'fast-check';
import { assess, calendar as known } from '../example/law';
import { after, command, file, outcome, places, publish, sendBack, system } from '../example/task';
import { qian, zheng } from '../example/people';
import { sha256 } from '../ledger/sha256';
import type { Period } from '../policy/policy';
import { factOf } from '../tasks/steps';
import { evolve } from '../tasks/evolve';
import { explain } from '../tasks/explain';
import { nextDue } from '../tasks/next-due';
import { openActs } from '../tasks/open-acts';
import { publicityMoved } from '../tasks/move-publicity';
import { publicNotice } from '../tasks/public-notice';
import type { Task } from '../tasks/task';
import { clocksOfTask } from '../clocks/running-clock';
import { decide } from '../tasks/decide';
import { dayOfWeek, addDays, daysBetween, type Day } from '../time/day';
import type { Calendar } from '../time/calendar';
import { decideAnswer, decideObjection, LONGEST_OBJECTION, MOST_OBJECTIONS } from './decide';
import { evolveObjection, type AnswerObjection, type MakeObjection, type Objection } from './objection';

/** Published on 2026-03-06: ten working days, the first among them, to 2026-03-19. */
const { publicity, publicised, filing, closed } = places();

let count = 0;
const objecting = (on: Day, over: Partial<MakeObjection> = {}): MakeObjection => {
  count += 1;
  return {
    ...{ id: `o${count}`, digest: 'd', on, today: on, late: null, type: 'object', by: 'system:public' },
    ...{ objectionId: `objection-${count}`, taskId: 'task', number: `YY-${count}` },
    ...{ text: '河水仍有异味', contact: null, ...over },
  };
};
const answering = (on: Day, objection: Objection, over: Partial<AnswerObjection> = {}): AnswerObjection => ({
  ...{ id: `a${objection.objectionId}`, digest: 'd', on, today: on, late: null, type: 'answer-objection' },
  ...{ by: zheng, objectionId: objection.objectionId, text: '已复测，水质达标', upheld: false, ...over },
});

interface Made {
  readonly task: Task;
  readonly objection: Objection;
}

function objected(task: Task, asked: MakeObjection): Made {
  const decision = decideObjection(task, asked);
  if (!decision.ok) throw new Error(decision.because.en);
  const frame = { actor: asked.by, principal: null, commandId: asked.id, on: asked.on, late: null };
  const [event] = decision.events;
  return {
    objection: evolveObjection(null, { ...frame, event: event! }),
    task: decision.task.reduce<Task>((state, said) => evolve(state, factOf(said, asked)), task),
  };
}

function answered(made: Made, asked: AnswerObjection, by: Calendar = known): Made {
  const decision = decideAnswer({ ...made, calendar: by }, asked);
  if (!decision.ok) throw new Error(decision.because.en);
  const frame = { actor: asked.by.person, principal: null, commandId: asked.id, on: asked.on, late: null };
  return {
    objection: evolveObjection(made.objection, { ...frame, event: decision.events[0]! }),
    task: decision.task.reduce<Task>((state, said) => evolve(state, factOf(said, asked)), made.task),
  };
}

const noticeOf = (task: Task) =>
  task.status === 'closing' && task.open.step === 'publicity' ? task.open.notice : null;
const codeOf = (decision: { readonly ok: boolean; readonly code?: string }): string => decision.code ?? 'ok';

describe('an objection to a notice', () => {
  it.each([
    ['on the first day', publicised, objecting('2026-03-06'), 'ok'],
    ['on the last day, however late', publicised, objecting('2026-03-19'), 'ok'],
    ['after the last day', publicised, objecting('2026-03-20'), 'notice-over'],
    ['before anything was published', publicity, objecting('2026-03-06'), 'notice-over'],
    ['once the period has ended', filing, objecting('2026-03-19'), 'notice-over'],
    ['of a closed task', closed, objecting('2026-03-19'), 'notice-over'],
    ['without words', publicised, objecting('2026-03-10', { text: ' \n ' }), 'missing-text'],
    [
      'of too many words',
      publicised,
      objecting('2026-03-10', { text: '异'.repeat(LONGEST_OBJECTION + 1) }),
      'too-long',
    ],
    [
      'of as many words as it may have',
      publicised,
      objecting('2026-03-10', { text: '异'.repeat(LONGEST_OBJECTION) }),
      'ok',
    ],
    [
      'with an endless address',
      publicised,
      objecting('2026-03-10', { contact: '1'.repeat(201) }),
      'too-long',
    ],
  ])('%s', (_when, task, asked, code) => {
    expect(codeOf(decideObjection(task, asked))).toBe(code);
  });

  it('keeps its words out of the ledger, which has their hash', () => {
    const decision = decideObjection(
      publicised,
      objecting('2026-03-10', { text: ' 张三家门口 ', contact: '13800000000' }),
    );
    expect(decision).toMatchObject({ ok: true, events: [{ data: { textHash: sha256('张三家门口') } }] });
    expect(JSON.stringify(decision)).not.toMatch(/张三|138/);
  });

  it('pauses the period: no day ends it, the office has to answer, and the clock says why', () => {
    const { task } = objected(publicised, objecting('2026-03-10', { number: 'YY-X' }));
    expect(nextDue(task)).toBeNull();
    expect(outcome(task, system({ type: 'note-day' }, '2026-05-01'))).toEqual([]);
    expect(openActs(task, assess).map(({ act }) => act)).toEqual(['answer-objection']);
    expect(outcome(task, command(sendBack(zheng), '2026-03-11'))).toBe('wrong-state');
    expect(explain(task, assess).missing).toEqual([
      { zh: '1 件公示异议的书面答复', en: 'a written answer to 1 objection' },
    ]);
    const [clock] = clocksOfTask(task, { calendar: known, today: '2026-03-12' });
    expect(clock?.pauses).toEqual([
      { from: '2026-03-10', to: null, because: expect.stringContaining('YY-X') },
    ]);
    expect(
      clock?.account.excluded.filter(({ because }) => because === 'stopped').map(({ day }) => day),
    ).toEqual(['2026-03-10', '2026-03-11', '2026-03-12']);
  });

  it('lets the period go on with the days that are left, and keeps the days that were published', () => {
    const made = objected(publicised, objecting('2026-03-10'));
    const { task } = answered(made, answering('2026-03-12', made.objection));
    expect(noticeOf(task)).toMatchObject({
      from: '2026-03-06',
      to: '2026-03-24',
      counted: ['06', '09', '13', '16', '17', '18', '19', '20', '23', '24'].map((day) => `2026-03-${day}`),
      earlier: [{ to: '2026-03-19', until: '2026-03-12' }],
      pauses: [{ from: '2026-03-10', to: '2026-03-13' }],
    });
    expect(nextDue(task)?.on).toBe('2026-03-25');
    expect(outcome(task, system({ type: 'note-day' }, '2026-03-24'))).toEqual([]);
    const ended = after(task, system({ type: 'note-day' }, '2026-03-25'));
    expect(ended).toMatchObject({ open: { step: 'filing' } });
    expect(publicNotice(after(ended, command(file, '2026-03-26')))).toMatchObject({
      ...{ state: 'ended', endedOn: '2026-03-24', objections: { received: 1, open: 0 } },
    });
  });

  it('still takes an objection of the last day, whose day then counts anew', () => {
    const made = objected(publicised, objecting('2026-03-19'));
    expect(noticeOf(answered(made, answering('2026-03-19', made.objection)).task)?.to).toBe('2026-03-20');
  });

  it('waits for the last of several answers, and sends back if one holds', () => {
    const first = objected(publicised, objecting('2026-03-10'));
    const second = objected(first.task, objecting('2026-04-01', { number: 'YY-HOLDS' }));
    const one = answered({ ...first, task: second.task }, answering('2026-04-02', first.objection));
    expect(nextDue(one.task)).toBeNull();
    expect(noticeOf(one.task)?.pauses).toEqual([
      { from: '2026-03-10', to: null, because: expect.anything() },
    ]);
    const both = { ...second, task: one.task };
    const { task } = answered(both, answering('2026-04-03', second.objection, { upheld: true }));
    expect(task).toMatchObject({
      ...{ status: 'underway', returned: { because: '公示异议成立（YY-HOLDS）' } },
      formerNotice: { on: '2026-04-03', notice: { to: '2026-03-19' } },
    });
    expect(publicNotice(task)).toMatchObject({ state: 'returned', result: null, endedOn: '2026-04-03' });
  });

  it('is answered by whoever publishes, in writing, once, and from today', () => {
    const made = objected(publicised, objecting('2026-03-10'));
    const refusals = [
      answering('2026-03-12', made.objection, { by: qian }),
      answering('2026-03-12', made.objection, { text: ' ' }),
      answering('2026-03-11', made.objection, { today: '2026-03-12', late: '忘记登记' }),
    ].map((asked) => codeOf(decideAnswer({ ...made, calendar: known }, asked)));
    expect(refusals).toEqual(['not-authorised', 'missing-text', 'wrong-day']);
    const once = answered(made, answering('2026-03-12', made.objection));
    const again = decideAnswer({ ...once, calendar: known }, answering('2026-03-12', once.objection));
    expect(codeOf(again)).toBe('wrong-state');
  });

  it('is taken while others wait, beyond the day that was published, up to as many as a task can carry', () => {
    let task = publicised;
    for (let n = 0; n < MOST_OBJECTIONS; n += 1) ({ task } = objected(task, objecting('2026-03-19')));
    expect(codeOf(decideObjection(task, objecting('2026-04-19')))).toBe('notice-over');
  });

  it('does not move with the calendar while it stands still', () => {
    const other: Calendar = { id: 'cn', years: [{ year: 2026, off: ['2026-03-16'], work: [] }] };
    expect(publicityMoved(publicised, other, '2026-03-10')).toMatchObject({ to: '2026-03-20' });
    expect(
      publicityMoved(objected(publicised, objecting('2026-03-10')).task, other, '2026-03-10'),
    ).toBeNull();
  });
});

describe('what the public is told', () => {
  it('is nothing of a task that was not published', () => {
    const { publicised: _p, filing: _f, closed: _c, ...others } = places();
    expect(Object.values(others).map(publicNotice)).toEqual(Object.values(others).map(() => null));
  });

  it('names units and no person, and no number of an objection', () => {
    const { task } = objected(publicised, objecting('2026-03-10', { number: 'YY-SECRET' }));
    const shown = JSON.stringify(publicNotice(task));
    expect(shown).not.toContain('YY-SECRET');
    for (const { by } of task.status === 'closing' ? [task.completion] : []) expect(shown).not.toContain(by);
    expect(publicNotice(task)).toMatchObject({ state: 'paused', objections: { received: 1, open: 1 } });
  });
});

/** Written without looking at the product: walk the days one by one, and count those that may count. */
function naiveEnd(
  from: Day,
  { n, unit, firstDayCounts }: Period,
  of: Calendar,
  stopped: ReadonlySet<Day>,
): Day {
  const worked = (day: Day): boolean => {
    const year = of.years.find((one) => day.startsWith(String(one.year)));
    if (year?.off.includes(day)) return false;
    if (year?.work.includes(day)) return true;
    return dayOfWeek(day) !== 0 && dayOfWeek(day) !== 6;
  };
  let left = n;
  for (let day = from; ; day = addDays(day, 1)) {
    const counts = (day !== from || firstDayCounts) && !stopped.has(day) && (unit === 'days' || worked(day));
    if (counts) left -= 1;
    if (left === 0) return day;
  }
}

const START: Day = '2026-01-05';
const someDays = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 30 });

/** Any notice of holidays and of weekend days that are worked. */
const calendars = fc.tuple(someDays, someDays).map(([off, work]): Calendar => ({
  id: 'any',
  years: [
    {
      year: 2026,
      off: off.map((at) => addDays(START, at)),
      work: work.filter((at) => !off.includes(at)).map((at) => addDays(START, at)),
    },
  ],
}));

it('is never shorter than the law says, whatever the calendar and whenever somebody objects', () => {
  const lengths = fc.record({
    n: fc.integer({ min: 1, max: 15 }),
    unit: fc.constantFrom('workdays' as const, 'days' as const),
    firstDayCounts: fc.boolean(),
  });
  /** Days from where the period stands to an objection, and from there to its answer. */
  const turns = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      calendars,
      lengths,
      fc.integer({ min: 0, max: 40 }),
      turns,
      (of, period, start, objections) => {
        const closing = places().publicity.policy.closing.map((step) =>
          step.step === 'publicity' ? { ...step, period } : step,
        );
        const before = { ...publicity, policy: { ...publicity.policy, closing } } as Task;
        const from = addDays('2026-03-06', start);
        let task = publishedBy(before, from, of);
        const stopped = new Set<Day>();
        let today = from;
        for (const [wait, answer] of objections) {
          today = addDays(today, wait);
          const to = noticeOf(task)?.to ?? today;
          if (today > to) today = to;
          const made = objected(task, objecting(today));
          const until = addDays(today, answer);
          for (let day = today; day <= until; day = addDays(day, 1)) stopped.add(day);
          ({ task } = answered(made, answering(until, made.objection), of));
          today = until;
        }
        const notice = noticeOf(task)!;
        expect(notice.to).toBe(naiveEnd(from, period, of, stopped));
        expect(notice.counted).toHaveLength(period.n);
        expect(notice.counted.filter((day) => stopped.has(day))).toEqual([]);
        expect(daysBetween(from, notice.to) + 1).toBeGreaterThanOrEqual(
          period.n + (period.firstDayCounts ? 0 : 1),
        );
      },
    ),
    { numRuns: 500 },
  );
});

function publishedBy(task: Task, on: Day, of: Calendar): Task {
  const asked = command(publish, on);
  const decision = decide(task, asked, { assess, calendar: of });
  if (!decision.ok) throw new Error(decision.because.en);
  return decision.events.reduce<Task>((state, event) => evolve(state, factOf(event, asked)), task);
}
