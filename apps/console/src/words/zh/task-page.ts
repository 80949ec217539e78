/** The parts of a task's page besides its thread. */
export const taskPage = {
  contents: '本页内容',
  reports: {
    title: '报告',
    count: (count: number) => `报告 ${count}`,
    missed: '没有按期报告',
    by: (day: string, who: string) => `${day} ${who}`,
    unchanged: (why: string) => `与上期相比没有变化：${why}`,
    help: (what: string) => `申请帮扶：${what}`,
    measure: (no: string, state: string) => `措施 ${no}：${state}`,
  },
  letters: {
    title: '函件',
    count: (count: number) => `函件 ${count}`,
    all: '在函件页查看',
    because: (period: string) => `因${period}的情况`,
    day: (act: string, day: string) => `${day} ${act}`,
  },
  similar: {
    title: '相似的已销号问题',
    hint: '可能是同一问题再次出现，请对照此前的整改和销号材料。',
    closed: (unit: string, day: string) => `${unit} · ${day} 销号`,
    words: (percent: number) => `文字相同 ${percent}%`,
    sameUnit: '同一牵头单位',
    sameClass: '同一整改类别',
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
    applied: (who: string, day: string) => `${who} ${day}申请验收`,
    unproven: (measures: string) => `申请时尚无证据的措施：${measures}`,
    accepted: (who: string, day: string, checked: string) => `${who} ${day}通过验收，核查日${checked}`,
    photos: (names: string) => `现场照片：${names}`,
    site: (place: string, people: string) => `现场核查：${place}（${people}）`,
    notApplicable: (why: string) => `不适用：${why}`,
    overridden: (who: string, day: string) => `${who} ${day}代签字人作出决定，依据如下`,
    published: (from: string, to: string) => `${from}至${to}公示`,
    filed: (who: string, day: string, number: string) => `${who} ${day}备案，备案号 ${number}`,
    filingConfirmed: (who: string, day: string) => `${who} ${day}确认备案`,
    returns: '曾经退回',
    returned: (day: string, who: string, step: string) => `${day} ${who}在${step}环节退回`,
    refused: (day: string, who: string, step: string) => `${day} ${who}在${step}环节不予通过，责令继续整改`,
    unmet: (conditions: string) => `；未满足：${conditions}`,
    lapsed: '退回之前的验收和签字不再算数。',
  },
  record: {
    title: '记录',
    count: (count: number) => `记录 ${count}`,
    show: (count: number) => `展开全部 ${count} 条记录`,
    about: '每条记录一经写入不能更改，指纹由本条和前一条算出。进展报告和函件各有自己的记录，不在此列。',
    columns: { number: '序号', on: '生效日', what: '记录', recorded: '记入时间', hash: '指纹' },
  },
  asOf: {
    title: '当时的账册',
    about:
      '选一天，看账册在那一天终了时（北京时间）知道什么：只用到那时为止记入的记录重算。补记的事，生效日可以更早，当时却还不知道。谁能看，按今天的权限。',
    day: '到哪一天',
    known: (facts: number, since: number) =>
      since === 0
        ? `当时有 ${facts} 条记录，此后没有再记入。`
        : `当时有 ${facts} 条记录，此后又记入 ${since} 条。`,
  },
};
