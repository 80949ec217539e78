import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { COMMAND_UPDATE, workflowIdOf, type Answer } from '@duban/contract';
import type { CommandFrame, ProcessName, Refusal } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { keyReused, refused } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { Acknowledgements } from './acknowledgements';
import { Announcements } from './announcements';
import { refusalIn } from './refusal-in';
import { isOutcomeUnknown, outcomeUnknown } from './unknown-outcome';

/** How long a request waits by itself for a worker that is away, before the caller is told to come back. */
const PATIENCE_MS = 8_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** All that matters of a decision here: whether it refuses. */
export type Judgement = { readonly ok: true } | Refusal;

export interface Order {
  readonly request: CommandRequest;
  readonly process: ProcessName;
  readonly command: CommandFrame;
  /** What the core says to the command on the state that the ledger holds; asked when no process is there to decide. */
  readonly judge: () => Promise<Judgement>;
}

type Attempt =
  | { readonly answer: Answer }
  | { readonly refusal: Omit<Refusal, 'ok'> }
  | { readonly missing: 'process' | 'answer' };

/** Sends a command to the durable process that decides it, exactly once however often it is asked. */
@Injectable()
export class Processes {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Acknowledgements) private readonly acknowledgements: Acknowledgements,
    @Inject(Announcements) private readonly announcements: Announcements,
  ) {}

  /**
   * Asks until there is an answer. A refusal is believed only when the ledger bears it out: right after a kill a process
   * may not have adopted yet what somebody else was told is done. The caller has found no answer in the ledger.
   */
  async carryOut(order: Order): Promise<Answer> {
    const until = performance.now() + PATIENCE_MS;
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      const attempt = await this.attempt(order, until - performance.now());
      if ('answer' in attempt) return this.sameRequest(attempt.answer, order.request);
      const late = performance.now() + wait > until;
      if ('refusal' in attempt) {
        // Recorded just before it was asked: a process that has not adopted it yet refuses it as done already.
        const known = await this.answered(order.request);
        if (known) return known;
        if (late || !(await order.judge()).ok) throw refused(attempt.refusal);
      } else if (attempt.missing === 'process') await this.refuseIfDecided(order);
      if (late) throw outcomeUnknown();
      await pause(wait);
      const known = await this.answered(order.request);
      if (known) return known;
    }
  }

  /** The answer that this request was given before; the same key with something else in it is refused. */
  async answered(request: CommandRequest): Promise<Answer | null> {
    const { ledger, tenant } = this.house;
    const known = await ledger.answerOf(tenant.id, request.id);
    return known && this.sameRequest(known, request);
  }

  private sameRequest(answer: Answer, request: CommandRequest): Answer {
    if (answer.digest === request.digest) return answer;
    throw keyReused();
  }

  /** From the process or from the ledger, whichever is there first: the ledger is, unless the process knew it before. */
  private attempt(order: Order, withinMs: number): Promise<Attempt> {
    const heard = this.announcements.await(order.command.id);
    const announced = heard.answer.then((answer): Attempt => ({ answer }));
    return Promise.race([this.askProcess(order, withinMs), announced]).finally(heard.forget);
  }

  /** Goes on when the answer was heard before: what the process answers itself, nobody need ask it later. */
  private askProcess({ process, command }: Order, withinMs: number): Promise<Attempt> {
    const { temporal, tenant } = this.house;
    const handle = temporal.client.workflow.getHandle(workflowIdOf(tenant.id, process));
    const options = { args: [command] as [CommandFrame], updateId: command.id };
    return temporal.connection
      .withDeadline(Date.now() + Math.max(withinMs, 0), () =>
        handle.executeUpdate<Answer, [CommandFrame]>(COMMAND_UPDATE, options),
      )
      .then((answer): Attempt => {
        this.acknowledgements.note(answer);
        return { answer };
      }, attemptOf);
  }

  /** Nobody is there to decide: the aggregate is closed, or its process is about to be started. The ledger knows. */
  private async refuseIfDecided({ request, judge }: Order): Promise<void> {
    if (await this.answered(request)) return;
    const decision = await judge();
    if (!decision.ok) throw refused(decision);
  }
}

function attemptOf(error: unknown): Attempt {
  if (error instanceof WorkflowNotFoundError) return { missing: 'process' };
  if (error instanceof WorkflowUpdateFailedError) {
    const refusal = refusalIn(error.cause);
    if (refusal) return { refusal };
    // Accepted, and the process ended before it answered: the answer is in the ledger, or will be refused there.
    return { missing: 'process' };
  }
  if (isOutcomeUnknown(error)) return { missing: 'answer' };
  throw error;
}
