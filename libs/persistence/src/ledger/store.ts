import type { Answer, CommandMark, RecordOutcome, RecordRequest } from '@duban/contract';
import type {
  AggregateKind,
  Aggregates,
  Calendar,
  EvidenceCommand,
  Fact,
  PointsCommand,
  ReportCommand,
} from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { recordEvidenceIn } from '../evidence/record';
import { recordPointsIn } from '../points/record';
import { recordObjectionIn, type ObjectionToRecord } from '../objections/record';
import { submitReportIn, type ReportOutcome } from '../reports/submit';
import { retrying } from '../retry';
import { closeRoundIn, type RoundClosing, type RoundToClose } from '../rounds/close';
import { recordVisitIn, type VisitCommand } from '../visits/record';
import { answerTo } from './answers';
import { beginIn, type BegunChain, type ChainToBegin } from './begin';
import type { DecidedOutcome } from './decided';
import type { ReadModelRules } from './projected-row';
import { stateOfToday } from './state-of-today';
import { chainIn, type StoredLink } from './read';
import { recordIn, type WriteRules } from './record';
import { UPCASTERS, type Upcasters } from './upcast';

export interface LedgerRules extends ReadModelRules {
  readonly upcasters?: Upcasters;
  /** The working days as each office counts them today, where they are not given once and for all. */
  readonly calendars?: { of(tenant: string): Promise<Calendar> };
}

/** A chain in one piece; `Kind` is the caller's word for what the aggregate's name says. */
export interface ReadChain<Kind extends AggregateKind> {
  readonly facts: readonly Fact<Aggregates[Kind]['event']>[];
  readonly links: readonly StoredLink[];
}

export interface ReadState<Kind extends AggregateKind> {
  readonly state: Aggregates[Kind]['state'];
  readonly sequence: number;
  /** Of its last link. */
  readonly hash: string;
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
  recordVisit(tenant: string, command: VisitCommand): Promise<DecidedOutcome | null>;
  recordEvidence(tenant: string, command: EvidenceCommand): Promise<DecidedOutcome | null>;
  recordPoints(tenant: string, command: PointsCommand): Promise<DecidedOutcome | null>;
  recordObjection(tenant: string, said: ObjectionToRecord): Promise<DecidedOutcome | null>;
}

export function openLedger(db: Database, { upcasters = UPCASTERS, calendars, ...law }: LedgerRules): Ledger {
  const known = { ...law, upcasters };
  const within = <T>(tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    retrying(() => inTenant(db, tenant, work));
  const writing = async <T>(tenant: string, work: (tx: Tx, rules: WriteRules) => Promise<T>): Promise<T> => {
    const rules = calendars ? { ...known, calendar: await calendars.of(tenant) } : known;
    return within(tenant, (tx) => work(tx, rules));
  };
  return {
    record: (request) => writing(request.tenant, (tx, rules) => recordIn(tx, request, rules)),
    begin: (tenant, mark, chains) => writing(tenant, (tx, rules) => beginIn(tx, { mark, chains }, rules)),
    answerOf: (tenant, commandId) => within(tenant, (tx) => answerTo(tx, commandId)),
    readChain: <Kind extends AggregateKind>(tenant: string, aggregate: string) =>
      within(tenant, async (tx) => (await chainIn(tx, aggregate, upcasters)) as ReadChain<Kind>),
    stateOf: <Kind extends AggregateKind>(tenant: string, aggregate: string) =>
      within(tenant, (tx) => stateIn<Kind>(tx, aggregate)),
    closeRound: (tenant, round, command) =>
      writing(tenant, (tx, rules) => closeRoundIn(tx, { round, command, rules })),
    submitReport: (tenant, command, taskId) =>
      writing(tenant, (tx, rules) => submitReportIn(tx, { command, taskId }, rules)),
    recordVisit: (tenant, command) => writing(tenant, (tx, rules) => recordVisitIn(tx, command, rules)),
    recordEvidence: (tenant, command) => writing(tenant, (tx, rules) => recordEvidenceIn(tx, command, rules)),
    recordPoints: (tenant, command) => writing(tenant, (tx, rules) => recordPointsIn(tx, command, rules)),
    recordObjection: (tenant, said) => writing(tenant, (tx, rules) => recordObjectionIn(tx, said, rules)),
  };
}

async function stateIn<Kind extends AggregateKind>(
  tx: Tx,
  aggregate: string,
): Promise<ReadState<Kind> | null> {
  const [head] = await tx.query<ReadState<Kind>>(
    'select state, sequence, hash from aggregate_head where tenant_id = duban_tenant() and aggregate = $1',
    [aggregate],
  );
  return head ? stateOfToday(aggregate, head) : null;
}
