import type { Approval, Capacity } from './approval';
import type { ApprovalOperationType } from './command';
import type { ApprovalRules } from './judge';
import { admitted, openOperations, type Party } from './open-operations';
import type { ActingFor } from './standing';

/** Something that one person can do now; the seat is named where another one of theirs could be meant. */
export interface OwnOperation {
  readonly operation: ApprovalOperationType;
  readonly seat: Capacity | null;
}

/** What somebody can do now in one name, from the source that their command will be judged by. */
export const ownOperations = (
  approval: Approval,
  frame: ActingFor,
  law: ApprovalRules,
): readonly OwnOperation[] =>
  openOperations(approval, law).flatMap(({ operation, by }) => {
    const mine = by.filter((party) => admitted(approval, frame, [party]) !== null);
    const seats = NAMING_A_SEAT[operation] ? mine.flatMap(seatOf) : [];
    if (seats.length > 0) return seats.map((seat): OwnOperation => ({ operation, seat }));
    return mine.length > 0 ? [{ operation, seat: null }] : [];
  });

const seatOf = (party: Party): readonly Capacity[] => ('seat' in party ? [party.seat] : []);

/** What is done in one of several seats: its command says which. */
const NAMING_A_SEAT: Readonly<Partial<Record<ApprovalOperationType, true>>> = {
  approve: true,
  refuse: true,
  return: true,
  transfer: true,
  'ask-opinion': true,
  'add-signer': true,
  claim: true,
};
