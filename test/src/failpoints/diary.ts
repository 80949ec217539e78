import { setTimeout as pause } from 'node:timers/promises';
import { aggregateOf, type Answer } from '@duban/contract';
import type { ProcessName } from '@duban/domain';
import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { Office } from '../support/office';
import { act, type ActBody, type ActOptions } from '../support/staff';

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

const PATIENCE_MS = 60_000;
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

  private async insist(
    process: ProcessName,
    who: string,
    body: ActBody,
    options: ActOptions & { readonly key: string },
  ): Promise<Answer | string> {
    for (const until = performance.now() + PATIENCE_MS; ;) {
      try {
        return await act(this.office, process, who, body, options);
      } catch (error) {
        if (!isOutcomeUnknown(error) || performance.now() > until) throw error;
        this.repeats += 1;
        const known = await this.office.ledger.answerOf(this.office.tenant, `${who}:${options.key}`);
        if (known) return known;
        await pause(AGAIN_MS);
      }
    }
  }
}

/** Faults of the request itself, by gRPC's numbers. */
const FINAL: readonly number[] = [3, 7, 12, 16];

/** No worker (9), too many in flight (8), not started yet or over (5), accepted by a process that then ended. */
function isOutcomeUnknown(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError || error instanceof WorkflowUpdateFailedError) return true;
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && !FINAL.includes(cause.code);
}
