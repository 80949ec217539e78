import fc from 'fast-check';
import { law, policy } from '../example/law';
import { li, qian, sun, zhao, zheng, zhou } from '../example/people';
import {
  accepting,
  after,
  command,
  complete,
  file,
  openHash,
  outcome,
  places,
  publish,
  receive,
  dispatched,
  sendBack,
  signing,
  step,
  system,
} from '../example/task';
import type { Fact } from '../ledger/fact';
import type { Actor } from '../people/actor';
import { closingText, closingTextHash } from './closing-text';
import type { CorrectionCommand, TaskCommand } from './command';
import { correctable, entriesIn, type RecordedEvent } from './correctable';
import type { EntryPlace } from './correction';
import { decide } from './decide';
import { drafterOf } from './drafter';
import type { TaskEvent } from './event';
import { evolve } from './evolve';
import { explain } from './explain';
import { publicNotice } from './public-notice';
import { signingIn } from './signing';
import type { ClosingTask, Task } from './task';

const COMPLETION: EntryPlace = { of: 'CompletionReported', no: 1 };
const OPINION: EntryPlace = { of: 'TaskAccepted', no: 1 };
const correct = (
  at: EntryPlace,
  by: Actor,
  over: Partial<CorrectionCommand> & { readonly text: string },
): TaskCommand => ({
  ...{ id: `correct ${over.text}`, digest: 'd', on: '2026-03-23', today: '2026-03-23', late: null },
  ...{ type: 'correct', by, entry: 5, corrections: 0, because: '数字写错' },
  ...at,
  ...over,
});
const at = places();

describe('the words of an entry', () => {
  it('are corrected by whoever holds the post that wrote them, and nothing else changes', () => {
    const before = at.acceptance as ClosingTask;
    const done = after(before, correct(COMPLETION, qian, { text: ' 已完成 12 处 ' })) as ClosingTask;
    const { corrected, ...completion } = done.completion;
    expect(completion).toEqual({ ...before.completion, summary: '已完成 12 处' });
    expect(corrected).toEqual([{ by: 'qian', entry: 5, on: '2026-03-23', taken: 0, was: '已完成' }]);
    expect({ ...done, completion: before.completion }).toEqual(before);
    expect(explain(done, law.assess).because).toContainEqual({
      zh: '“报告完成”的文字更正过 1 次，最近一次在 2026-03-23',
      en: 'the words of "reported complete" were corrected once, last on 2026-03-23',
    });
  });

  it.each<[string, Task, TaskCommand, string]>([
    ['by somebody else', at.acceptance, correct(COMPLETION, sun, { text: '一' }), 'not-authorised'],
    [
      'by another post of the unit',
      at.acceptance,
      correct(COMPLETION, zhao, { text: '一' }),
      'not-authorised',
    ],
    ['of an opinion by the unit', at.signature, correct(OPINION, qian, { text: '一' }), 'not-authorised'],
    ['without words', at.acceptance, correct(COMPLETION, qian, { text: ' \n ' }), 'missing-text'],
    [
      'without a reason',
      at.acceptance,
      correct(COMPLETION, qian, { text: '一', because: ' ' }),
      'missing-text',
    ],
    ['to the same words', at.acceptance, correct(COMPLETION, qian, { text: ' 已完成' }), 'same-words'],
    ['unread', at.acceptance, correct(COMPLETION, qian, { text: '一', corrections: 1 }), 'already-corrected'],
    ['that is not there yet', at.acceptance, correct(OPINION, sun, { text: '一' }), 'wrong-state'],
    ['before the completion', at.underway, correct(COMPLETION, qian, { text: '一' }), 'wrong-state'],
    ['of a closed task', at.closed, correct(COMPLETION, qian, { text: '一' }), 'wrong-state'],
    [
      'before the step',
      at.signature,
      correct(OPINION, sun, { text: '一', on: '2026-03-02', late: '忘了' }),
      'wrong-day',
    ],
    ['of tomorrow', at.signature, correct(OPINION, sun, { text: '一', on: '2026-03-24' }), 'wrong-day'],
  ])('are not corrected: %s', (_, task, asked, code) => {
    expect(outcome(task, asked)).toBe(code);
  });

  it('are corrected again by naming the correction, and kept once for each step that rests on them', () => {
    const twice = after(
      at.signature,
      correct(COMPLETION, qian, { text: '二' }),
      correct(COMPLETION, qian, { text: '三', entry: 9, corrections: 1 }),
    ) as ClosingTask;
    expect(twice.completion).toMatchObject({ summary: '三', corrected: [{ was: '已完成' }, { entry: 9 }] });
    expect(twice.completion.corrected?.[1]).not.toHaveProperty('was');
  });
});

describe('a text that is signed', () => {
  it('is another one once an entry in it is corrected, and signed anew by everybody', () => {
    const half = at.halfSigned;
    expect(outcome(half, correct(OPINION, sun, { text: '原则同意销号' }))).toEqual([
      'EntryCorrected',
      'StepOpened',
    ]);
    const other = after(half, correct(OPINION, sun, { text: '原则同意销号' })) as ClosingTask;
    expect(signingIn(other)?.acts).toEqual([]);
    expect(other.lapsed).toMatchObject([{ by: 'li', reason: { zh: expect.stringContaining('须重签') } }]);
    expect(closingText(other)).toContain('核查）：原则同意销号');
    expect(openHash(other)).toBe(closingTextHash(other));
    expect(outcome(other, command(signing(half, zhou), '2026-03-23'))).toBe('stale-text');
  });

  it('has its corrector for a drafter beside its author', () => {
    const other: Actor = { ...sun, person: 'successor' };
    const task = after(at.signature, correct(OPINION, other, { text: '原则同意销号' })) as ClosingTask;
    expect(drafterOf(task)).toEqual({ by: 'successor', principal: 'sun', through: [] });
    expect(signingIn(task)?.frame.draftedBy).toMatchObject({ by: 'successor', principal: 'sun' });
    const own = after(at.signature, correct(OPINION, sun, { text: '原则同意销号' })) as ClosingTask;
    expect(drafterOf(own)).toMatchObject({ by: 'sun' });
  });

  it('stays as it was signed and published when an entry is corrected afterwards', () => {
    for (const place of ['publicity', 'publicised', 'filing'] as const) {
      const before = at[place] as ClosingTask;
      const later = after(before, correct(COMPLETION, qian, { text: '已完成 12 处' })) as ClosingTask;
      expect(later.completion.summary).toBe('已完成 12 处');
      expect(closingTextHash(later)).toBe(closingTextHash(before));
      expect(publicNotice(later)).toEqual(publicNotice(before));
    }
  });

  it('is published in the words that hold when it is published', () => {
    const corrected = after(
      at.publicity,
      correct(COMPLETION, qian, { text: '已完成 12 处', on: '2026-03-06', today: '2026-03-06' }),
    );
    const shown = after(corrected, command(publish, '2026-03-06'));
    expect(publicNotice(shown)?.result?.completed).toBe('已完成 12 处');
  });
});

describe('an entry in the chain', () => {
  const chain = (...events: readonly TaskEvent[]): readonly RecordedEvent[] =>
    events.map((event, index) => ({ sequence: index + 1, event }));
  const received: TaskEvent = { type: 'TaskReceived', data: { unit: 'u' } };
  const completed: TaskEvent = { type: 'CompletionReported', data: { summary: '已完成' } };
  const opinion: TaskEvent = { type: 'TaskAccepted', data: { opinion: '同意', checkedOn: '2026-03-03' } };
  const returned: TaskEvent = { type: 'TaskReturned', data: { step: 'acceptance', because: '材料不全' } };
  const correction = (entry: number): TaskEvent => ({
    type: 'EntryCorrected',
    data: { ...COMPLETION, entry, text: '一', because: '二' },
  });
  const code = (events: readonly RecordedEvent[], entry: number) => {
    const answer = correctable(events, entry);
    return answer.ok ? answer.found : answer.code;
  };

  it('is found by its number, as the latest that says its words', () => {
    const told = chain(received, completed, opinion, correction(2), correction(4), opinion);
    expect(entriesIn(told)).toEqual([
      { ...COMPLETION, entry: 5, former: [2, 4] },
      { ...OPINION, entry: 3, former: [] },
      { ...OPINION, no: 2, entry: 6, former: [] },
    ]);
    expect([1, 2, 4, 5, 6, 7, 0].map((entry) => code(told, entry))).toMatchObject([
      'not-correctable',
      'already-corrected',
      'already-corrected',
      { entry: 5 },
      { no: 2 },
      'no-such-entry',
      'no-such-entry',
    ]);
  });

  it('of a closing that was sent back or that ended stays as it is', () => {
    expect(code(chain(completed, returned), 1)).toBe('not-correctable');
    expect(code(chain(completed, correction(1), { type: 'TaskClosed', data: { word: '销号' } }), 2)).toBe(
      'not-correctable',
    );
    expect(code(chain(completed, returned, completed), 3)).toMatchObject({ entry: 3 });
  });
});

/** What somebody does next on the way to the end. */
function nextOn(task: Task): TaskCommand | null {
  if (task.status === 'dispatched') return command(receive, '2026-03-01');
  if (task.status === 'underway') return command(complete, '2026-03-02');
  if (task.status !== 'closing') return null;
  switch (task.open.step) {
    case 'acceptance':
      return command(accepting('2026-03-03'), '2026-03-03');
    case 'signature': {
      const signed = signingIn(task)?.acts.some(({ by }) => by === 'li');
      return command(signing(task, signed ? zhou : li), '2026-03-05');
    }
    case 'publicity':
      return task.open.notice ? system({ type: 'note-day' }, '2026-03-20') : command(publish, '2026-03-06');
    default:
      return command(file, '2026-03-23');
  }
}

it('corrections leave the state that the chain without them has, but for the words and who signs anew', () => {
  const act = fc.oneof(
    { weight: 3, arbitrary: fc.constant('next' as const) },
    { weight: 1, arbitrary: fc.constant('back' as const) },
    { weight: 3, arbitrary: fc.constantFrom(COMPLETION, OPINION) },
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 24 }), (acts) => {
      let task: Task = dispatched({ policy });
      const facts: Fact<TaskEvent>[] = [];
      acts.forEach((one, index) => {
        const asked = typeof one === 'string' ? askedNext(task, one) : askedCorrection(task, one, index);
        if (!asked || !decide(task, asked, law).ok) return;
        const made = step(task, asked);
        facts.push(...made.facts);
        ({ task } = made);
      });
      if (task.status === 'closing' || task.status === 'closed') {
        const signed = task.done.findLast((done) => done.step === 'signature');
        const open = task.status === 'closing' && task.open.step === 'signature';
        if (signed?.step === 'signature' && !open) expect(closingTextHash(task)).toBe(signed.textHash);
      }
      expect(bare(task)).toEqual(bare(without(facts)));
    }),
    { numRuns: 400 },
  );
});

function askedNext(task: Task, one: 'next' | 'back'): TaskCommand | null {
  return one === 'next'
    ? nextOn(task)
    : command(
        sendBack(task.status === 'closing' && task.open.step === 'acceptance' ? sun : zheng),
        '2026-03-23',
      );
}

function askedCorrection(task: Task, place: EntryPlace, index: number): TaskCommand {
  const corrections =
    'completion' in task
      ? ((place === COMPLETION ? task.completion : task.done.find((done) => done.step === 'acceptance'))
          ?.corrected?.length ?? 0)
      : 0;
  return correct(place, place === COMPLETION ? qian : sun, {
    text: `写法${index}`,
    corrections,
    entry: index,
  });
}

/** The fold of a chain from which corrections were left out, with the signings that they opened and the signatures before those. */
function without(facts: readonly Fact<TaskEvent>[]): Task {
  const kept = facts.filter((_, index) => !isOfCorrection(facts, index) && !isLapsed(facts, index));
  return kept.reduce<Task>((state, fact) => evolve(state, fact), dispatched({ policy }));
}
const isOfCorrection = (facts: readonly Fact<TaskEvent>[], index: number): boolean =>
  facts[index]?.event.type === 'EntryCorrected' ||
  (facts[index]?.event.type === 'StepOpened' && facts[index - 1]?.event.type === 'EntryCorrected');
/** A signature before a correction that reached its text. */
const isLapsed = (facts: readonly Fact<TaskEvent>[], index: number): boolean => {
  if (facts[index]?.event.type !== 'TaskSigned') return false;
  const next = facts.slice(index + 1).find(({ event: { type } }) => type !== 'TaskSigned');
  return next?.event.type === 'EntryCorrected';
};

/** All of a state but what was written, what is made of that, and the day on which its signing opened anew. */
const WRITTEN = ['summary', 'opinion', 'corrected', 'lapsed', 'textHash', 'openedOn', 'decidedOn'];
const bare = (task: Task): unknown =>
  JSON.parse(JSON.stringify(task, (key, value: unknown) => (WRITTEN.includes(key) ? undefined : value)));
