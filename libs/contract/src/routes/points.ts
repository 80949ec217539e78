import { z } from 'zod';
import * as points from '../schemas/points';
import { Id, wholeOf } from '../schemas/text';
import { act, get, route, type Route } from './route';

const OfTask = z.object({ taskId: Id });
const OfPoint = OfTask.extend({ no: wholeOf(1, 10_000) });

/** 点位: the sites of a task, each struck off by itself. */
export const pointRoutes = {
  taskPoints: route({
    ...get('/tasks/:taskId/points', '点位', 'The points of a task'),
    params: OfTask,
    answer: points.TaskPoints,
  }),
  addPoints: route({
    ...act('/tasks/:taskId/points', '列入点位', 'Add points'),
    params: OfTask,
    body: points.AddPointsBody,
    answer: points.TaskPoints,
  }),
  reportPoint: route({
    ...act('/tasks/:taskId/points/:no/report', '点位报完成', 'Report a point done'),
    params: OfPoint,
    body: points.ReportPointBody,
    answer: points.TaskPoints,
  }),
  closePoint: route({
    ...act('/tasks/:taskId/points/:no/closing', '点位销号', 'Close a point'),
    params: OfPoint,
    body: points.ClosePointBody,
    answer: points.TaskPoints,
  }),
  returnPoint: route({
    ...act('/tasks/:taskId/points/:no/return', '点位退回', 'Send a point back'),
    params: OfPoint,
    body: points.PointBecauseBody,
    answer: points.TaskPoints,
  }),
  withdrawPoint: route({
    ...act('/tasks/:taskId/points/:no/withdrawal', '撤回点位', 'Withdraw a point'),
    params: OfPoint,
    body: points.PointBecauseBody,
    answer: points.TaskPoints,
  }),
} as const satisfies Record<string, Route>;
