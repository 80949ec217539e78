/** The forms of a task's acts: what stands in them, and what will follow. */
export const taskActs = {
  receive: {
    will: '任务由你单位签收，进入整改；调度期内按期填报进展。',
    then: (day: string, what: string) => `此后自动：${day}，${what}。`,
    done: '已签收，任务进入整改。',
  },
  report: {
    state: '本期进展',
    text: '进展情况',
    textHint: '做了什么、还差什么、有没有困难。',
    lastTime: (period: string, state: string) => `上期（${period}）所写：${state}`,
    until: (day: string) => `本期 ${day}截止。`,
    will: {
      fine: '本期报告即告完成，任务继续整改。',
      behind: (letters: string) => `任务记为未达序时进度，按规则可能起草${letters}。`,
      counted: '任务记为未达序时进度。',
      completed: '这里只记进展。任务真正完成，还要由牵头单位负责人“报告完成”。',
    },
    done: '本期进展已报告。',
  },
  complete: {
    summary: '完成情况',
    hint: '逐条说明措施如何落实、目标是否达到。这段话将写入待签文本。',
    measures: '方案所列措施',
    will: (step: string) => `任务进入${step}环节；不能再填报进展，除非被退回。`,
    done: '已报告完成。',
  },
  accept: {
    opinion: '验收意见',
    checked: '核查日期',
    claimed: (day: string) => `${day}报告的完成情况`,
    will: (next: string) => `验收通过，任务进入${next}环节。`,
    done: '验收已通过。',
  },
  return: {
    because: '退回原因',
    will: (lapsed: string) => `任务回到整改，由牵头单位继续；已有的${lapsed}不再算数。`,
    willAll: '任务回到整改，由牵头单位继续，完成后再报。',
    signatures: (names: string) => `${names}的签字`,
    done: '已退回，任务重新整改。',
  },
  sign: {
    text: '待签文本',
    hash: '文本指纹 (SHA-256)',
    opinion: '意见（可不填）',
    as: '以何职务签',
    changed: '文本在你阅读之后有改动。',
    showNew: '显示新文本',
    will: '你的签字对上面这份文本有效，文本一改即失效。',
    last: (n: number, m: number, step: string) =>
      `这是第 ${n} 个签字，共需 ${m} 个；签字后任务自动进入${step}环节。`,
    more: (n: number, m: number, others: string) =>
      `这是第 ${n} 个签字，共需 ${m} 个；此后还等待${others}签字。`,
    done: '已签字。',
  },
  publish: {
    channels: '公示渠道',
    hint: '每行一个，如政府网站、报纸。',
    will: (n: number, unit: string, step: string) =>
      `从办理日期（不填即今天）起公示 ${n} ${unit}；期满后任务自动进入${step}环节。`,
    units: { workdays: '个工作日', days: '天', months: '个月' } as Readonly<Record<string, string>>,
    done: '公示已开始。',
  },
  file: {
    number: '备案号',
    hint: '照备案文件上的文号填写，销号后一直写在任务编号旁。',
    will: (word: string) => `任务备案并${word}，办结后不能撤销。`,
    done: '已备案。',
  },
  closing: '销号',
  need: {
    text: '进展情况',
    summary: '完成情况',
    opinion: '验收意见',
    because: '退回原因',
    channels: '至少一个公示渠道',
    number: '备案号',
    late: '补录原因',
    closingText: '待签文本',
  },
};
