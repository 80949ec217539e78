import type { Answer, CommandMark, RecordOutcome, RecordRequest } from '@duban/contract';
import type { AggregateKind, Aggregates, Fact, ReportCommand } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { submitReportIn, type ReportOutcome } from '../reports/submit';
import { retrying } from '../retry';
import { closeRoundIn, type RoundClosing, type RoundToClose } from '../rounds/close';
import { answerTo } from './answers';
import { beginIn, type BegunChain, type ChainToBegin } from './begin';
import type { ReadModelRules } from './projected-row';
import { stateOfToday } from './state-of-today';
import { chainIn, type StoredLink } from './read';
import { recordIn } from './record';
import { UPCASTERS, type Upcasters } from './upcast';

export interface LedgerRules extends ReadModelRules {
  readonly upcasters?: Upcasters;
}

/** A chain in one piece; `Kind` is the caller's word for what the aggregate's name says. */
export interface ReadChain<Kind extends AggregateKind> {
  readonly facts: readonly Fact<Aggregates[Kind]['event']>[];
  readonly links: readonly StoredLink[];
}

export interface ReadState<Kind extends AggregateKind> {
  readonly state: Aggregates[Kind]['state'];
  readonly sequence: number;
}

/** The one writer of the ledger. `tenant` is a tenant's id everywhere. */
export interface Ledger {
  record(request: RecordRequest): Promise<RecordOutcome>;
  begin(tenant: string, mark: CommandMark, chains: readonly ChainToBegin[]): Promise<readonly BegunChain[]>;
  answerOf(tenant: string, commandId: string): Promise<Answer | null>;
  readChain<Kind extends AggregateKind = AggregateKind>(
    tenant: string,
    aggregate: string,
  ): Promise<ReadChain<Kind>>;
  stateOf<Kind extends AggregateKind = AggregateKind>(
    tenant: string,
    aggregate: string,
  ): Promise<ReadState<Kind> | null>;
  closeRound(tenant: string, round: RoundToClose, command: CommandMark): Promise<RoundClosing>;
  submitReport(tenant: string, command: ReportCommand, taskId: string): Promise<ReportOutcome | null>;
}

export function openLedger(db: Database, { upcasters = UPCASTERS, ...law }: LedgerRules): Ledger {
  const rules = { ...law, upcasters };
  const within = <T>(tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    retrying(() => inTenant(db, tenant, work));
  return {
    record: (request) => within(request.tenant, (tx) => recordIn(tx, request, rules)),
    begin: (tenant, mark, chains) => within(tenant, (tx) => beginIn(tx, { mark, chains }, rules)),
    answerOf: (tenant, commandId) => within(tenant, (tx) => answerTo(tx, commandId)),
    readChain: <Kind extends AggregateKind>(tenant: string, aggregate: string) =>
      within(tenant, async (tx) => (await chainIn(tx, aggregate, upcasters)) as ReadChain<Kind>),
    stateOf: <Kind extends AggregateKind>(tenant: string, aggregate: string) =>
      within(tenant, (tx) => stateIn<Kind>(tx, aggregate)),
    closeRound: (tenant, round, command) =>
      within(tenant, (tx) => closeRoundIn(tx, { round, command, rules })),
    submitReport: (tenant, command, taskId) =>
      within(tenant, (tx) => submitReportIn(tx, { command, taskId }, rules)),
  };
}

async function stateIn<Kind extends AggregateKind>(
  tx: Tx,
  aggregate: string,
): Promise<ReadState<Kind> | null> {
  const [head] = await tx.query<ReadState<Kind>>(
    'select state, sequence from aggregate_head where tenant_id = duban_tenant() and aggregate = $1',
    [aggregate],
  );
  return head ? stateOfToday(aggregate, head) : null;
}
