import { law } from '../example/law';
import { li, nobody, qian, sun, zhao, zheng, zhou } from '../example/people';
import {
  accepting,
  apply,
  after,
  command,
  complete,
  dispatched,
  file,
  outcome,
  places,
  planned,
  publish,
  receive,
  sendBack,
  signing,
  type Act,
  type Place,
} from '../example/task';
import type { TaskActType } from './command';
import { decide } from './decide';
import type { Task } from './task';

const LATER = '2026-03-25';
const at = places();
const ACTS: readonly TaskActType[] = [
  ...(['receive', 'complete', 'accept', 'return', 'sign', 'change-signing', 'publish', 'file'] as const),
];

/** Who may do what where, and what it leads to. What is not listed is not open. */
const OPEN: Record<Place, Partial<Record<TaskActType, readonly string[]>>> = {
  planned: {},
  dispatched: { receive: ['TaskReceived'] },
  underway: { complete: ['CompletionReported', 'StepOpened'] },
  acceptance: { accept: ['TaskAccepted', 'StepOpened'], return: ['TaskReturned'] },
  signature: { sign: ['TaskSigned'], 'change-signing': ['SigningChanged'], return: ['TaskReturned'] },
  halfSigned: {
    sign: ['TaskSigned', 'SignatureCompleted', 'StepOpened'],
    'change-signing': ['SigningChanged'],
    return: ['TaskReturned'],
  },
  publicity: { publish: ['NoticePublished'], return: ['TaskReturned'] },
  publicised: { return: ['TaskReturned'] },
  filing: { file: ['TaskFiled', 'TaskClosed'], return: ['TaskReturned'] },
  closed: {},
};

/** Who sends back from which step: whoever the step is with. */
const RETURNER = {
  acceptance: sun,
  signature: li,
  halfSigned: zhou,
  publicity: zheng,
  publicised: zheng,
  filing: zheng,
};

function actIn(place: Place, act: TaskActType): Act {
  switch (act) {
    case 'receive':
      return receive;
    case 'complete':
      return complete;
    case 'apply':
      return apply;
    case 'accept':
      return accepting(LATER);
    case 'return':
      return sendBack(place in RETURNER ? RETURNER[place as keyof typeof RETURNER] : zheng);
    case 'sign':
      return signing(at[place], place === 'halfSigned' ? zhou : li);
    case 'change-signing':
      return { type: 'change-signing', by: zheng, operation: { type: 'comment', text: '请尽快办理' } };
    case 'confirm-filing':
      return { type: 'confirm-filing', by: zheng, note: null };
    case 'publish':
      return publish;
    case 'file':
      return file;
  }
}

const everywhere = (Object.keys(OPEN) as Place[]).flatMap((place) =>
  ACTS.map((act) => [place, act] as const),
);

describe('every act in every place', () => {
  it.each(everywhere)('given %s, when %s', (place, act) => {
    const expected = OPEN[place][act] ?? 'wrong-state';
    expect(outcome(at[place], command(actIn(place, act), LATER))).toEqual(expected);
  });

  it.each(everywhere.filter(([place, act]) => OPEN[place][act]))(
    'given %s, %s by somebody without the post is not authorised',
    (place, act) => {
      const by = { ...nobody, posts: [{ post: 'unit-officer', unit: 'cooperating-unit' }] };
      expect(outcome(at[place], command({ ...actIn(place, act), by }, LATER))).toBe('not-authorised');
    },
  );

  it.each(everywhere.filter(([place, act]) => OPEN[place][act]))(
    'given %s, %s is for the post in that unit, not in another',
    (place, act) => {
      const { by, ...rest } = actIn(place, act);
      const elsewhere = { ...by, posts: by.posts.map(({ post }) => ({ post, unit: 'cooperating-unit' })) };
      expect(outcome(at[place], command({ ...rest, by: elsewhere }, LATER))).toBe('not-authorised');
    },
  );

  it.each(everywhere.filter(([place, act]) => OPEN[place][act]))('given %s, %s has its day', (place, act) => {
    const task: Task = at[place];
    const said = (on: string, late: string | null = null) =>
      outcome(task, { ...command(actIn(place, act), LATER), on, late } as ReturnType<typeof command>);
    expect(said('2026-03-26')).toBe('wrong-day');
    expect(said('2026-01-04', 'recorded late')).toBe('wrong-day');
    expect(said('2026-03-24')).toBe('wrong-day');
    expect(said('2026-03-24', '  ')).toBe('wrong-day');
    expect(said('2026-02-30', 'no such day')).toBe('wrong-day');
    expect(said('yesterday', 'no day')).toBe('wrong-day');
  });

  it('an act of an earlier day is recorded with its reason', () => {
    const late = { ...command(complete, LATER), on: '2026-02-10' as const, late: '系统停机' };
    expect(outcome(at.underway, late)).toEqual(['CompletionReported', 'StepOpened']);
  });

  it.each(everywhere)('given %s, %s refused says why in both languages', (place, act) => {
    const decision = decide(at[place], command({ ...actIn(place, act), by: nobody }, LATER), law);
    if (decision.ok) throw new Error('nobody may do anything');
    expect(decision.because.zh).toMatch(/[一-鿿]/);
    expect(decision.because.en.length).toBeGreaterThan(10);
  });
});

describe('words that an act needs', () => {
  it.each<[string, Place, Act]>([
    ['a completion without summary', 'underway', { ...complete, summary: '  ' } as Act],
    ['an acceptance without opinion', 'acceptance', { ...accepting(LATER), opinion: '' } as Act],
    ['a return without reason', 'acceptance', { ...sendBack(sun), because: '\n' } as Act],
    ['a publication without channel', 'publicity', { ...publish, channels: [] } as Act],
    ['a publication with a blank channel', 'publicity', { ...publish, channels: [' '] } as Act],
    ['a filing without number', 'filing', { ...file, number: ' ' } as Act],
  ])('%s is refused', (_what, place, act) => {
    expect(outcome(at[place], command(act, LATER))).toBe('missing-text');
  });

  it('a filing number is kept without the spaces around it', () => {
    const closed = after(at.filing, command({ ...file, number: ' 甬备 1 号 ' } as Act, LATER));
    expect(closed).toMatchObject({ status: 'closed', done: [{}, {}, {}, { number: '甬备 1 号' }] });
  });
});

describe('the day of the check', () => {
  it.each([
    ['on the day of the completion', '2026-03-02', ['TaskAccepted', 'StepOpened']],
    ['on the day of the acceptance', '2026-03-05', ['TaskAccepted', 'StepOpened']],
    ['before the completion', '2026-03-01', 'wrong-day'],
    ['after the acceptance', '2026-03-06', 'wrong-day'],
    ['on a day that does not exist', '2026-02-30', 'wrong-day'],
  ] as const)('%s', (_when, checkedOn, expected) => {
    expect(outcome(at.acceptance, command(accepting(checkedOn), '2026-03-05'))).toEqual(expected);
  });
});

describe('a task whose law lets no long-term task close', () => {
  const longTerm = places({ policy: { longTermCloses: true }, facts: { class: 'long-term' } });

  it('cannot be reported complete', () => {
    const task = after(dispatched({ facts: { class: 'long-term' } }), command(receive, '2026-01-06'));
    expect(outcome(task, command(complete, LATER))).toBe('wrong-state');
    expect(outcome(task, command({ ...complete, by: zhao }, LATER))).toBe('wrong-state');
  });

  it('closes like any other where the law says so', () => {
    expect(longTerm.closed).toMatchObject({ status: 'closed', closedOn: '2026-03-23', word: '销号' });
  });
});

describe('a task that is sent back', () => {
  const steps = Object.entries(RETURNER).map(([place, by]) => [place as keyof typeof RETURNER, by] as const);

  it.each(steps)('from %s starts its closing anew, without the old signatures', (place, by) => {
    const back = after(at[place], command(sendBack(by), LATER));
    expect(back).toMatchObject({ status: 'underway', returned: { on: LATER, because: '材料不全' } });
    expect(back).not.toHaveProperty('done');
    expect(back).not.toHaveProperty('open');
    const again = after(
      back,
      command({ ...complete, summary: '补充材料后完成' } as Act, LATER),
      command(accepting(LATER), LATER),
    );
    expect(again).toMatchObject({ open: { step: 'signature', approval: { acts: [] } } });
    expect(outcome(again, command(signing(at.signature, li), LATER))).toBe('stale-text');
    const signed = after(again, command(signing(again, li), LATER));
    expect(outcome(signed, command(signing(signed, zhou), LATER))).toContain('SignatureCompleted');
  });

  it('cannot be completed before the day it was sent back', () => {
    const back = after(at.acceptance, command(sendBack(sun), '2026-03-10'));
    const early = { ...command(complete, LATER), on: '2026-03-09' as const, late: 'x' };
    expect(outcome(back, early)).toBe('wrong-day');
  });
});

describe('who acts where posts are shared', () => {
  it('the lead unit may be the acceptance unit too, each act by its own post', () => {
    const shared = { ...planned().facts.units, acceptance: 'lead-unit' };
    const acceptance = after(
      dispatched({ facts: { units: shared } }),
      command(receive, '2026-01-06'),
      command(complete, '2026-03-02'),
    );
    const byQian = { ...accepting('2026-03-03'), by: qian } as Act;
    expect(outcome(acceptance, command(byQian, LATER))).toEqual(['TaskAccepted', 'StepOpened']);
    expect(outcome(acceptance, command({ ...byQian, by: zhao }, LATER))).toBe('not-authorised');
  });
});
