import { LOOK_BACK_WORDS, VISIT_WORDS } from '@duban/domain';

/** Kinds of visits are called as the core calls them. */
const kinds = Object.fromEntries(Object.entries(VISIT_WORDS).map(([kind, { zh }]) => [kind, zh])) as Readonly<
  Record<string, string>
>;

/** Check visits of the office, and what they found. */
export const visits = {
  title: '检查',
  kinds,
  status: { planned: '待检查', underway: '检查中', done: '已查完', 'called-off': '已取消' } as Readonly<
    Record<string, string>
  >,
  duty: {
    title: '本期应查',
    all: (found: number, of: number) => `已查 ${found} / ${of} 项`,
    some: (found: number) => (found === 0 ? '还没有检查' : `已查 ${found} 项`),
    until: (day: string) => `截至 ${day}`,
    met: '已达到',
    basis: (basis: string) => `依据：${basis}`,
  },
  lookBack: {
    titleOf: (period: string) => `回头看 ${period}`,
    rectifyBy: '新一轮整改时限',
    rectifyByHint: '已销号的记录不变，任务开始新一轮整改；登记后结果不能更改。',
    begunAnew: (ref: string) => `新一轮整改：任务 ${ref}`,
    title: '本期回头看',
    act: '抽取',
    sample: (sample: number, closed: number, percent: number) =>
      `从此前已销号的 ${closed} 项中随机抽取 ${sample} 项（${percent}%，向上取整）`,
    drawn: '已抽取',
    unverified: '比例没有文件写明，是本产品的缺省，须由本地核定。',
    will: (sample: number) =>
      `抽取 ${sample} 项。抽到哪些由上月台账根决定，任何人都不能挑选；一期只抽取一次，不能取消。`,
    results: Object.fromEntries(
      Object.entries(LOOK_BACK_WORDS).map(([result, { zh }]) => [result, zh]),
    ) as Readonly<Record<string, string>>,
    hidden: '登记结果之前，被查单位看不到。',
    how: '怎样抽取',
    howLine: (population: number, percent: number, month: string) =>
      `从 ${population} 项中抽取 ${percent}%，种子由 ${month} 月末的台账根得出。任何人都可以照此重算，方法见 docs/verification.md。`,
    seed: '种子',
    root: '台账根',
    method: '方法',
    population: (count: number) => `参加抽取的任务（${count}）`,
    result: '结果',
    place: '地点',
    people: '人员',
    peopleHint: '每行一人，写明单位和职务。',
    photos: '照片（抽取之后为本任务提供的材料）',
    bring: '在任务页上传照片',
    site: (place: string, people: string) => `${place}；${people}`,
    seenPhotos: (names: string) => `照片：${names}`,
    find: '记入任务；已销号的记录不变。',
    findBad: '记入任务；已销号的记录不变，任务以新的编号开始新一轮整改，并通知当时的签字人。',
    need: { place: '地点', people: '人员', rectifyBy: '新一轮整改时限（今天之后）' },
  },
  columns: {
    purpose: '检查内容',
    kind: '方式',
    days: '日期',
    plan: '方案',
    status: '现状',
    found: '已查 / 应查',
    behind: '未达序时',
    ref: '编号',
    task: '任务',
    unit: '牵头单位',
    reported: '填报',
    finding: '检查结果',
    act: '办理',
  },
  facts: { kind: '方式', days: '日期', visitors: '检查人员', planned: '安排', found: '已查 / 应查' },
  planned: (who: string, on: string) => `${who}，${on}`,
  from: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
  ofTasks: (found: number, tasks: number) => `${found} / ${tasks}`,
  covert: '暗访：登记结果之前，被查单位看不到。',
  calledOff: (on: string, who: string, because: string) => `已于 ${on} 取消（${who}）：${because}`,
  empty: '还没有检查。',
  emptyNext: '整改办安排的明查、暗访、专项和联合督查列在这里，结果与填报对照。',
  toList: '返回检查',
  tasks: '检查的任务',
  notReported: '未填报',
  contradicts: '与填报不一致',
  said: (on: string, who: string) => `${on}，${who}`,
  earlier: (on: string, state: string, text: string) => `更正前（${on}）：${state}，${text}`,
  plan: {
    act: '安排检查',
    plan: '方案',
    kind: '方式',
    purpose: '检查内容',
    purposeHint: '例如：排污口封堵情况。',
    from: '开始',
    to: '结束',
    visitors: '检查人员',
    visitorsHint: '每行一人，写明单位和职务。',
    tasks: '检查的任务',
    every: '全部未销号的',
    will: (count: number, covert: boolean) =>
      covert
        ? `安排检查 ${count} 项任务；登记结果之前，被查单位看不到。`
        : `安排检查 ${count} 项任务；被查单位可以看到日期和检查人员。`,
    need: { purpose: '检查内容', days: '开始和结束的日期', visitors: '检查人员', tasks: '至少一项任务' },
  },
  find: {
    act: '登记结果',
    correct: '更正结果',
    state: '核实的进展',
    text: '看到的情况',
    textHint: '写明时间、地点和看到的事实。',
    because: '更正的原因',
    will: (behind: boolean) =>
      behind ? '与填报并列记入任务，并按规则进入督办梯次。' : '与填报并列记入任务。',
    need: { text: '看到的情况', because: '更正的原因' },
  },
  callOff: {
    act: '取消检查',
    because: '取消的原因',
    will: '这次检查取消，记录保留。',
    need: '取消的原因',
  },
  ofTask: {
    title: '检查',
    coming: (kind: string, days: string, visitors: string) => `${days} ${kind}，检查人员：${visitors}`,
  },
};
