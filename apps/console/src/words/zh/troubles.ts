import type { TroubleCode } from '../../api/trouble-code';

/** What to do when the house refuses, or does not answer. The refusal itself says what was not done and why. */
const mend: Readonly<Record<TroubleCode, string>> = {
  'wrong-state': '有人先办了一步。页面已经更新，请看现在可以办什么。',
  'wrong-day': '请改日期；补录过去的日期要写明原因。',
  'not-authorised': '页面上写着谁能办；如果你刚被任命，请让管理员登记任职。',
  'stale-text': '文本在你阅读之后改过。请重新阅读新文本，再决定是否签字。',
  'own-draft': '请由另一位有权的人办理。',
  'already-signed': '不必再签。页面已经更新。',
  'already-reported': '本期报告已在。需要更正时请联系整改办。',
  'round-closed': '本期调度已截止。请在下一期报告，或联系整改办。',
  'no-open-round': '调度开始后即可报告；所填内容会保留。',
  'not-imported': '请先导入方案。',
  'missing-text': '请把缺的内容补上再发送。',
  'bad-request': '请按下面指出的地方修改。',
  'bad-file': '请换一个可以打开的文件。',
  'not-signed-in': '请重新登录，然后再发送一次；所填内容都还在。',
  'sign-in-failed': '请核对登录名和密码。',
  locked: '请等到所说的时间再试，或请管理员解锁。',
  'too-many-attempts': '请稍等片刻再试。',
  forbidden: '需要办理时，请让管理员登记相应任职。',
  'cross-site': '请直接打开本系统的网址再办。',
  'not-found': '它可能已不在你的权限之内。请回到列表查看。',
  'key-missing': '请刷新页面后再发送；所填内容都还在。',
  'key-reused': '请刷新页面后再发送；所填内容都还在。',
  duplicate: '已经有同名的一项，请先查看它。',
  'too-large': '请缩短内容或减小文件。',
  'too-slow': '网络太慢，没有办成。请再发送一次。',
  'unknown-unit': '请选择已登记的单位，或勾选新增单位。',
  'already-confirmed': '不必再确认。请看导入结果。',
  'outcome-unknown': '还不知道是否办成。再问一次即可，不会办两次；所填内容都还在。',
  unavailable: '所填内容都还在，请稍后再发送。',
  internal: '没有办成，所填内容都还在。请稍后再试；仍不行时把编号告诉管理员。',
  'no-network': '连不上服务器。所填内容都还在；网络恢复后再发送即可，不会办两次。',
};

export const troubles = {
  noNetwork: '没有收到服务器的回答。',
  strange: '服务器的回答无法识别。',
  code: (code: string) => `代码 ${code}`,
  request: (id: string) => `编号 ${id}`,
  mend,
};
