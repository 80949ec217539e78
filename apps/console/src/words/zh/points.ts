interface Counted {
  readonly total: number;
  readonly closed: number;
}

/** 点位: the card on a task's page and its forms. */
export const points = {
  title: '点位',
  count: (closed: number, total: number) => `点位 ${closed}/${total}`,
  none: '没有列入点位。',
  counts: ({
    total,
    closed,
    done,
    withdrawn,
    named,
    found,
  }: Counted & {
    readonly done: number;
    readonly withdrawn: number;
    readonly named: Counted;
    readonly found: Counted;
  }) =>
    `共 ${total} 个，已销号 ${closed} 个，已报完成待销号 ${done} 个（督察指出 ${named.closed}/${named.total}，自查 ${found.closed}/${found.total}）${withdrawn > 0 ? `；另撤回 ${withdrawn} 个` : ''}`,
  byState: '按状态查看',
  all: '全部',
  states: { open: '未完成', done: '已报完成', closed: '已销号', withdrawn: '已撤回' },
  origins: { named: '督察指出', found: '自查' },
  named: (no: number, name: string) => `${no}. ${name}`,
  did: {
    reported: (day: string, who: string, text: string) => `${day} ${who} 报完成：${text}`,
    closed: (day: string, who: string, text: string) => `${day} ${who} 销号：${text}`,
    returned: (day: string, who: string, text: string) => `${day} ${who} 退回：${text}`,
    withdrawn: (day: string, who: string, text: string) => `${day} ${who} 撤回：${text}`,
  },
  restsOn: '依据的证据材料（可不选）',
  evidence: (names: string) => `依据：${names}`,
  acts: { report: '报完成', close: '销号', return: '退回', withdraw: '撤回' },
  actOn: (act: string, no: number, name: string) => `${act}：点位 ${no}${name ? ` ${name}` : ''}`,
  add: '列入点位',
  lines: '点位，每行一个：名称,地点,来源',
  linesHint: '来源为“督察指出”或“自查”，不写为督察指出；有一行有误，全部不列入。',
  willAdd: '列入后每个点位单独报完成、单独销号；全部销号以前，任务不能报告完成。',
  need: {
    lines: '写明点位',
    report: '完成情况',
    close: '销号意见',
    return: '退回的原因',
    withdraw: '撤回的原因',
  },
  will: {
    report: '报完成后由验收单位销号或退回。',
    close: '销号后计入已销号；任务报告完成以前，仍可退回。',
    return: '退回后点位继续整改，须再报完成。',
    withdraw: '撤回后不再计入，记录保留。',
  },
  done: {
    add: '✓ 已列入点位',
    report: '✓ 已报完成',
    close: '✓ 点位已销号',
    return: '✓ 点位已退回',
    withdraw: '✓ 点位已撤回',
  },
};
