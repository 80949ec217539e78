import type { Answer, CommandMark, RecordOutcome, RecordRequest } from '@duban/contract';

/** The ledger as the processes need it; libs/persistence is the house behind this door. */
export interface Ledger {
  record(request: RecordRequest): Promise<RecordOutcome>;
  answerOf(tenant: string, commandId: string): Promise<Answer | null>;
  closeRound(request: CloseRoundRequest): Promise<RecordOutcome>;
}

/** Closing asks the database who is missing, so events and state are made inside its transaction. */
export interface CloseRoundRequest {
  readonly tenant: string;
  readonly planId: string;
  readonly period: string;
  readonly expected: number;
  readonly command: CommandMark;
  readonly because: string | null;
}

export const createLedgerActivities = (ledger: Ledger) => ({
  record: (request: RecordRequest): Promise<RecordOutcome> => ledger.record(request),

  answerOf: ({ tenant, commandId }: { tenant: string; commandId: string }): Promise<Answer | null> =>
    ledger.answerOf(tenant, commandId),

  closeRound: (request: CloseRoundRequest): Promise<RecordOutcome> => ledger.closeRound(request),
});

export type LedgerActivities = ReturnType<typeof createLedgerActivities>;
