import type { SampleDraft, SampleTask } from './sample-task';
import { firstYearTasks } from './tasks-of-first-year';
import { longTermTasks } from './tasks-long-term';
import { secondYearTasks } from './tasks-of-second-year';

function taskOf(draft: SampleDraft, index: number, year: number): SampleTask {
  const { title, problem, goal, className, measures, lead, cooperating, acceptance } = draft;
  return {
    ref: String(index + 1).padStart(2, '0'),
    title,
    problem,
    goal,
    className,
    deadlineText: draft.deadline.replaceAll('{year}', String(year)),
    measures: measures
      .filter((text) => text !== undefined)
      .map((text, place) => ({ no: String(place + 1), text: text.replaceAll('{year}', String(year)) })),
    lead: [lead],
    cooperating,
    acceptance: [acceptance],
  };
}

/**
 * Nineteen invented tasks of the invented 甬江示范市 (no such place; a sample, not data): seven due in `firstYear`,
 * eight in the year after, four long-term. The proportions are those of a real coastal city's plan
 * (domain.md 1.3, Ningbo), the words are our own.
 */
export function samplePlan({ firstYear }: { readonly firstYear: number }): readonly SampleTask[] {
  const drafts = [
    ...firstYearTasks.map((draft) => ({ draft, year: firstYear })),
    ...secondYearTasks.map((draft) => ({ draft, year: firstYear + 1 })),
    ...longTermTasks.map((draft) => ({ draft, year: firstYear + 1 })),
  ];
  return drafts.map(({ draft, year }, index) => taskOf(draft, index, year));
}
