import { z } from 'zod';
import * as changes from './schemas/changes';
import * as letters from './schemas/letters';
import * as people from './schemas/people';
import * as plans from './schemas/plans';
import * as tasks from './schemas/tasks';
import { ActFrame, Id, Nothing, PeriodSchema } from './schemas/text';

/**
 * Who may knock at all. What a task or a letter allows to whom is decided in the pure core by posts; this is the first
 * wall. A route without one does not compile, and a controller without a route fails at boot.
 */
export type Access = 'anyone' | 'signed-in' | 'office' | 'administrator';

export interface Route {
  readonly method: 'get' | 'post';
  /** Below `/api`, with `:parameters`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: { readonly zh: string; readonly en: string };
  /** True where an `Idempotency-Key` is asked for: every command. */
  readonly command: boolean;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** Another status that comes with the answer rather than with a problem. */
  readonly orStatus?: 503;
}

const route = <const R extends Route>(described: R): R => described;
const get = (path: string, zh: string, en: string) =>
  ({ method: 'get', path, summary: { zh, en }, command: false, access: 'signed-in' }) as const;
const act = (path: string, zh: string, en: string) =>
  ({ method: 'post', path, summary: { zh, en }, command: true, access: 'signed-in' }) as const;

const OfTask = z.object({ taskId: Id });
const OfLetter = z.object({ letterId: Id });
const OfRound = z.object({ planId: Id, period: PeriodSchema });
const OfImport = z.object({ importId: Id });
const OfPerson = z.object({ personId: Id });

/** Every way in. Controllers, OpenAPI, the command line and the console are all made from this one table. */
export const routes = {
  health: route({
    ...get('/health', '运行状态', 'Health'),
    access: 'anyone',
    answer: plans.HealthView,
    orStatus: 503,
  }),
  house: route({
    ...get('/house', '本办', 'This house'),
    access: 'anyone',
    answer: people.HouseView,
  }),
  /** Asked by POST, for an address is written down in many places. */
  showSetUp: route({
    ...act('/set-up/link', '首次设置的链接', 'The link of the first set-up'),
    command: false,
    access: 'anyone',
    body: people.SetUpLink,
    answer: people.SetUpLinkView,
  }),
  setUp: route({
    ...act('/set-up', '首次设置', 'The first set-up'),
    command: false,
    access: 'anyone',
    body: people.SetUp,
    answer: people.PersonView,
  }),
  signIn: route({
    ...act('/sessions', '登录', 'Sign in'),
    command: false,
    access: 'anyone',
    body: people.SignIn,
    answer: people.SignedIn,
  }),
  signOut: route({ ...act('/sessions/end', '退出', 'Sign out'), command: false, answer: Nothing }),
  me: route({ ...get('/me', '我', 'Me'), answer: people.Me }),

  listUnits: route({
    ...get('/units', '单位', 'Units'),
    answer: z.object({ units: z.array(people.UnitView) }),
  }),
  addUnit: route({
    ...act('/units', '新增单位', 'Add a unit'),
    access: 'administrator',
    body: people.AddUnit,
    answer: people.UnitView,
  }),
  listPeople: route({
    ...get('/people', '人员', 'People'),
    access: 'administrator',
    answer: z.object({ people: z.array(people.PersonView) }),
  }),
  addPerson: route({
    ...act('/people', '新增人员', 'Add a person'),
    access: 'administrator',
    body: people.AddPerson,
    answer: people.PersonView,
  }),
  givePost: route({
    ...act('/people/:personId/posts', '任职', 'Give a post'),
    access: 'administrator',
    params: OfPerson,
    body: people.GivePost,
    answer: people.PersonView,
  }),
  endPost: route({
    ...act('/people/:personId/posts/:holdingId/end', '免职', 'End a post'),
    access: 'administrator',
    params: OfPerson.extend({ holdingId: Id }),
    body: people.EndPost,
    answer: people.PersonView,
  }),
  setAccount: route({
    ...act('/people/:personId/account', '停用或启用账号', 'Disable or enable an account'),
    access: 'administrator',
    params: OfPerson,
    body: people.SetAccount,
    answer: people.PersonView,
  }),
  resetPassword: route({
    ...act('/people/:personId/password', '重设密码', 'Reset a password'),
    access: 'administrator',
    params: OfPerson,
    body: people.ResetPassword,
    answer: people.PersonView,
  }),
  changePassword: route({
    ...act('/me/password', '修改密码', 'Change my password'),
    body: people.ChangePassword,
    answer: Nothing,
  }),

  /** The body is the file itself (application/octet-stream); nothing is imported yet. */
  readPlan: route({
    ...act('/imports', '读取方案', 'Read a plan'),
    access: 'office',
    query: z.object({ name: z.string().max(255) }),
    answer: plans.ImportView,
  }),
  showImport: route({
    ...get('/imports/:importId', '导入', 'An import'),
    access: 'office',
    params: OfImport,
    answer: plans.ImportView,
  }),
  confirmImport: route({
    ...act('/imports/:importId/confirmation', '确认导入', 'Confirm an import'),
    access: 'office',
    params: OfImport,
    body: plans.ConfirmImport,
    answer: plans.ImportView,
  }),
  listPlans: route({ ...get('/plans', '方案', 'Plans'), answer: plans.PlanList }),

  listTasks: route({ ...get('/tasks', '台账', 'Tasks'), query: tasks.TaskQuery, answer: tasks.TaskList }),
  countTasks: route({
    ...get('/tasks/counts', '台账计数', 'How many tasks'),
    query: tasks.TaskFilter,
    answer: tasks.TaskCounts,
  }),
  showTask: route({ ...get('/tasks/:taskId', '任务', 'A task'), params: OfTask, answer: tasks.TaskView }),
  explainTask: route({
    ...get('/tasks/:taskId/explain', '为什么在这里', 'Why it is here'),
    params: OfTask,
    answer: tasks.ExplanationView,
  }),
  taskRecord: route({
    ...get('/tasks/:taskId/record', '记录', 'The record'),
    params: OfTask,
    answer: tasks.RecordView,
  }),
  closingText: route({
    ...get('/tasks/:taskId/closing-text', '待签文本', 'The text to be signed'),
    params: OfTask,
    answer: tasks.ClosingTextView,
  }),
  receiveTask: route({
    ...act('/tasks/:taskId/receipt', '签收', 'Receive'),
    params: OfTask,
    body: tasks.ReceiveBody,
    answer: tasks.TaskAnswer,
  }),
  reportTask: route({
    ...act('/tasks/:taskId/reports', '报告进展', 'Report progress'),
    params: OfTask,
    body: tasks.ReportBody,
    answer: tasks.ReportView,
  }),
  completeTask: route({
    ...act('/tasks/:taskId/completion', '报告完成', 'Report complete'),
    params: OfTask,
    body: tasks.CompleteBody,
    answer: tasks.TaskAnswer,
  }),
  acceptTask: route({
    ...act('/tasks/:taskId/acceptance', '验收', 'Accept'),
    params: OfTask,
    body: tasks.AcceptBody,
    answer: tasks.TaskAnswer,
  }),
  returnTask: route({
    ...act('/tasks/:taskId/return', '退回', 'Send back'),
    params: OfTask,
    body: tasks.ReturnBody,
    answer: tasks.TaskAnswer,
  }),
  signTask: route({
    ...act('/tasks/:taskId/signatures', '签字', 'Sign'),
    params: OfTask,
    body: tasks.SignBody,
    answer: tasks.TaskAnswer,
  }),
  publishTask: route({
    ...act('/tasks/:taskId/publicity', '公示', 'Publicise'),
    params: OfTask,
    body: tasks.PublishBody,
    answer: tasks.TaskAnswer,
  }),
  fileTask: route({
    ...act('/tasks/:taskId/filing', '备案', 'File'),
    params: OfTask,
    body: tasks.FileBody,
    answer: tasks.TaskAnswer,
  }),

  listRounds: route({
    ...get('/rounds', '调度', 'Rounds'),
    query: z.object({ plan: Id.optional() }),
    answer: plans.RoundList,
  }),
  showRound: route({
    ...get('/rounds/:planId/:period', '本期调度', 'A round'),
    params: OfRound,
    answer: plans.RoundView,
  }),
  closeRound: route({
    ...act('/rounds/:planId/:period/close', '提前截止', 'Close a round'),
    access: 'office',
    params: OfRound,
    body: plans.CloseRoundBody,
    answer: plans.RoundView,
  }),

  listLetters: route({
    ...get('/letters', '函件', 'Letters'),
    query: letters.LetterQuery,
    answer: letters.LetterList,
  }),
  showLetter: route({
    ...get('/letters/:letterId', '函件', 'A letter'),
    params: OfLetter,
    answer: letters.LetterShown,
  }),
  reviseLetter: route({
    ...act('/letters/:letterId/text', '修改函件', 'Revise a letter'),
    params: OfLetter,
    body: letters.ReviseBody,
    answer: letters.LetterAnswer,
  }),
  issueLetter: route({
    ...act('/letters/:letterId/issue', '签发', 'Issue'),
    params: OfLetter,
    body: letters.IssueBody,
    answer: letters.LetterAnswer,
  }),
  receiveLetter: route({
    ...act('/letters/:letterId/receipt', '签收函件', 'Receive a letter'),
    params: OfLetter,
    body: ActFrame,
    answer: letters.LetterAnswer,
  }),
  replyLetter: route({
    ...act('/letters/:letterId/reply', '回函', 'Reply'),
    params: OfLetter,
    body: letters.ReplyBody,
    answer: letters.LetterAnswer,
  }),

  changes: route({
    ...get('/changes', '有何变化', 'What has changed'),
    query: changes.ChangesQuery,
    answer: changes.ChangesView,
  }),
  inbox: route({ ...get('/inbox', '待办', 'Inbox'), answer: plans.Inbox }),
  doneActs: route({
    ...get('/inbox/done', '已办', 'What I have done'),
    query: plans.DoneQuery,
    answer: plans.DoneActs,
  }),
  listPacks: route({ ...get('/packs', '规则', 'Packs'), answer: plans.PackList }),
  showPack: route({
    ...get('/packs/:packId', '规则', 'A pack'),
    params: z.object({ packId: z.string().max(60) }),
    answer: plans.PackView,
  }),
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
