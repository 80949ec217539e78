import { z } from 'zod';
import { LadderBody, TaskLadder } from '../schemas/ladder';
import { TaskAnswer } from '../schemas/tasks';
import { Id } from '../schemas/text';
import { act, get, route, type Route } from './route';

const OfTask = z.object({ taskId: Id });

/** The ladder of measures (梯次) of a task: reminder, supervision letter, circular, interview and what its law has beside. */
export const ladderRoutes = {
  taskLadder: route({
    ...get('/tasks/:taskId/ladder', '任务的督办梯次', 'The ladder of a task'),
    params: OfTask,
    answer: TaskLadder,
  }),
  actOnLadder: route({
    ...act('/tasks/:taskId/ladder', '办理督办梯次', 'Act on the ladder of a task'),
    params: OfTask,
    body: LadderBody,
    answer: TaskAnswer,
  }),
} as const satisfies Record<string, Route>;
