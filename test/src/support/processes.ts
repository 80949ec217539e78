import { NOTICE_SIGNAL, VIEW_QUERY } from '@duban/contract';
import type { Carried, ProcessName } from '@duban/domain';
import { eventually } from './running';
import type { Scene } from './stage';

/** As an operator asks for it; answers once another run has taken over. */
export async function handOver({ at }: Pick<Scene, 'at'>, process: ProcessName): Promise<void> {
  const handle = at.office.temporal.client.workflow.getHandle(at.workflowId(process));
  const { runId } = await handle.describe();
  await handle.signal(NOTICE_SIGNAL, {
    id: `hand-over/${runId}`,
    on: at.day,
    notice: { type: 'hand-over' },
  });
  await eventually(
    () => handle.describe(),
    (now) => now.runId !== runId,
  );
}

/** What a process remembers. */
export const viewOf = <State>({ at }: Scene, process: ProcessName): Promise<Carried<State>> =>
  at.office.temporal.client.workflow.getHandle(at.workflowId(process)).query<Carried<State>>(VIEW_QUERY);
