import type { Calendar } from '@duban/domain';
import type { IntakePorts, Ledger as LedgerDoor, NumberSeries, PostRoom } from '@duban/activities';
import { allotNumber, deliverToInbox, openLedger, type Database, type Ledger } from '@duban/persistence';
import { assess } from '@duban/rules';
import { intakePorts } from './intake-ports';

/** What the activities live on, each behind its own door. */
export interface House {
  readonly ledger: LedgerDoor;
  readonly numbers: NumberSeries;
  readonly postRoom: PostRoom;
  readonly intake: IntakePorts;
}

export async function openHouse(db: Database, packsFolder: string, calendar: Calendar): Promise<House> {
  const ledger = openLedger(db, { assess, calendar });
  return {
    ledger: ledgerDoor(ledger),
    numbers: { allot: (request) => allotNumber(db, request) },
    postRoom: { deliver: (delivery) => deliverToInbox(db, delivery) },
    intake: await intakePorts(db, ledger, packsFolder),
  };
}

const ledgerDoor = (ledger: Ledger): LedgerDoor => ({
  record: (request) => ledger.record(request),
  answerOf: (tenant, commandId) => ledger.answerOf(tenant, commandId),
  async closeRound({ tenant, command, ...round }) {
    const closing = await ledger.closeRound(tenant, round, command);
    // What the database found is news to the main line: it adopts the facts, also when this very call wrote them.
    return closing.outcome === 'written' ? { ...closing, outcome: 'already' } : closing;
  },
});
