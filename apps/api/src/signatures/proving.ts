import type { GivenProof } from '@duban/contract';
import { decide, type SignatureProof, type TaskAct } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { problem, refused } from '../edge/problem';
import { HOUSE, lawNow, type House } from '../house';
import { TaskLookup } from '../tasks/task-lookup';
import { SignatureMethods } from './signature-methods';
import type { Site } from './site';
import { Statements, type Deciding } from './statements';

export type SigningAct = Extract<TaskAct, { type: 'sign' | 'change-signing' }>;

/** What somebody proves it by, and where. */
export interface Given {
  readonly given: GivenProof;
  readonly site: () => Site;
}

/** Adds to a decision in a signing by what it is proved: the statement that was signed, and what the method found. */
@Injectable()
export class Proving {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(Statements) private readonly statements: Statements,
    @Inject(SignatureMethods) private readonly methods: SignatureMethods,
  ) {}

  async proved(taskId: string, act: SigningAct, { given, site }: Given): Promise<TaskAct> {
    const made = await this.statements.make(taskId, decidingOf(act));
    if (!made) throw await this.refusal(taskId, act);
    const { hash, statement } = made;
    if (given.statement !== undefined && given.statement !== hash) throw staleStatement();
    const signing = { person: act.by.person, request: act.id, statement: hash, site };
    const { reauthenticated, reference } = await this.methods.prove(signing, given);
    const proof = { method: given.method, statement: hash, after: statement.after.sequence, reference };
    return withProof(act, { reauthenticated, proof });
  }

  /** Whoever has no seat to sign in is told why by the core, as anybody is; one who has got it meanwhile reads again. */
  private async refusal(taskId: string, act: SigningAct) {
    const decision = decide(await this.tasks.state(taskId), act, await lawNow(this.house));
    return decision.ok ? staleStatement() : refused(decision);
  }
}

function decidingOf(act: SigningAct): Deciding {
  const { by, on, today } = act;
  const proxies = act.proxies ?? [];
  if (act.type === 'sign')
    return { by, proxies, on, today, decision: 'approve', as: act.as, opinion: act.opinion };
  const { operation } = act;
  if (operation.type !== 'approve' && operation.type !== 'refuse')
    throw new Error(`${operation.type} is no decision`);
  const { type: decision, as, opinion } = operation;
  return { by, proxies, on, today, decision, as, opinion };
}

const withProof = (
  act: SigningAct,
  found: { readonly reauthenticated: boolean; readonly proof: SignatureProof },
): TaskAct =>
  act.type === 'sign' ? { ...act, ...found } : { ...act, operation: { ...act.operation, ...found } };

const staleStatement = () =>
  problem(
    'stale-statement',
    '你读过签署内容之后，任务又有新的记录，请重新阅读后再签',
    'the record of the task has gone on since you read what you sign: read it again, then sign',
  );
