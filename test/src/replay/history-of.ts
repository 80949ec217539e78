import type { ProcessName } from '@duban/domain';
import { eventually } from '../support/running';
import type { Scene } from '../support/stage';
import { historyAsJson } from './history-json';
import type { Recording } from './recording';

export type Run = Omit<Recording, 'outcome'>;
export type Named = readonly [name: string, run: Run];
export type At = Pick<Scene, 'at'>;

/** What a process has written so far, or one of its runs. */
export async function historyOf(
  scene: At,
  process: ProcessName,
  about: string,
  runId?: string,
): Promise<Run> {
  const { temporal } = scene.at.office;
  const workflowId = scene.at.workflowId(process);
  const handle = temporal.client.workflow.getHandle(workflowId, runId);
  await eventually(
    () => handle.describe(),
    ({ raw }) => !raw.pendingWorkflowTask && !raw.pendingActivities?.length,
  );
  return { about, workflowId, history: historyAsJson(await handle.fetchHistory()) };
}
