import { z } from 'zod';
import { absenceRoutes } from './routes/absences';
import { approvalRoutes } from './routes/approvals';
import { calendarRoutes } from './routes/calendars';
import { correctionRoutes } from './routes/corrections';
import { outboundRoutes } from './routes/outbound';
import { evidenceRoutes } from './routes/evidence';
import { extensionRoutes } from './routes/extensions';
import { ladderRoutes } from './routes/ladder';
import { ledgerRoutes } from './routes/ledger';
import { filingRoutes } from './routes/filings';
import { letterRoutes } from './routes/letters';
import { peopleRoutes } from './routes/people';
import { migrationRoutes } from './routes/migrations';
import { packRoutes } from './routes/packs';
import { planLifeRoutes } from './routes/plan-life';
import { pointRoutes } from './routes/points';
import { publicityRoutes } from './routes/publicity';
import { act, get, route, type Route } from './routes/route';
import { visitRoutes } from './routes/visits';
import { passkeyRoutes } from './routes/passkeys';
import { viewRoutes } from './routes/views';
import * as changes from './schemas/changes';
import * as explain from './schemas/explain';
import { HealthView } from './schemas/health';
import { PlanColumns } from './schemas/plan-table';
import * as plans from './schemas/plans';
import * as rounds from './schemas/rounds';
import * as taskActs from './schemas/task-acts';
import * as tasks from './schemas/tasks';
import { Id, PeriodSchema } from './schemas/text';

const OfTask = z.object({ taskId: Id });
const OfRound = z.object({ planId: Id, period: PeriodSchema });
const OfImport = z.object({ importId: Id });

/** Every way in. Controllers, OpenAPI, the command line and the console are all made from this one table. */
export const routes = {
  health: route({
    ...get('/health', '运行状态', 'Health'),
    access: 'anyone',
    answer: HealthView,
    orStatus: 503,
  }),
  ...peopleRoutes,
  ...absenceRoutes,
  ...passkeyRoutes,
  ...viewRoutes,
  ...calendarRoutes,

  /** The body is the file itself (application/octet-stream); nothing is imported yet. */
  readPlan: route({
    ...act('/imports', '读取方案', 'Read a plan'),
    access: 'office',
    query: z.object({ name: z.string().max(255) }),
    answer: plans.ReadPlanAnswer,
  }),
  /** What a table must say to be read as a plan, and a sample that says it. */
  planColumns: route({
    ...get('/imports/columns', '任务清单的列', 'The columns of a plan'),
    access: 'office',
    answer: PlanColumns,
  }),
  planSample: route({
    ...get('/imports/sample', '任务清单样例', 'A sample of a plan'),
    access: 'office',
    answer: z.string(),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  showImport: route({
    ...get('/imports/:importId', '导入', 'An import'),
    access: 'office',
    params: OfImport,
    answer: plans.ImportView,
  }),
  showPlan: route({
    ...get('/plans/:planId', '一个方案', 'A plan'),
    params: z.object({ planId: Id }),
    answer: plans.PlanShown,
  }),
  planRecord: route({
    ...get('/plans/:planId/record', '方案的记录', 'The record of a plan'),
    params: z.object({ planId: Id }),
    answer: plans.PlanRecord,
  }),
  /** The rows of the file, to be shown beside what was recognised in them. */
  importSheets: route({
    ...get('/imports/:importId/sheets', '导入文件的内容', 'The rows of an imported file'),
    access: 'office',
    params: OfImport,
    answer: plans.ImportSheets,
  }),
  mendImport: route({
    ...act('/imports/:importId/corrections', '更正读取结果', 'Mend what was read'),
    access: 'office',
    params: OfImport,
    body: plans.MendImport,
    answer: plans.ImportView,
  }),
  mendUnit: route({
    ...act('/imports/:importId/unit-corrections', '更正单位名称', 'Mend the name of a unit'),
    access: 'office',
    params: OfImport,
    body: plans.MendUnit,
    answer: plans.ImportView,
  }),
  confirmImport: route({
    ...act('/imports/:importId/confirmation', '确认导入', 'Confirm an import'),
    access: 'office',
    params: OfImport,
    body: plans.ConfirmImport,
    answer: plans.ImportView,
  }),
  ...planLifeRoutes,
  listPlans: route({ ...get('/plans', '方案', 'Plans'), answer: plans.PlanList }),
  planOffers: route({
    ...get('/plans/offers', '可登记反馈、可定时公开的方案', 'What can be begun of plans'),
    answer: plans.PlanOffers,
  }),

  listTasks: route({ ...get('/tasks', '台账', 'Tasks'), query: tasks.TaskQuery, answer: tasks.TaskList }),
  countTasks: route({
    ...get('/tasks/counts', '台账计数', 'How many tasks'),
    query: tasks.TaskFilter,
    answer: tasks.TaskCounts,
  }),
  exportTasks: route({
    ...get('/tasks/export', '导出台账', 'Export the ledger'),
    query: tasks.TaskExport,
    file: 'text/csv',
    answer: z.string(),
  }),
  showTask: route({ ...get('/tasks/:taskId', '任务', 'A task'), params: OfTask, answer: tasks.TaskView }),
  explainTask: route({
    ...get('/tasks/:taskId/explain', '为什么在这里', 'Why it is here'),
    params: OfTask,
    answer: tasks.ExplanationView,
  }),
  similarTasks: route({
    ...get('/tasks/:taskId/similar', '相似的已销号问题', 'Problems like it that were struck off'),
    params: OfTask,
    answer: tasks.SimilarTasks,
  }),
  taskRecord: route({
    ...get('/tasks/:taskId/record', '记录', 'The record'),
    params: OfTask,
    answer: tasks.RecordView,
  }),
  ...correctionRoutes,
  closingText: route({
    ...get('/tasks/:taskId/closing-text', '待签文本', 'The text to be signed'),
    params: OfTask,
    answer: tasks.ClosingTextView,
  }),
  receiveTask: route({
    ...act('/tasks/:taskId/receipt', '签收', 'Receive'),
    params: OfTask,
    body: taskActs.ReceiveBody,
    answer: tasks.TaskAnswer,
  }),
  reportTask: route({
    ...act('/tasks/:taskId/reports', '填报进展', 'Report progress'),
    params: OfTask,
    body: taskActs.ReportBody,
    answer: tasks.ReportView,
  }),
  completeTask: route({
    ...act('/tasks/:taskId/completion', '报告完成', 'Report complete'),
    params: OfTask,
    body: taskActs.CompleteBody,
    answer: tasks.TaskAnswer,
  }),
  applyTask: route({
    ...act('/tasks/:taskId/application', '申请验收', 'Apply for acceptance'),
    params: OfTask,
    body: taskActs.ApplyBody,
    answer: tasks.TaskAnswer,
  }),
  acceptTask: route({
    ...act('/tasks/:taskId/acceptance', '验收', 'Accept'),
    params: OfTask,
    body: taskActs.AcceptBody,
    answer: tasks.TaskAnswer,
  }),
  returnTask: route({
    ...act('/tasks/:taskId/return', '退回', 'Send back'),
    params: OfTask,
    body: taskActs.ReturnBody,
    answer: tasks.TaskAnswer,
  }),
  signTask: route({
    ...act('/tasks/:taskId/signatures', '签字', 'Sign'),
    params: OfTask,
    body: taskActs.SignBody,
    answer: tasks.TaskAnswer,
  }),
  publishTask: route({
    ...act('/tasks/:taskId/publicity', '公示', 'Publicise'),
    params: OfTask,
    body: taskActs.PublishBody,
    answer: tasks.TaskAnswer,
  }),
  fileTask: route({
    ...act('/tasks/:taskId/filing', '备案', 'File'),
    params: OfTask,
    body: taskActs.FileBody,
    answer: tasks.TaskAnswer,
  }),

  listRounds: route({
    ...get('/rounds', '调度', 'Rounds'),
    query: z.object({ plan: Id.optional() }),
    answer: rounds.RoundList,
  }),
  showRound: route({
    ...get('/rounds/:planId/:period', '本期调度', 'A round'),
    params: OfRound,
    answer: rounds.ShownRound,
  }),
  showBulletin: route({
    ...get('/rounds/:planId/:period/bulletin', '本期通报', 'The bulletin of a round'),
    params: OfRound,
    answer: rounds.BulletinView,
  }),
  closeRound: route({
    ...act('/rounds/:planId/:period/close', '提前截止', 'Close a round'),
    access: 'office',
    params: OfRound,
    body: rounds.CloseRoundBody,
    answer: rounds.ShownRound,
  }),

  ...letterRoutes,
  ...ledgerRoutes,

  changes: route({
    ...get('/changes', '有何变化', 'What has changed'),
    query: changes.ChangesQuery,
    answer: changes.ChangesView,
  }),
  inbox: route({ ...get('/inbox', '待办', 'Inbox'), answer: plans.Inbox }),
  awaitedReports: route({
    ...get('/inbox/reports', '本期填报', 'The reports that I owe'),
    answer: tasks.AwaitedReports,
  }),
  doneActs: route({
    ...get('/inbox/done', '已办', 'What I have done'),
    query: plans.DoneQuery,
    answer: plans.DoneActs,
  }),
  startedThings: route({
    ...get('/inbox/started', '我发起的', 'What I have set going'),
    query: plans.DoneQuery,
    answer: plans.StartedThings,
  }),
  explainFacts: route({
    ...get('/explain', '为什么', 'Why'),
    method: 'post',
    body: explain.ExplainBody,
    answer: explain.ExplainView,
  }),
  ...packRoutes,
  ...migrationRoutes,
  ...extensionRoutes,
  ...ladderRoutes,
  ...evidenceRoutes,
  ...pointRoutes,
  ...publicityRoutes,
  ...filingRoutes,
  ...visitRoutes,
  ...approvalRoutes,
  ...outboundRoutes,
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
