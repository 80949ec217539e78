/** One act on a task, as its route takes it. A reminder is what a report that is behind draws. */
export type Act =
  | { readonly act: 'receive' | 'accept' | 'return' | 'complete' | 'sign' | 'publish' | 'file' }
  | { readonly act: 'report'; readonly state: 'on-schedule' | 'behind'; readonly text: string }
  | { readonly act: 'letter'; readonly until: 'issued' | 'received' | 'replied' };

const receive: Act = { act: 'receive' };
const complete: Act = { act: 'complete' };
const accept: Act = { act: 'accept' };
const sign: Act = { act: 'sign' };
const publish: Act = { act: 'publish' };
const onSchedule = (text: string): Act => ({ act: 'report', state: 'on-schedule', text });
const behind = (text: string): Act => ({ act: 'report', state: 'behind', text });

/** How far each task of the sample plan has come; the others wait for their receipt. */
export const SCENES: Readonly<Record<string, readonly Act[]>> = {
  '02': [receive, complete, accept],
  '03': [receive, complete],
  '04': [receive, complete, accept, sign, sign, publish],
  '05': [receive, complete, { act: 'return' }],
  '06': [receive, onSchedule('测绘已完成六成，招标文件已送审。')],
  '07': [receive, onSchedule('设备已进场，本月完成基础施工。')],
  '09': [receive, behind('管材未到货，本月节点未完成。'), { act: 'letter', until: 'issued' }],
  '10': [receive, behind('方案评审未通过，正在修改。'), { act: 'letter', until: 'received' }],
  '11': [receive, behind('资金未落实，本月未开工。'), { act: 'letter', until: 'replied' }],
  '12': [receive],
  '13': [receive, complete, accept, sign],
  '14': [receive, behind('征地协议尚未签订，比计划晚两周。')],
  '16': [receive, onSchedule('本月巡查四次，发现问题两处，均已处理。')],
};

/** Those of the earlier batch: one is struck off, of the other the notice has been up long enough. */
export const EARLIER_SCENES: Readonly<Record<string, readonly Act[]>> = {
  '01': [receive, complete, accept, sign, sign, publish, { act: 'file' }],
  '02': [receive, complete, accept, sign, sign, publish],
};
