import type { IntakePorts, Ledger as LedgerDoor, NumberSeries, PostRoom } from '@duban/activities';
import type { PackShelf } from '@duban/jurisdictions';
import { allotNumber, deliverToInbox, openLedger, type Database, type Ledger } from '@duban/persistence';
import { assess } from '@duban/rules';
import type { CalendarSource } from './carry';
import { intakePorts } from './intake-ports';
import { roundLaws, type RoundLaws } from './round-law';

/** What the activities live on, each behind its own door. */
export interface House {
  readonly ledger: LedgerDoor;
  readonly numbers: NumberSeries;
  readonly postRoom: PostRoom;
  readonly intake: IntakePorts;
}

export function openHouse(db: Database, shelf: PackShelf, calendars: CalendarSource): House {
  const ledger = openLedger(db, { assess, calendars });
  return {
    ledger: ledgerDoor(ledger, roundLaws(db, shelf)),
    numbers: { allot: (request) => allotNumber(db, request) },
    postRoom: { deliver: (delivery) => deliverToInbox(db, delivery) },
    intake: intakePorts(db, ledger, shelf),
  };
}

const ledgerDoor = (ledger: Ledger, laws: RoundLaws): LedgerDoor => ({
  record: (request) => ledger.record(request),
  answerOf: (tenant, commandId) => ledger.answerOf(tenant, commandId),
  async closeRound({ tenant, command, ...round }) {
    const law = await laws.closing(tenant, { ...round, on: command.on });
    const closing = await ledger.closeRound(tenant, { ...round, law }, command);
    // What the database found is news to the main line: it adopts the facts, also when this very call wrote them.
    return closing.outcome === 'written' ? { ...closing, outcome: 'already' } : closing;
  },
});
