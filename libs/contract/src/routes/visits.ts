import { z } from 'zod';
import { Id } from '../schemas/text';
import {
  CallOffBody,
  DrawLookBackBody,
  FindingBody,
  PlanVisitBody,
  TaskVisits,
  VisitList,
  VisitQuery,
  VisitShown,
} from '../schemas/visits';
import { act, get, route, type Route } from './route';

const OfVisit = z.object({ visitId: Id });

/** Check visits (检查): the office looks for itself, and what it finds stands beside what was reported. */
export const visitRoutes = {
  listVisits: route({ ...get('/visits', '检查', 'Check visits'), query: VisitQuery, answer: VisitList }),
  showVisit: route({
    ...get('/visits/:visitId', '一次检查', 'One check visit'),
    params: OfVisit,
    answer: VisitShown,
  }),
  taskVisits: route({
    ...get('/tasks/:taskId/visits', '任务的检查结果', 'What visits found of a task'),
    params: z.object({ taskId: Id }),
    answer: TaskVisits,
  }),
  planVisit: route({
    ...act('/visits', '安排检查', 'Plan a check visit'),
    body: PlanVisitBody,
    answer: VisitShown,
  }),
  drawLookBack: route({
    ...act(
      '/visits/look-backs',
      '抽取本期回头看的任务',
      'Draw the closed tasks that this period looks back at',
    ),
    body: DrawLookBackBody,
    answer: VisitShown,
  }),
  callOffVisit: route({
    ...act('/visits/:visitId/call-off', '取消检查', 'Call a visit off'),
    params: OfVisit,
    body: CallOffBody,
    answer: VisitShown,
  }),
  recordFinding: route({
    ...act('/visits/:visitId/findings', '登记检查结果', 'Record what a visit found'),
    params: OfVisit,
    body: FindingBody,
    answer: VisitShown,
  }),
} as const satisfies Record<string, Route>;
