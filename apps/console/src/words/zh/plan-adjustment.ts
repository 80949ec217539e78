/** Adjusting an issued plan: on the plan's page, and what is put to approval. */
export const planAdjustment = {
  title: '方案调整',
  proposed: (on: string, who: string, what: string) => `${on} ${who}提出：${what}`,
  adjusted: (on: string, who: string, what: string) => `${on} ${who}调整：${what}`,
  basis: (basis: string) => `依据：${basis}`,
  before: (words: string) => `原文：${words}`,
  states: { asked: '等待批复', granted: '已批准', refused: '未批准', withdrawn: '已撤回' },
  ended: (state: string, on: string, who: string) => `${state}（${on}，${who}）`,
  toApproval: '看批复',
  task: (ref: string, title: string) => `第 ${ref} 号 ${title}`,
  taskBefore: (deadline: string | null, due: string | null) =>
    `原时限：${deadline ?? '方案未载明'}${due ? `（${due}）` : ''}`,
  goalBefore: (goal: string) => `原目标：${goal}`,
  tasks: '涉及的任务',
  tasksHint: '选出的任务，其现行文字随提出一并留存；不涉及单项任务的，请在“原文”中写明原来怎么写。',
  unverified: '这是本产品的缺省，尚无文件依据。',
  will: '提出后报批，由规则所定的人批复；批复之前方案不变，同一内容不能再提。批准后任务时限仍由延期另行办理。',
  ofPlan: (name: string) => `方案《${name}》`,
};
