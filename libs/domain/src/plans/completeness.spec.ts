import { after, at, outcome, said, sendBack, submit } from '../example/plan';
import { decidePlan } from './decide';
import { calendar } from '../example/law';

describe('a plan whose tasks do not state all', () => {
  const lacking = (count: number, refs: readonly string[]) =>
    said({ ...submit, incomplete: { count, refs } }, '2026-03-30');

  it('is not submitted, and is told which tasks', () => {
    const refused = decidePlan(at.drafted, lacking(3, ['2', '7']), calendar);
    expect(refused).toMatchObject({
      code: 'incomplete-plan',
      because: {
        zh: '有 3 项任务要素不全，请补齐，或写明仍要报送的原因：第 2、7 号等',
        en: '3 tasks do not state all that the law wants; complete them, or say why the plan is submitted all the same: 2, 7 and others',
      },
    });
    expect(outcome(at.drafted, lacking(1, ['2']))).toBe('incomplete-plan');
  });

  it('is submitted with the reason why, which stays in the record with how many lacked something', () => {
    const despite = { ...submit, incomplete: { count: 3, refs: ['2'] }, despite: '第二批督察任务尚未细化' };
    const plan = after(at.drafted, said(despite, '2026-03-30'));
    expect(plan.course).toMatchObject({
      status: 'submitted',
      submittedDespite: { count: 3, because: '第二批督察任务尚未细化' },
    });
    expect(outcome(at.drafted, said({ ...despite, despite: ' ' }, '2026-03-30'))).toBe('incomplete-plan');
    expect(after(plan, said(sendBack, '2026-04-01')).course?.submittedDespite).toBeUndefined();
  });

  it('is submitted once nothing lacks, and as before where nobody asked for it', () => {
    expect(outcome(at.drafted, lacking(0, []))).toEqual(['PlanSubmitted']);
    expect(outcome(at.drafted, said(submit, '2026-03-30'))).toEqual(['PlanSubmitted']);
  });
});
