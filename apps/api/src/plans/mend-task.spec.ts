import type { TaskReading } from '@duban/contract';
import { mendTask, wordsOf } from './mend-task';

const measure = { no: '1', text: '排查管网', units: ['甲局'], deadline: null };
const task: TaskReading = {
  ref: '7',
  subRef: null,
  title: '任务',
  problem: '问题',
  goal: null,
  taskClass: { text: '限期', kind: 'dated' },
  deadline: null,
  measures: [measure, { ...measure, no: '2', text: '改造管网' }],
  units: { lead: ['甲局'], responsible: [], cooperating: [], acceptance: [], supervising: [] },
  persons: [],
  progress: null,
  acceptance: null,
  publicity: null,
  confidence: { ref: 0.5, units: 0.4, 'units.lead': 0.4 },
  source: {},
};

describe('a task that somebody mended', () => {
  it('is no longer doubtful where they looked, and only there', () => {
    expect(mendTask(task, { 'units.lead': ['甲局'] }).confidence).toEqual({
      ref: 0.5,
      units: 1,
      'units.lead': 1,
    });
  });

  it('keeps the printed word of a class that is right, and calls another by its own', () => {
    expect(mendTask(task, { taskClass: 'dated' }).taskClass).toEqual(task.taskClass);
    expect(mendTask(task, { taskClass: 'long-term' }).taskClass).toEqual({
      text: '长期坚持',
      kind: 'long-term',
    });
  });

  it('has the day that its new deadline says, or none that nobody can read', () => {
    expect(mendTask(task, { deadline: '2027年6月底' }).deadline).toMatchObject({ day: '2027-06-30' });
    expect(mendTask(task, { deadline: '择期' }).deadline).toMatchObject({ text: '择期', day: null });
    expect(mendTask(task, { deadline: ' ' }).deadline).toBeNull();
  });

  it('keeps what was read of a measure whose words are the same', () => {
    const { measures } = mendTask(task, { measures: ['排查管网', '2027年5月前改造管网', ' '] });
    expect(measures[0]).toEqual(measure);
    expect(measures[1]).toMatchObject({ no: '2', units: [], deadline: { day: '2027-05-31' } });
    expect(measures).toHaveLength(2);
  });

  it('is told in words, field by field', () => {
    expect(wordsOf(task, 'measures')).toBe('1. 排查管网\n2. 改造管网');
    expect(wordsOf(task, 'goal')).toBe('');
    expect(wordsOf(task, 'units.lead')).toBe('甲局');
  });
});
