import fc from 'fast-check';
import { yearOf } from '@duban/domain';
import { readPlan } from '../read-plan';
import type { TaskReading } from '@duban/contract';
import { fieldOf } from '../plan/labels';
import { planColumns } from './plan-columns';
import { samplePlan } from './sample-plan';
import type { SampleTask } from './sample-task';
import { writeExplainedSample, writeSamplePlan } from './write-sample-plan';

async function readBack(tasks: readonly SampleTask[]): Promise<readonly TaskReading[]> {
  const answer = await readPlan(await writeSamplePlan(tasks), { name: '样例.xlsx' });
  if (!answer.ok) throw new Error(answer.because.en);
  expect(answer.reading.notices).toEqual([]);
  return answer.reading.tasks;
}

const comparable = (task: TaskReading): SampleTask => ({
  ref: task.ref ?? '',
  title: task.title,
  upstream: task.upstream,
  problem: task.problem,
  goal: task.goal,
  className: task.taskClass?.text ?? '',
  deadlineText: task.deadline?.text ?? '',
  measures: task.measures.map(({ no, text }) => ({ no, text })),
  lead: task.units.lead,
  cooperating: task.units.cooperating,
  acceptance: task.units.acceptance,
});

describe('the sample plan', () => {
  it('is nineteen tasks: seven of the first year, eight of the next, four long-term', async () => {
    const tasks = await readBack(samplePlan({ firstYear: 2031 }));
    expect(tasks.map(({ ref }) => ref)).toEqual(
      Array.from({ length: 19 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    const groups = tasks.map(({ deadline, taskClass }) =>
      taskClass?.kind === 'long-term' ? 'long-term' : String(deadline?.day && yearOf(deadline.day)),
    );
    const count = (group: string) => groups.filter((one) => one === group).length;
    expect([count('2031'), count('2032'), count('long-term')]).toEqual([7, 8, 4]);
  });

  it('comes back from its workbook as it was written', async () => {
    const tasks = samplePlan({ firstYear: 2026 });
    expect((await readBack(tasks)).map(comparable)).toEqual(tasks);
  });

  it('says in every problem that it is a sample, and names two or three measures', () => {
    for (const { problem, measures } of samplePlan({ firstYear: 2026 })) {
      expect(problem).toMatch(/^样例：/);
      expect([2, 3]).toContain(measures.length);
    }
  });

  it('names units enough for an office', () => {
    const tasks = samplePlan({ firstYear: 2026 });
    const names = [
      ...new Set(
        tasks.flatMap(({ lead, cooperating, acceptance }) => [...lead, ...cooperating, ...acceptance]),
      ),
    ];
    expect(names.filter((name) => name.endsWith('区人民政府'))).toHaveLength(3);
    expect(names.length).toBeGreaterThanOrEqual(11);
  });
});

describe('the sample with its explanations', () => {
  it('is read as one task of each class, without the sheet of explanations', async () => {
    const answer = await readPlan(await writeExplainedSample({ firstYear: 2031 }), { name: '样例.xlsx' });
    if (!answer.ok) throw new Error(answer.because.en);
    const { tasks, notices } = answer.reading;
    expect(notices.map(({ code, where }) => [code, where])).toEqual([['sheet-skipped', '填写说明']]);
    expect(tasks.map(({ ref, taskClass }) => [ref, taskClass?.text])).toEqual([
      ['01', '立行立改'],
      ['02', '限期整改'],
      ['03', '长期坚持'],
    ]);
  });

  it.each(planColumns)('explains $label as what the reader reads it, by its other names, too', (column) => {
    const { field, label, also, what } = column;
    expect([label, ...also].map((name) => fieldOf(name))).toEqual(
      [label, ...also].map(() => ({ field, confidence: 1 })),
    );
    expect(what.zh).toMatch(/。$/);
  });
});

describe('any plan', () => {
  const word = fc.stringMatching(/^[甲乙丙丁戊己庚辛水气土声渣ABC&<>"]{1,12}$/);
  const unit = word.map((name) => `市${name}局`);
  const units = (minLength: number) => fc.uniqueArray(unit, { minLength, maxLength: 3 });
  const task = fc.record({
    title: word,
    upstream: fc.option(word, { nil: undefined }),
    problem: word,
    goal: fc.option(word),
    className: fc.constantFrom('立行立改', '限期整改', '长期坚持'),
    deadlineText: fc.constantFrom(
      '2026年底前',
      '2027年6月30日前',
      '长期坚持',
      '2026-09-30',
      '立行立改，长期坚持',
    ),
    measures: fc
      .array(word, { minLength: 1, maxLength: 5 })
      .map((texts) => texts.map((text, index) => ({ no: String(index + 1), text }))),
    lead: units(1),
    cooperating: units(0),
    acceptance: units(0),
  });
  const plans = fc
    .array(task, { minLength: 1, maxLength: 6 })
    .map((tasks): readonly SampleTask[] =>
      tasks.map((one, index) => ({ ...one, ref: String(index + 1).padStart(2, '0') })),
    );

  it('that is written is read back the same', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (tasks) => {
        expect((await readBack(tasks)).map(comparable)).toEqual(tasks);
      }),
      { numRuns: 60 },
    );
  });
});
