import { seatOfAct, type Approval, type Capacity, type RecordedAct } from '../approvals/approval';
import type { DecisionData } from '../approvals/event';
import type { Authorship } from '../ledger/fact';
import type { PersonId } from '../people/actor';
import type { SignatureProof } from '../policy/signature-proof';
import type { Signature } from '../policy/verdict';

/** A signature as it is recorded. What every plain one has, or the fact around it says, is left out. */
export type SignedData = Capacity & {
  readonly textHash: string;
  readonly opinion: string | null;
  /** In whose name, where that is not what the fact says: the seat had been given to whoever signed. */
  readonly principal?: PersonId | null;
  readonly through?: readonly PersonId[];
  readonly evidence?: readonly string[];
  readonly reauthenticated?: true;
  readonly proof?: SignatureProof;
  /** Its place among the acts that count, where it is not the last. */
  readonly at?: number;
  readonly replaces?: string;
};

/** What of a decision the record of a signature needs to say. */
export function signedData(
  decision: DecisionData,
  { acts }: Approval,
  principal: PersonId | null,
): SignedData {
  const { seat, textHash, opinion, through, evidence, reauthenticated, proof, at, replaces } = decision;
  const left = replaces === null ? acts.length : acts.length - 1;
  return {
    ...seat,
    textHash,
    opinion,
    ...(decision.principal !== principal && { principal: decision.principal }),
    ...(through.length > 0 && { through }),
    ...(evidence.length > 0 && { evidence }),
    ...(reauthenticated && { reauthenticated }),
    ...(proof && { proof }),
    ...(at !== left && { at }),
    ...(replaces !== null && { replaces }),
  };
}

/** The decision that a recorded signature was. */
export function decisionOf(data: SignedData, { acts }: Approval, author: Authorship): DecisionData {
  const { textHash, opinion, principal, through = [], evidence = [], reauthenticated } = data;
  const { proof, at, replaces } = data;
  const left = replaces === undefined ? acts.length : acts.length - 1;
  return {
    decision: 'approve',
    seat: 'person' in data ? { person: data.person } : { post: data.post, unit: data.unit },
    principal: principal === undefined ? author.principal : principal,
    through,
    textHash,
    opinion,
    evidence,
    reauthenticated: reauthenticated === true,
    ...(proof && { proof }),
    at: at ?? left,
    replaces: replaces ?? null,
  };
}

/** What was signed in a signing, or refused, and counts. */
export const signaturesIn = (
  { acts }: Approval,
  wanted: RecordedAct['decision'] = 'approve',
): readonly Signature[] => acts.filter(({ decision }) => decision === wanted).map(signatureOf);

/** A signature as a finished step keeps it: what no plain one has, only where it was so. */
function signatureOf(act: RecordedAct): Signature {
  const { by, principal, on, textHash, opinion, through = [], evidence = [], reauthenticated } = act;
  const { proof, confirmedBy } = act;
  return {
    ...seatOfAct(act),
    ...{ by, principal, on, textHash, opinion },
    ...(through.length > 0 && { through }),
    ...(evidence.length > 0 && { evidence }),
    ...(reauthenticated === true && { reauthenticated }),
    ...(proof && { proof }),
    ...(confirmedBy && { confirmedBy }),
  };
}
