import { z } from 'zod';
import * as calendars from '../schemas/calendars';
import { Id } from '../schemas/text';
import { act, get, route } from './route';

/** The working days of the office, and how a year's holiday notice comes to be counted with. */
export const calendarRoutes = {
  showCalendar: route({ ...get('/calendar', '工作日历', 'Working days'), answer: calendars.CalendarView }),
  /** What a notice would change, and what would move. Nothing of it is kept. */
  checkNotice: route({
    ...get('/calendar/notices/check', '检查放假通知', 'Check a holiday notice'),
    method: 'post',
    access: 'office-or-administrator',
    body: calendars.CheckNotice,
    answer: calendars.NoticeChecked,
  }),
  proposeNotice: route({
    ...act('/calendar/notices', '报批放假通知', 'Put a holiday notice to approval'),
    access: 'office',
    body: calendars.ProposeNotice,
    answer: calendars.NoticeProposed,
  }),
  noticeOfApproval: route({
    ...get('/approvals/:approvalId/notice', '报批的放假通知', 'The holiday notice of an approval'),
    params: z.object({ approvalId: Id }),
    answer: calendars.NoticeOfApproval,
  }),
} as const;
