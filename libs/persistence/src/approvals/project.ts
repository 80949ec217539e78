import { openOperations, peopleIn, seatsIn, type Approval, type Capacity, type Party } from '@duban/domain';
import type { ProjectedRow, ReadModelRules } from '../ledger/projected-row';
import { seatName } from '../register/seat-name';

/** A row says nothing of today: whom a passed limit brings in is known once the clock was asked. */
export function projectApproval(
  approval: Approval,
  version: number,
  { assess }: ReadModelRules,
): ProjectedRow {
  const { frame, status, textHash, openedOn, lateNoted, alarm } = approval;
  const waiting = openOperations(approval, { assess });
  const parties = waiting.flatMap(({ by }) => by);
  return {
    id: frame.approvalId,
    version,
    subject_kind: frame.subject.kind,
    subject_id: frame.subject.id,
    title: frame.subject.title,
    status,
    edition: frame.edition,
    text_hash: textHash,
    initiator: frame.initiator,
    opened_on: openedOn,
    ended_on: 'endedOn' in approval ? approval.endedOn : null,
    late_since: lateNoted,
    alarm,
    outcome: outcomeOf(approval),
    emergency: frame.emergency ?? null,
    waiting,
    seats: distinct(parties.flatMap(seatsOf).flatMap((seat) => ('person' in seat ? [] : [seatName(seat)]))),
    persons: distinct([...parties.flatMap(personsOf), ...holdersIn(approval)]),
    readers: peopleIn(approval),
    units: unitsOf(approval),
  };
}

/** What was decided, by those who sign or by those above them; null while it is open and where it was taken back. */
function outcomeOf(approval: Approval): 'granted' | 'refused' | null {
  if (approval.status === 'overridden') return approval.outcome;
  return approval.status === 'granted' || approval.status === 'refused' ? approval.status : null;
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];
const seatsOf = (party: Party): readonly Capacity[] => ('seat' in party ? [party.seat] : []);

function personsOf(party: Party): readonly string[] {
  if ('person' in party) return [party.person];
  return 'person' in party.seat ? [party.seat.person] : [];
}

/** Who has a seat now that somebody else gave away: by their own posts nobody would find them. */
const holdersIn = ({ holdings, status }: Approval): readonly string[] =>
  status === 'open' || status === 'returned' ? holdings.flatMap(({ chain }) => chain.slice(-1)) : [];

/** Every unit that has a seat in it: they may read it. */
const unitsOf = ({ rule, frame }: Approval): readonly string[] => {
  const beside = [...frame.keepers, ...frame.higher].map(({ of }) => frame.units[of]);
  const asked = seatsIn(rule, frame.units).flatMap((seat) => ('person' in seat ? [] : [seat.unit]));
  return distinct([...asked, ...beside]);
};
