/** The index of filings. */
export const filings = {
  title: '备案索引',
  link: '备案索引',
  about: '本办用过的备案号：哪一号给了哪一项任务。号码不重复使用，销号后划去、仍然保留。',
  none: '没有符合条件的备案。',
  csv: '导出 CSV',
  doubled: '与以前的备案重号',
  filters: { name: '筛选备案', number: '备案号', state: '状态', plan: '方案' },
  columns: { number: '备案号', task: '任务', plan: '方案', filed: '备案', state: '状态' },
};
