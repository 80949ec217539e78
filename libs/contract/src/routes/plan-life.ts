import { z } from 'zod';
import * as life from '../schemas/plan-life';
import { PlanShown } from '../schemas/plans';
import { Id } from '../schemas/text';
import { act, get, route, type Route } from './route';

const PlanAnswer = z.object({ commandId: z.string(), sequence: z.number().int(), plan: PlanShown });

/** The plan's own clock: from the feedback of the inspection to the report on results. */
export const planLifeRoutes = {
  receiveFeedback: route({
    ...act('/plans/feedback', '登记督察反馈', 'Record the feedback of an inspection'),
    body: life.FeedbackBody,
    answer: PlanAnswer,
  }),
  publishPlans: route({
    ...act('/plans/publication', '定时公开多个方案', 'Publish several plans at one moment'),
    body: life.PublicationBody,
    answer: life.PublicationAnswer,
  }),
  actOnPlan: route({
    ...act('/plans/:planId/acts', '办理方案', 'Act on a plan'),
    params: z.object({ planId: Id }),
    body: life.PlanActBody,
    answer: PlanAnswer,
  }),
  /** For whoever may see the approval. */
  approvalAdjustment: route({
    ...get('/approvals/:approvalId/adjustment', '报批的方案调整', 'The adjustment of a plan put to approval'),
    params: z.object({ approvalId: Id }),
    answer: life.ApprovalAdjustment,
  }),
} as const satisfies Record<string, Route>;
