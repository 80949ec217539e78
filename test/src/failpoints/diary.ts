import { setTimeout as pause } from 'node:timers/promises';
import { aggregateOf, type Answer } from '@duban/contract';
import { isFinal, kindOf, type ProcessName } from '@duban/domain';
import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { Office } from '../support/office';
import { act, type ActBody, type ActOptions } from '../support/staff';
import { carriedBy } from './heads';

/** What a person was told in the end. */
export interface Told {
  readonly aggregate: string;
  readonly commandId: string;
  /** Every answer to the same request, or the code of its refusal. */
  readonly answers: readonly (Answer | string)[];
  readonly span: Span;
}

/** From the first question to the last answer, in milliseconds of the one clock of this machine. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How long a death may cost is asked of each recovery; what has no answer by then has none on a crowded machine either. */
const PATIENCE_MS = 240_000;
/** As long as a request waits at the API: an update that the cluster lost is asked again, not waited for. */
const REQUEST_MS = 8_000;
const AGAIN_MS = 150;
let keys = 0;

/** Lets people act and keeps what they were told: an unknown outcome is asked again under the same id, as the API does. */
export class Diary {
  readonly told: Told[] = [];
  repeats = 0;

  constructor(private readonly office: Office) {}

  /** `times` requests with the same key at once. */
  async ask(process: ProcessName, who: string, body: ActBody, options: ActOptions & { times?: number } = {}) {
    const { times = 1, ...rest } = options;
    const key = rest.key ?? `key-${(keys += 1)}`;
    const from = Date.now();
    const asked = Array.from({ length: times }, () => this.insist(process, who, body, { ...rest, key }));
    const answers = await Promise.all(asked);
    const span = { from, to: Date.now() };
    this.told.push({ aggregate: aggregateOf(process), commandId: `${who}:${key}`, answers, span });
    return answers[0] as Answer | string;
  }

  /** A refusal is believed only of a process that carries what the ledger holds: right after a kill it may be behind. */
  private async insist(
    process: ProcessName,
    who: string,
    body: ActBody,
    options: ActOptions & { readonly key: string },
  ): Promise<Answer | string> {
    const aggregate = aggregateOf(process);
    let hasCaughtUp = false;
    for (const until = performance.now() + PATIENCE_MS; ;) {
      const said = await this.request(process, who, body, options);
      if (said !== null && typeof said !== 'string') return said;
      const known = await this.office.ledger.answerOf(this.office.tenant, `${who}:${options.key}`);
      if (known) return known;
      if (said !== null && hasCaughtUp) return said;
      if (said === null && (await this.hasEnded(aggregate))) return 'ended';
      if (performance.now() > until)
        throw new Error(`${who} had no answer to ${body.type} about ${aggregate}`);
      if (said === null) this.repeats += 1;
      hasCaughtUp = said !== null && (await this.catchesUp(aggregate));
      await pause(AGAIN_MS);
    }
  }

  /** The answer, the code of a refusal, or null where the outcome is unknown. */
  private async request(...asked: Parameters<typeof act> extends [Office, ...infer Rest] ? Rest : never) {
    try {
      return await this.inTime(() => act(this.office, ...asked));
    } catch (error) {
      if (isOutcomeUnknown(error)) return null;
      throw error;
    }
  }

  private inTime<T>(ask: () => Promise<T>): Promise<T> {
    return this.office.temporal.connection.withDeadline(Date.now() + REQUEST_MS, ask);
  }

  /** There is no process any more that could refuse. */
  private async hasEnded(aggregate: string): Promise<boolean> {
    const there = await this.office.ledger.stateOf(this.office.tenant, aggregate);
    return !!there && isFinal(kindOf(aggregate), there.state);
  }

  /** Whether its process has by now adopted what the ledger holds of it. */
  private async catchesUp(aggregate: string): Promise<boolean> {
    const there = await this.office.ledger.stateOf(this.office.tenant, aggregate);
    const carried = await this.inTime(() => carriedBy(this.office, aggregate)).catch(() => null);
    return (carried?.sequence ?? 0) >= (there?.sequence ?? 0);
  }
}

/** Faults of the request itself, by gRPC's numbers. */
const FINAL: readonly number[] = [3, 7, 12, 16];

const UNKNOWN = [WorkflowNotFoundError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError];

/** No worker (9), too many in flight (8), not started yet or over (5), accepted by a process that then ended, no answer in time. */
function isOutcomeUnknown(error: unknown): boolean {
  if (UNKNOWN.some((kind) => error instanceof kind)) return true;
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && !FINAL.includes(cause.code);
}
