import type { Text } from '@duban/domain';
import type { OutboundMessage } from './schemas/outbound';

type State = (typeof OutboundMessage)['_output']['state'];

/** Where a message of the outbound ledger stands. */
export const OUTBOUND_STATE_WORDS: Readonly<Record<State, Text>> = {
  queued: { zh: '待发', en: 'queued' },
  failed: { zh: '将再试', en: 'to be tried again' },
  sent: { zh: '已发', en: 'sent' },
  dead: { zh: '未送达', en: 'dead' },
  simulated: { zh: '模拟', en: 'simulated' },
  gathered: { zh: '待入摘要', en: 'waits for the digest' },
  folded: { zh: '已入摘要', en: 'went out in a digest' },
};

/** Why a message did not go; what is newer than this program is called by its code. */
const FAULTS: Readonly<Record<string, Text>> = {
  unreachable: { zh: '服务器无法连接', en: 'the server cannot be reached' },
  'sign-in-refused': { zh: '邮件服务器拒绝登录', en: 'the mail server refused the sign-in' },
  'not-configured': { zh: '没有配置邮件服务器', en: 'no mail server is configured' },
  deferred: { zh: '对方暂不接收', en: 'not taken for the moment' },
  'bad-address': { zh: '对方没有这个地址', en: 'there is no such address' },
  'refused-by-server': { zh: '邮件服务器拒收', en: 'the mail server refused it' },
  'no-address': { zh: '没有登记邮件地址或已停用邮件', en: 'no address, or no mail wanted' },
  'endpoint-removed': { zh: '推送地址已删除', en: 'the webhook was removed' },
  'endpoint-gone': { zh: '对方已停用此地址', en: 'the webhook is gone' },
  'not-accepted': { zh: '对方没有接收', en: 'not accepted by the other side' },
  redirected: { zh: '对方要求改投别处，没有照办', en: 'it was redirected, which is not followed' },
  'private-address': { zh: '指向本机或内网地址，没有发送', en: 'it leads to a private address: not sent' },
};

export const outboundFaultWords = (code: string): Text => FAULTS[code] ?? { zh: code, en: code };
