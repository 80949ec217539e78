import { routes } from '@duban/contract';
import { REPORT_STATES, type ReportState } from '@duban/domain';
import type { Given } from '../command-line/given';
import { frameOf, keyOf, wordsOf } from '../command-line/options';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { named } from '../page/words';
import { wrongCall } from '../trouble';
import { taskIdOf } from './find-task';

export async function reportTask({ client, terminal }: Desk, given: Given): Promise<Outcome> {
  const state = stateOf(given.required('state'));
  const text = await wordsOf(terminal, given.required('text'));
  const params = { taskId: await taskIdOf(client, given) };
  const body = { ...frameOf(given), state, text };
  const report = await client.call(routes.reportTask, { params, body, ...keyOf(given) });
  return {
    json: report,
    page: () => `✔ ${report.period} ${named(report.state)}：${report.text}`,
  };
}

function stateOf(text: string): ReportState {
  const state = REPORT_STATES.find((known) => known === text);
  if (state !== undefined) return state;
  const known = REPORT_STATES.join(', ');
  throw wrongCall(
    '--state',
    `没有“${text}”这种状态，可用：${known}`,
    `there is no state "${text}", use one of: ${known}`,
  );
}
