import type { TaskReading } from '@duban/contract';
import { fieldsOf, isTyped, namesIn, rebased, saidOf, tooLongIn } from './mend-fields';

const task = {
  ref: '7',
  title: '任务',
  problem: null,
  goal: null,
  taskClass: null,
  deadline: { text: '择期', kind: 'date', day: null, precision: null },
  measures: [{ no: '1', text: '排查', units: [], deadline: null }],
  units: { lead: ['甲局'], responsible: [], cooperating: ['乙局', '丙局'], acceptance: [], supervising: [] },
  confidence: { ref: 1, deadline: 0.5 },
} as unknown as TaskReading;
const known = fieldsOf(task);

describe('what somebody says of a task that was read', () => {
  it('is nothing but the doubtful where nothing was changed', () => {
    expect(saidOf(task, known)).toEqual({ deadline: '择期' });
  });

  it('is each field that was changed, units name by name', () => {
    const fields = { ...known, goal: '目标', 'units.lead': '乙局，丙局 、', measures: ['排查', '改造'] };
    expect(saidOf(task, fields)).toEqual({
      goal: '目标',
      deadline: '择期',
      measures: ['排查', '改造'],
      'units.lead': ['乙局', '丙局'],
    });
  });

  it('does not say that an empty field is right', () => {
    expect(saidOf(task, { ...known, deadline: '' })).toEqual({ deadline: '' });
    const gap = { ...task, ref: null, confidence: { ref: 0 } } as unknown as TaskReading;
    expect(saidOf(gap, fieldsOf(gap))).toEqual({});
  });

  it('stays on top of what somebody else mended first, and takes the rest from them', () => {
    const now = { ...known, title: '别人改的', goal: '别人的目标' };
    const mine = { said: { ...known, title: '我改的' }, base: known, seen: 0 };
    const next = rebased(mine, { said: now, base: now, seen: 2 });
    expect(next).toEqual({ said: { ...now, title: '我改的' }, base: now, seen: 2 });
  });

  it('knows every mark that stands between names', () => {
    expect(namesIn('甲局、乙局，丙局; 丁局\n')).toEqual(['甲局', '乙局', '丙局', '丁局']);
  });

  it('is too long where a number, a deadline or one name of several is longer than a line', () => {
    const long = {
      ...known,
      ref: '7'.repeat(503),
      'units.lead': `甲局、${'乙'.repeat(501)}`,
      goal: '目'.repeat(900),
    };
    expect(tooLongIn(long)).toEqual([
      ['ref', 3],
      ['units.lead', 1],
    ]);
    expect(tooLongIn({ ...known, 'units.lead': '甲局、'.repeat(300) })).toEqual([]);
  });

  it('is typed once anything differs from what was there', () => {
    expect(isTyped({ said: known, base: known, seen: 0 })).toBe(false);
    expect(isTyped({ said: { ...known, measures: ['排查', ''] }, base: known, seen: 0 })).toBe(true);
  });
});
