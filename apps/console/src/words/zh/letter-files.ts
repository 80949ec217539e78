export const letterFiles = {
  title: '附件文件',
  none: '没有附件。',
  noFile: '未附文件',
  attach: '附上文件',
  choose: '选择文件，可多选',
  limits: 'pdf、ofd、docx、xlsx、png、jpg；每个至多 10 MB，一件函至多 20 个。',
  name: '附件名称',
  nameHint: '函件“附件”一栏照此列出。',
  drop: '不附',
  will: '文件附在草稿上，与文稿一并核稿、签发；已读过旧文稿的人须重读。签发后不能再改，收文单位可下载。',
  attached: '文件已附上。',
  remove: '移除',
  removeNamed: (name: string) => `移除“${name}”的文件`,
  willRemove: (name: string) =>
    `“${name}”的文件从草稿移除，名称也从附件清单去掉（模板列明的除外）；已读过旧文稿的人须重读。`,
  removed: (name: string) => `“${name}”的文件已移除。`,
  needLate: '补录原因',
};
