import type { routes, Output } from '@duban/contract';

export type TaskRow = Output<typeof routes.listTasks.answer>['tasks'][number];
export type Level = NonNullable<TaskRow['level']>;
