import fc from 'fast-check';
import { act, at, missed, rung, type LadderAct } from '../example/ladder';
import { zhao } from '../example/people';
import { after, outcome, places, step } from '../example/task';
import { taskConsequences } from '../tasks/consequences';
import type { Actor } from '../people/actor';
import type { Rung } from '../policy/policy';
import type { Task } from '../tasks/task';
import type { Day } from '../time/day';
import { judgementHash, judgementLeadsTo } from './judgement';

const LEVELS = {
  red: { id: 'red', word: { zh: '红牌', en: 'red card' } },
  yellow: { id: 'yellow', word: { zh: '黄牌', en: 'yellow card' } },
  blue: { id: 'blue', word: { zh: '蓝签', en: 'blue mark' } },
} as const;
type Level = keyof typeof LEVELS;

const rungs = (task: Task): readonly string[] => task.trouble.letters.map((letter) => letter.rung);
const readIn = ({ trouble: { judged } }: Task): string | null => (judged ? judgementHash(judged) : null);
/** By somebody who has read what stands. */
const judging = (task: Task, level: Level, on: Day) =>
  act({ type: 'judge-level', level: LEVELS[level], because: '完不成', judgementHash: readIn(task) }, on);
const judgedOn = (task: Task, ...said: readonly (readonly [Day, Level])[]): Task =>
  said.reduce((then, [on, level]) => after(then, judging(then, level, on)), task);
const under = (...ladder: readonly Rung[]): Task => places({ policy: { ladder } }).underway;

/** As a city has it: of a second yellow card comes a special letter, of a red one an interview. */
const letter = rung('special-letter', '专函督办', {
  ...{ triggers: ['judged'], levels: ['yellow'], fromConsecutive: 2, fromTotal: 2 },
});
const talk = rung('interview', '约谈', { triggers: ['judged'], levels: ['red'], carriedOut: 'once' });
const cards = under(letter, talk);

describe('a judged warning level', () => {
  const judge = (level: (typeof LEVELS)[Level] | null, because = '完不成', by?: Actor): LadderAct => ({
    ...{ type: 'judge-level', level, because, judgementHash: null },
    ...(by && { by }),
  });
  const release: LadderAct = { type: 'release-level', because: '已追回' };

  it('holds until it is released, and takes nothing from the ladder', () => {
    const judged = after(at.underway, act(judge(LEVELS.red)));
    expect(judged.trouble.judged).toMatchObject({ level: 'red', because: '完不成', by: 'director' });
    expect(rungs(after(judged, missed('2026-03', '2026-03-26')))).toEqual(['reminder']);
    const { judged: none, ...rest } = after(judged, act(release)).trouble;
    expect([none, rest]).toEqual([
      undefined,
      { ...at.underway.trouble, judgements: [{ period: '2026-03', level: 'red' }] },
    ]);
  });

  it.each<[string, Task, LadderAct, string]>([
    ['a level that the law does not have', at.underway, judge(null), 'not-ruled'],
    ['no reason', at.underway, judge(LEVELS.red, ' '), 'missing-text'],
    ['the unit itself', at.underway, judge(LEVELS.red, '完不成', zhao), 'not-authorised'],
    ['a task that is complete', at.acceptance, judge(LEVELS.red), 'wrong-state'],
    ['a release of nothing', at.underway, release, 'wrong-state'],
  ])('is refused: %s', (_what, task, content, code) => {
    expect(outcome(task, act(content))).toBe(code);
  });

  it('is not written over by whoever has not read it, nor released', () => {
    const judged = judgedOn(at.underway, ['2026-03-10', 'red']);
    expect(outcome(judged, act(judge(LEVELS.yellow)))).toBe('stale-judgement');
    expect(outcome(judged, act({ ...release, judgementHash: 'a'.repeat(64) }))).toBe('stale-judgement');
    expect(outcome(judged, judging(judged, 'yellow', '2026-03-11'))).toEqual(['LevelJudged']);
    const gone = after(judged, act({ ...release, judgementHash: readIn(judged) }));
    expect(outcome(gone, judging(judged, 'red', '2026-03-12'))).toBe('stale-judgement');
    expect(outcome(judged, act({ ...judge(LEVELS.yellow), by: zhao }))).toBe('not-authorised');
  });

  it('decides nothing else in a history of before it counted', () => {
    const before = act({ type: 'judge-level', level: LEVELS.red, because: '完不成' });
    const { task, facts } = step(cards, before);
    expect(facts.map(({ event }) => event.data)).toEqual([
      { level: 'red', word: LEVELS.red.word, because: '完不成' },
    ]);
    expect(task.trouble).not.toHaveProperty('judgements');
  });
});

describe('a rung for a judged level', () => {
  it('is reached in the decision that judges it, and its letter says which level and why', () => {
    const { task, facts } = step(cards, judging(cards, 'red', '2026-03-10'));
    expect(facts.map(({ event }) => event.type)).toEqual(['LevelJudged', 'RungReached']);
    expect(task.trouble.letters).toMatchObject([{ rung: 'interview', period: '2026-03' }]);
    const [draft] = facts.flatMap((fact) => taskConsequences(task, fact));
    expect(JSON.stringify(draft)).toContain('2026年3月经研判，预警等级为“红牌”（完不成）。');
  });

  it('counts periods in a row and in all, each once, by the level that was judged in it last', () => {
    expect(rungs(judgedOn(cards, ['2026-01-10', 'yellow'], ['2026-01-20', 'yellow']))).toEqual([]);
    expect(rungs(judgedOn(cards, ['2026-01-10', 'yellow'], ['2026-02-10', 'yellow']))).toEqual([
      'special-letter',
    ]);
    const apart = [
      ['2026-01-10', 'yellow'],
      ['2026-03-10', 'yellow'],
    ] as const;
    expect(rungs(judgedOn(cards, ...apart))).toEqual(['special-letter']);
    const { fromTotal: _, ...inRow } = letter;
    expect(rungs(judgedOn(under(inRow), ...apart))).toEqual([]);
    const mended = judgedOn(
      cards,
      ['2026-01-10', 'yellow'],
      ['2026-01-12', 'blue'],
      ['2026-02-10', 'yellow'],
    );
    expect(rungs(mended)).toEqual([]);
  });

  it('leaves what was missed alone, and is held as any other', () => {
    expect(rungs(after(cards, missed('2026-03', '2026-03-26')))).toEqual([]);
    const held = after(cards, act({ type: 'hold-rung', rung: 'interview', until: null, because: '缓' }));
    expect(rungs(judgedOn(held, ['2026-03-10', 'red']))).toEqual([]);
    expect([
      judgementLeadsTo(cards, 'red', '2026-03-10')?.id,
      judgementLeadsTo(held, 'red', '2026-03-10'),
    ]).toEqual(['interview', undefined]);
  });

  it('is foretold as it then is, whatever was judged before, and drafts one letter a period', () => {
    const month = fc.integer({ min: 1, max: 9 }).map((n): Day => `2026-0${n}-15` as Day);
    const level = fc.constantFrom<Level>('red', 'yellow', 'blue');
    fc.assert(
      fc.property(fc.array(fc.tuple(month, level), { maxLength: 12 }), (said) => {
        let task = cards;
        for (const [on, one] of said) {
          const told = judgementLeadsTo(task, one, on)?.id;
          const { facts, task: then } = step(task, {
            ...judging(task, one, on),
            today: '2026-10-01',
            late: '补记',
          });
          expect(
            facts.flatMap(({ event }) => (event.type === 'RungReached' ? [event.data.rung] : [])),
          ).toEqual(told ? [told] : []);
          task = then;
        }
        const letters = task.trouble.letters.map(({ letterId }) => letterId);
        expect(new Set(letters).size).toBe(letters.length);
        const reds = new Set(said.flatMap(([on, one]) => (one === 'red' ? [on.slice(0, 7)] : [])));
        expect(task.trouble.letters.filter(({ rung: id }) => id === 'interview')).toHaveLength(reds.size);
      }),
    );
  });
});
