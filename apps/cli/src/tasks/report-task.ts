import { routes } from '@duban/contract';
import { REPORT_STATES, type ReportState } from '@duban/domain';
import { wordAmong, type Given } from '../command-line/given';
import { frameOf, keyOf, wordsOf } from '../command-line/options';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { named } from '../page/words';
import { wrongCall } from '../trouble';
import { taskIdOf } from './find-task';

/** How the task stands, or that nothing has changed since the last report, whose words are then those of this one. */
export async function reportTask(desk: Desk, given: Given): Promise<Outcome> {
  const { client } = desk;
  const said = await saidIn(desk, given);
  const params = { taskId: await taskIdOf(client, given) };
  const help = given.text('helpNeeded');
  const body = { ...frameOf(given), ...said, ...(help !== undefined && { helpNeeded: help }) };
  const report = await client.call(routes.reportTask, { params, body, ...keyOf(given) });
  return {
    json: report,
    page: () => `✔ ${report.period} ${named(report.state)}：${report.text}`,
  };
}

async function saidIn({ terminal }: Desk, given: Given) {
  const unchanged = given.text('change');
  if (unchanged !== undefined) {
    const other = ['state', 'text'].find((name) => given.text(name) !== undefined);
    if (other === undefined && given.list('measure').length === 0) return { unchanged };
    throw wrongCall(
      '--no-change',
      '没有变化时不再另写进度，请去掉 --state、--text 和 --measure',
      'without a change there is nothing else to say: leave out --state, --text and --measure',
    );
  }
  const state = given.requiredOneOf('state', REPORT_STATES);
  const text = await wordsOf(terminal, given.required('text'));
  const measures = given.list('measure').map(measureOf);
  return { state, text, ...(measures.length > 0 && { measures }) };
}

/** `2=completed`, or `2=behind:征迁未完成`. */
function measureOf(said: string): { no: string; state: ReportState; text?: string } {
  const parts = /^([^=]+)=([a-z-]+)(?::(.*))?$/s.exec(said);
  if (!parts)
    throw wrongCall(
      '--measure',
      `“${said}”看不懂，应如 2=completed 或 2=behind:原因`,
      `"${said}" is not understood: write 2=completed, or 2=behind:why`,
    );
  const [, no = '', state = '', text] = parts;
  return { no, state: wordAmong('--measure', REPORT_STATES, state), ...(text && { text }) };
}
