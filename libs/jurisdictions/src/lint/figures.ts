import type { Figures } from '../packs/describing-clauses';
import { warning, type Found, type Linted } from './finding';

/**
 * Numbers that were copied wrongly seldom add up. The document itself may print such numbers, so it is a warning; what is
 * left of a total is reckoned by whoever wrote the pack, so it has to be exact.
 */
export function lintFigures({ edition: { clauses } }: Linted): readonly Found[] {
  if (!clauses.figures) return [];
  const { tasks, measures, petitions, found } = clauses.figures.value;
  const { closed, staged, open, residue } = petitions;
  return [
    ...beyond('tasks', tasks.total, [tasks.completed, tasks.onSchedule, tasks.behind]),
    ...beyond('tasks', tasks.total, [tasks.closed]),
    ...beyond('tasks', tasks.total, [tasks.filed]),
    ...beyond('measures', measures.total, [measures.completed]),
    ...beyond('found', found.total, [found.solved]),
    ...beyond('petitions', petitions.total, [closed, staged, open]),
    ...wrongResidue(petitions.total, [closed, staged, open], residue),
  ];
}

type Counted = readonly (number | null)[];
const sum = (parts: Counted): number => parts.reduce<number>((all, part) => all + (part ?? 0), 0);

function beyond(group: keyof Figures, total: number | null, parts: Counted): readonly Found[] {
  const counted = sum(parts);
  if (total === null || counted <= total) return [];
  return [
    warning(
      'figures-beyond-total',
      `figures.${group}`,
      `各部分之和 ${counted} 大于总数 ${total}`,
      `the parts come to ${counted}, more than the total of ${total}`,
    ),
  ];
}

function wrongResidue(total: number | null, parts: Counted, residue: number | null): readonly Found[] {
  const left = total === null ? null : total - sum(parts);
  if (residue === null || residue === left) return [];
  return [
    warning(
      'wrong-residue',
      'figures.petitions.residue',
      `未说明的数写作 ${residue}，由总数减出的是 ${left ?? '（没有总数）'}`,
      `${residue} are said to be left, reckoned from the total it is ${left ?? 'unknown, for there is none'}`,
    ),
  ];
}
