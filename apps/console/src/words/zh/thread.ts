/**
 * What happened to a task, one sentence for each kind of fact, its subject first. `who`, `unit`, `post` and days come in as
 * words.
 */
export const thread = {
  planned: (who: string) => `${who}将任务列入整改方案`,
  dispatched: (who: string, unit: string) => `${who}交办给${unit}`,
  received: (who: string, unit: string) => `${who}为${unit}签收`,
  missed: (unit: string, period: string) => `${unit}没有按期报告${period}进展`,
  behind: (period: string) => `${period}记为未达序时进度`,
  rung: (title: string, period: string) => `因${period}的情况，起草${title}`,
  letterOverdue: (letter: string) => `${letter}逾期未回`,
  letter: {
    issued: (letter: string, to: string) => `${letter}签发，送${to}`,
    received: (letter: string, to: string) => `${to}签收${letter}`,
    replied: (letter: string, to: string) => `${to}回函，答复${letter}`,
  },
  deadlinePassed: (day: string) => `整改时限${day}已过，尚未完成`,
  completed: (who: string) => `${who}报告完成整改`,
  /** Said behind what opened the step, or what was the last signature. */
  thenStep: (step: string) => `，任务进入${step}环节`,
  thenSigned: '，签字齐全',
  thenLeftOut: '有一个环节不适用，略过',
  accepted: (who: string, day: string) => `${who}通过验收，核查日${day}`,
  returned: (who: string, step: string) => `${who}在${step}环节退回，任务重新整改`,
  signed: (who: string, post: string) => `${post} ${who}签字`,
  published: (who: string, from: string, to: string) => `${who}公示，${from}至${to}`,
  publicityEnded: '公示期满',
  filed: (who: string, number: string) => `${who}备案，备案号 ${number}`,
  closed: (word: string) => `任务${word}`,
  lawChanged: (who: string, pack: string, from: string) => `${who}让任务改用 ${pack} ${from} 版规则`,
  report: (who: string, period: string, state: string) => `${who}报告${period}进展：${state}`,
  unknown: (type: string) => `发生了“${type}”`,
  states: {
    'not-started': '未启动',
    behind: '未达序时进度',
    'on-schedule': '达到序时进度',
    ahead: '超前',
    completed: '完成整改',
  } as Readonly<Record<string, string>>,
  /** Who does what nobody does. */
  house: '系统',
  byItself: '自动',
  proxy: (who: string, principal: string) => `${who}（代${principal}）`,
  late: (day: string, why: string) => `${day}补录：${why}`,
  month: (year: number, month: number) => `${year}年${month}月`,
  stepAhead: (step: string, who: string) => `随后${step}：${who}`,
  closing: (word: string) => `最后：${word}`,
  earlier: (count: number) => `展开更早的 ${count} 条`,
  further: (count: number) => `展开其后的 ${count} 条`,
};
