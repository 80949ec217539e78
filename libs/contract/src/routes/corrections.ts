import { z } from 'zod';
import { CorrectBody } from '../schemas/corrections';
import { TaskAnswer } from '../schemas/tasks';
import { Id } from '../schemas/text';
import { act, route, type Route } from './route';

/** A wrong entry of a task's record is corrected by a later one that names it; the record itself is never changed. */
export const correctionRoutes = {
  correctEntry: route({
    ...act('/tasks/:taskId/corrections', '更正记录', 'Correct an entry'),
    params: z.object({ taskId: Id }),
    body: CorrectBody,
    answer: TaskAnswer,
  }),
} as const satisfies Record<string, Route>;
