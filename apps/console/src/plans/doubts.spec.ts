import type { TaskReading } from '@duban/contract';
import { readDeadline } from '@duban/domain';
import { blockedIn, doubtsOf, gapsOf, noticeText, sortedByDoubt, undatedIn } from './doubts';

const units = { lead: ['甲局'], responsible: [], cooperating: [], acceptance: [], supervising: [] };
const task = (ref: string | null, confidence: Record<string, number>) =>
  ({ ref, title: '任务', units, confidence, deadline: null }) as unknown as TaskReading;

describe('the doubts of a reading', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['a value that was read', { title: 1 }, []],
    ['a value on the line', { title: 0.6 }, []],
    ['a value that was inferred', { title: 0.59, 'units.lead': 0.4, goal: 0.9 }, ['title', 'units.lead']],
    ['a task without any', {}, []],
  ])('%s', (_, confidence, doubts) => {
    expect(doubtsOf({ confidence })).toEqual(doubts);
  });

  it('come first, and each group keeps the order of the document', () => {
    const tasks = [task('1', { ref: 1 }), task('2', { ref: 0.5 }), task('3', {}), task(null, { goal: 1 })];
    const { doubtful, certain } = sortedByDoubt(tasks);
    expect(doubtful.map(({ task: { ref } }) => ref)).toEqual(['2', null]);
    expect(certain.map(({ task: { ref } }) => ref)).toEqual(['1', '3']);
  });
});

describe('what a task cannot be dispatched without', () => {
  const whole = { ref: '1', title: null, problem: '问题', goal: null, units };
  it.each<[string, Partial<TaskReading>, string[]]>([
    ['is there', {}, []],
    ['is its number', { ref: null }, ['ref']],
    ['is the task, the problem or the goal', { problem: null }, ['title']],
    ['is a unit that leads', { units: { ...units, lead: [] } }, ['units.lead']],
    ['is there when a unit is responsible', { units: { ...units, lead: [], responsible: ['乙局'] } }, []],
  ])('%s', (_, part, gaps) => {
    expect(gapsOf({ ...whole, ...part })).toEqual(gaps);
  });
});

describe('a task that cannot be imported', () => {
  it('lacks something, or has a number that another one has', () => {
    const tasks = [task('1', {}), task('2', {}), task('1', {}), task(null, {})];
    expect([...blockedIn(tasks)]).toEqual([
      [0, ['twice']],
      [2, ['twice']],
      [3, ['ref']],
    ]);
  });
});

describe('a deadline that gives no day', () => {
  const due = (text: string, index: number) => ({
    ...task(String(index), {}),
    deadline: readDeadline(text),
  });

  it('is looked at also where somebody has checked its words', () => {
    const tasks = ['2027年6月底', '2027年6月31日前', '长期坚持', '立行立改', ''].map(due);
    expect(undatedIn(tasks)).toEqual([1]);
    expect(sortedByDoubt(tasks).doubtful.map(({ index }) => index)).toEqual([1]);
  });
});

describe('a notice in one language', () => {
  it.each([
    ['编号 7 重复 / the number 7 occurs more than once', '编号 7 重复', 'the number 7 occurs more than once'],
    [
      '单位“甲 / 乙”不明 / the unit "甲 / 乙" is unknown',
      '单位“甲 / 乙”不明',
      'the unit "甲 / 乙" is unknown',
    ],
    ['没有分隔', '没有分隔', '没有分隔'],
    ['三 / 段 / 不成对', '三 / 段 / 不成对', '三 / 段 / 不成对'],
  ])('%s', (message, zh, en) => {
    expect(noticeText(message)).toEqual({ zh, en });
  });
});
