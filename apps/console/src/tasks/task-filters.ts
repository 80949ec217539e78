import { TASK_STATUSES, type routes, type Output } from '@duban/contract';
import { useSearchParams } from 'react-router';

type TaskQuery = Output<typeof routes.listTasks.query>;
export type TaskFilters = Pick<TaskQuery, 'plan' | 'status' | 'unit' | 'ref'>;

const NAMES = ['plan', 'status', 'unit', 'ref'] as const;

/** The filters as they stand in the address, so that a link shows a colleague the same rows. */
export function useTaskFilters(): readonly [TaskFilters, (part: TaskFilters) => void] {
  const [search, setSearch] = useSearchParams();
  const change = (part: TaskFilters): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(part)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  return [filtersIn(search), change];
}

export const noFilters: TaskFilters = { plan: undefined, status: undefined, unit: undefined, ref: undefined };

function filtersIn(search: URLSearchParams): TaskFilters {
  const given = Object.fromEntries(NAMES.map((name) => [name, search.get(name) || undefined]));
  const status = TASK_STATUSES.find((one) => one === given.status);
  return { ...given, status };
}
