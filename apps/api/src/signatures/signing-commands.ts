import type { ApprovalOperation, GivenProof, Output, routes } from '@duban/contract';
import type { ApprovalCommandAct, TaskAct } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalCommands } from '../approvals/approval-commands';
import type { CommandRequest } from '../edge/call';
import { frameOf, type Asking } from '../engine/frame';
import { Proving, type SigningAct } from './proving';
import type { Site } from './site';

type Signed = Output<typeof routes.signTask.body>;

/** An act in the signing of a task, and where whoever signs is. */
export interface InSigning<Said> {
  readonly taskId: string;
  readonly said: Said;
  readonly site: () => Site;
}

/** Makes commands of what is done in a signing; a decision comes with what proves it. */
@Injectable()
export class SigningCommands {
  constructor(
    @Inject(ApprovalCommands) private readonly commands: ApprovalCommands,
    @Inject(Proving) private readonly proving: Proving,
  ) {}

  /** The request as the ledger may know it: a body may hold a password. */
  kept(request: CommandRequest): CommandRequest {
    return this.commands.kept(request);
  }

  /** One's own signature, by whichever method. */
  signing(asking: Asking, { taskId, said, site }: InSigning<Signed>): Promise<TaskAct> {
    const { on, late, proof: given = SIGNED_IN, ...signature } = said;
    const frame = frameOf(asking, { ...(on && { on }), ...(late && { late }) });
    return this.proving.proved(taskId, { ...frame, ...signature, type: 'sign' }, { given, site });
  }

  async acting(asking: Asking, { taskId, said, site }: InSigning<ApprovalOperation>): Promise<TaskAct> {
    const { given, operation } = parted(said);
    const command = ofTheTask(await this.commands.commandOf(asking, operation));
    return given ? this.proving.proved(taskId, command, { given, site }) : command;
  }
}

const SIGNED_IN: GivenProof = { method: 'session' };

/** A decision without what proves it, which is looked at here and goes no further. */
function parted(operation: ApprovalOperation): Parted {
  if (operation.type !== 'approve' && operation.type !== 'refuse') return { given: null, operation };
  const { password, ...said } = operation;
  const known: GivenProof = password === undefined ? SIGNED_IN : { method: 'password', password };
  if (said.type === 'refuse') return { given: known, operation: said };
  const { proof = known, ...decision } = said;
  return { given: proof, operation: decision };
}

interface Parted {
  readonly given: GivenProof | null;
  readonly operation: ApprovalOperation;
}

/** What is done in an approval, as an act of the task that holds it. */
function ofTheTask({
  id,
  digest,
  on,
  today,
  late,
  by,
  proxies,
  ...operation
}: ApprovalCommandAct): SigningAct {
  const frame = { id, digest, on, today, late, by };
  return { ...frame, type: 'change-signing', proxies, operation: operation };
}
