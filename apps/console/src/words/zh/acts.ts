import { APPROVAL_OPERATION_WORDS } from '@duban/domain';

/** Operations on an approval are called as the core calls them. */
const operations = Object.fromEntries(
  Object.entries(APPROVAL_OPERATION_WORDS).map(([operation, { zh }]) => [operation, zh]),
);

/** Every act of a person: its name, and what is true once it is done. */
export const acts = {
  names: {
    ...operations,
    receive: '签收',
    report: '填报进展',
    complete: '报告完成',
    apply: '申请验收',
    accept: '通过验收',
    return: '退回',
    sign: '签字',
    publish: '公示',
    'answer-objection': '答复异议',
    file: '备案',
    'confirm-filing': '确认备案',
    'record-measure': '登记督办措施办理情况',
    'follow-up': '报落实情况',
    'confirm-scan': '核对纸质签署件',
    'give-opinion': '答复委派',
    'supply-material': '补充资料',
    revise: '修改文稿',
    review: '核稿',
    issue: '签发',
    reply: '回函',
    urge: '催办',
    recall: '撤回',
    correct: '更正',
    close: '提前截止',
    import: '导入',
    'mend-unit': '更正单位名称',
    mend: '更正',
    'add-unit': '新增单位',
    'add-person': '新增人员',
    'give-post': '任职',
    'end-post': '免职',
    'disable-account': '停用账号',
    'enable-account': '启用账号',
    'reset-password': '重设密码',
    'change-password': '修改密码',
    'save-view': '保存视图',
  } as Readonly<Record<string, string>>,
  will: '发送之后',
  /** Between what several may do. */
  between: '；',
  doing: (who: string, act: string) => `${who}${act}`,
  holder: (unit: string, post: string, names: string) => `${unit}${post.replace(/^单位/, '')} — ${names}`,
  vacant: '目前无人任职',
  /** The unit is said where the post alone does not say it. */
  seat: (of: string, unit: string, post: string) =>
    of === 'lead' || of === 'acceptance' ? `${unit}${post.replace(/^单位/, '')}` : post,
  missing: '还差',
  send: (act: string) => `确认${act}`,
  asking: '正在办理，网络不通时会自动再问…',
  unknown: '还不知道是否办成。内容已锁定，再问一次即可，不会办两次。',
  askAgain: '再问一次',
  lapsed: {
    title: (act: string) => `“${act}”现在不能由你办理`,
    now: (act: string, who: string) => `${act}现在由以下人员办理：${who}。`,
    kept: '没有发送。你填写的内容还保存在本机：',
    drop: '不再需要，删去',
  },
  kept: '已保存在本机，未发送',
  written: (count: number, most: number) => `已写 ${count} 字，最多 ${most} 字`,
  /** Behind what is still missing. */
  shorten: (excess: number) => `把过长的内容缩短 ${excess} 字`,
  day: '办理日期',
  dayHint: '默认今天。补录以前的日期，要写明原因。',
  earlier: '补录日期…',
  late: '补录原因',
};
