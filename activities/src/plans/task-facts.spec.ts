import type { TaskReading } from '@duban/contract';
import { taskFacts, type UnitBook } from './task-facts';

const book: UnitBook = {
  supervisors: { office: 'o', government: 'g', 'party-committee': 'p' },
  ids: { 甲局: 'a', 乙局: 'b', 丙局: 'c' },
  names: { a: '甲局', b: '乙局', c: '丙局' },
};
const read = (units: Partial<TaskReading['units']>): TaskReading =>
  ({
    ref: '1',
    title: '任务',
    problem: null,
    goal: null,
    taskClass: null,
    deadline: null,
    measures: [],
    units: { lead: [], responsible: [], cooperating: [], acceptance: [], supervising: [], ...units },
  }) as unknown as TaskReading;

describe('the units of a task', () => {
  it.each<[string, Partial<TaskReading['units']>, readonly string[]]>([
    ['one column for all of them', { lead: ['甲局'], responsible: ['甲局', '乙局'] }, ['b']],
    ['responsible ones only', { responsible: ['甲局', '乙局'] }, ['b']],
    ['the lead among those that cooperate', { lead: ['甲局'], cooperating: ['丙局', '甲局', '丙局'] }, ['c']],
  ])('of a file with %s do not name the lead twice', (_, units, cooperating) => {
    const result = taskFacts({ planId: 'plan', origin: undefined }, read(units), book);
    expect(result.ok && [result.facts.units.lead, result.facts.units.cooperating]).toEqual([
      'a',
      cooperating,
    ]);
  });
});

it('says who assigned the problem where the plan does, and leaves it open where it does not', () => {
  const originIn = (origin: 'central' | undefined) => {
    const result = taskFacts({ planId: 'plan', origin }, read({ lead: ['甲局'] }), book);
    return result.ok && [Object.hasOwn(result.facts, 'origin'), result.facts.origin];
  };
  expect(originIn('central')).toEqual([true, 'central']);
  expect(originIn(undefined)).toEqual([false, undefined]);
});
