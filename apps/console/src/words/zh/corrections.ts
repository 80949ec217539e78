const entries: Readonly<Record<string, string>> = {
  CompletionReported: '完成情况',
  AcceptanceApplied: '申请的内容',
  TaskAccepted: '验收意见',
};

/** A wrong entry is corrected by a later one; what was written stays and is struck through. */
export const corrections = {
  correct: '更正',
  name: (entry: number) => `更正第 ${entry} 条`,
  /** The entry's own words, its subject first. */
  told: (who: string, entry: number, of: string) => `${who}更正第 ${entry} 条${entries[of] ?? '记录'}的文字`,
  made: (who: string, day: string, entry: number, why: string) =>
    `第 ${entry} 条：${who} ${day}更正，原因：${why}`,
  text: '更正后的文字',
  because: '更正的原因',
  becauseHint: '例如：数字写错；与证据材料不符。',
  need: { text: '与现在不同的文字', because: '原因', late: '补录原因' },
  will: '原来的文字划去、保留，更正写在它下面；任务所处的环节不变，此前签署和公示的文本不变。',
  willLapse: '任务正在签字：待签文本随之改变，已签的字作废，须重签。',
  done: '已更正。',
  lapsed: '这条记录已由他人更正，或者所在的销号已经办结、退回。',
};
