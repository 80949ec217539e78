import { z } from 'zod';
import * as absences from '../schemas/absences';
import { Id } from '../schemas/text';
import { act, get, route, type Route } from './route';

/** Who acts for whom, who is away, and what becomes of what somebody leaves. For oneself; an administrator for anybody. */
export const absenceRoutes = {
  listColleagues: route({ ...get('/colleagues', '同事', 'Colleagues'), answer: absences.Colleagues }),
  listProxies: route({
    ...get('/proxies', '代理', 'Standing proxies'),
    answer: z.object({ proxies: z.array(absences.ProxyView) }),
  }),
  enterProxy: route({
    ...act('/proxies', '登记代理', 'Enter a standing proxy'),
    body: absences.EnterProxy,
    answer: absences.ProxyView,
  }),
  withdrawProxy: route({
    ...act('/proxies/:proxyId/withdrawal', '撤销代理', 'Withdraw a standing proxy'),
    params: z.object({ proxyId: Id }),
    answer: absences.ProxyView,
  }),
  listLeaves: route({
    ...get('/leaves', '请假', 'Leaves'),
    answer: z.object({ leaves: z.array(absences.LeaveView) }),
  }),
  enterLeave: route({
    ...act('/leaves', '登记请假', 'Enter a leave'),
    body: absences.EnterLeave,
    answer: absences.LeaveEntered,
  }),
  withdrawLeave: route({
    ...act('/leaves/:leaveId/withdrawal', '销假', 'Withdraw a leave'),
    params: z.object({ leaveId: Id }),
    answer: absences.LeaveView,
  }),
  /** Repeated with its key it goes on where it stopped. */
  handOverOnLeaving: route({
    ...act('/people/:personId/hand-over', '离职转办', 'Hand over what somebody leaves'),
    params: z.object({ personId: Id }),
    body: absences.HandOverOnLeaving,
    answer: absences.HandedOver,
  }),
} as const satisfies Record<string, Route>;
