import { z } from 'zod';
import * as publicity from '../schemas/publicity';
import { Id } from '../schemas/text';
import { act, get, route, type Route } from './route';

/** Whose notices: one database may hold several offices. */
const OfOffice = z.object({ tenant: z.string().max(60) });
const OfNotice = OfOffice.extend({ noticeId: Id });
const OfTask = z.object({ taskId: Id });

/** 公示: what anybody may read and say of notices that were published, and how the office answers. */
export const publicityRoutes = {
  publicNotices: route({
    ...get('/public/:tenant/notices', '公示列表', 'Public notices'),
    access: 'anyone',
    params: OfOffice,
    query: publicity.NoticesQuery,
    answer: publicity.PublicNotices,
  }),
  publicNotice: route({
    ...get('/public/:tenant/notices/:noticeId', '公示', 'A public notice'),
    access: 'anyone',
    params: OfNotice,
    answer: publicity.PublicNotice,
  }),
  publicNoticeFile: route({
    ...get('/public/:tenant/notices/:noticeId/document', '公示文件', 'A public notice as a document'),
    access: 'anyone',
    params: OfNotice,
    answer: z.string(),
    file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }),
  makeObjection: route({
    ...act('/public/:tenant/notices/:noticeId/objections', '对公示提出异议', 'Object to a public notice'),
    access: 'anyone',
    params: OfNotice,
    body: publicity.ObjectionBody,
    answer: publicity.ObjectionReceipt,
  }),
  /** Asked by POST, for an address is written down in many places. */
  objectionState: route({
    ...act('/public/:tenant/objections/state', '凭收件编号查询异议', 'How an objection fares'),
    command: false,
    access: 'anyone',
    params: OfOffice,
    body: publicity.ObjectionNumber,
    answer: publicity.ObjectionState,
  }),
  taskObjections: route({
    ...get('/tasks/:taskId/objections', '公示异议', 'Objections to the notices of a task'),
    params: OfTask,
    answer: publicity.TaskObjections,
  }),
  answerObjection: route({
    ...act('/tasks/:taskId/objections/:objectionId/answer', '答复公示异议', 'Answer an objection'),
    params: OfTask.extend({ objectionId: Id }),
    body: publicity.AnswerObjectionBody,
    answer: publicity.TaskObjections,
  }),
} as const satisfies Record<string, Route>;
