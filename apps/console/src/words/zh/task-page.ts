/** The parts of a task's page besides its thread. */
export const taskPage = {
  contents: '本页内容',
  reports: {
    title: '报告',
    count: (count: number) => `报告 ${count}`,
    missed: '没有按期报告',
    by: (day: string, who: string) => `${day} ${who}`,
  },
  letters: {
    title: '函件',
    count: (count: number) => `函件 ${count}`,
    all: '在函件页查看',
    because: (period: string) => `因${period}的情况`,
    day: (act: string, day: string) => `${day} ${act}`,
  },
  approval: {
    title: '审批',
    states: { done: '已办', 'left-out': '不适用', open: '正在办', ahead: '未到' } as Readonly<
      Record<string, string>
    >,
    by: (who: string) => `由${who}办理`,
    rule: '规则',
    basis: (document: string) => `依据：${document}`,
    noBasis: '没有文件依据，是本产品的缺省',
    unverified: '未核实',
    place: (n: number, m: number) => `第 ${n} 位，共 ${m} 位`,
    signed: (who: string, post: string, day: string) => `${post} ${who} ${day}已签字`,
    awaited: (who: string) => `等待${who}签字`,
    later: (who: string) => `届时由${who}签字`,
    or: '或',
    accepted: (who: string, day: string, checked: string) => `${who} ${day}通过验收，核查日${checked}`,
    overridden: (who: string, day: string) => `${who} ${day}代签字人作出决定，依据如下`,
    published: (from: string, to: string) => `${from}至${to}公示`,
    filed: (who: string, day: string, number: string) => `${who} ${day}备案，备案号 ${number}`,
    returns: '曾经退回',
    returned: (day: string, who: string, step: string) => `${day} ${who}在${step}环节退回`,
    lapsed: '退回之前的验收和签字不再算数。',
  },
  record: {
    title: '记录',
    count: (count: number) => `记录 ${count}`,
    show: (count: number) => `展开全部 ${count} 条记录`,
    about: '每条记录一经写入不能更改，指纹由本条和前一条算出。进展报告和函件各有自己的记录，不在此列。',
    columns: { number: '序号', on: '生效日', what: '记录', recorded: '记入时间', hash: '指纹' },
  },
};
