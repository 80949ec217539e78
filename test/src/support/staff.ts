import { COMMAND_UPDATE, workflowIdOf, type Answer } from '@duban/contract';
import {
  dayInZone,
  type Day,
  type ExtensionCommand,
  type HeldPost,
  type LetterAct,
  type PlanAct,
  type ProcessName,
  type TaskAct,
} from '@duban/domain';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { heldBy, type Office } from './office';

type Body<Act> = Act extends unknown ? Omit<Act, 'id' | 'digest' | 'on' | 'today' | 'late' | 'by'> : never;
export type ActBody =
  | Body<TaskAct>
  | Body<LetterAct>
  | Body<ExtensionCommand>
  | Body<PlanAct>
  | { readonly type: 'close'; readonly because: string };

export interface ActOptions {
  readonly key?: string;
  readonly on?: Day;
  readonly today?: Day;
  readonly late?: string | null;
}

let acts = 0;

/** A person's act as the API hands it on. */
export function commandOf(office: Office, who: string, body: ActBody, options: ActOptions = {}) {
  const today = options.today ?? dayInZone(Date.now(), 480);
  return {
    ...body,
    id: `${who}:${options.key ?? `act-${(acts += 1)}`}`,
    digest: JSON.stringify(body),
    on: options.on ?? today,
    today,
    late: options.late ?? null,
    by: { person: who, principal: null, posts: [heldBy(office.units)[who] as HeldPost] },
  };
}

/** Lets a person of the office act: an update whose id is the command's. Gives the process's answer or the refusal's code. */
export async function act(
  office: Office,
  process: ProcessName,
  who: string,
  ...[body, options]: [body: ActBody, options?: ActOptions]
): Promise<Answer | string> {
  const command = commandOf(office, who, body, options);
  const handle = office.temporal.client.workflow.getHandle(workflowIdOf(office.tenant, process));
  try {
    return await handle.executeUpdate<Answer, [typeof command]>(COMMAND_UPDATE, {
      args: [command],
      updateId: command.id,
    });
  } catch (error) {
    const code = refusalCode(error);
    if (code) return code;
    throw error;
  }
}

function refusalCode(error: unknown): string | null {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    return null;
  return (error.cause.details?.[0] as { code?: string } | undefined)?.code ?? null;
}
