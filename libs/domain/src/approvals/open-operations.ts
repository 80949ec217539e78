import type { HeldPost, PersonId } from '../people/actor';
import { isPost, type Supplier } from '../policy/supplier';
import type { PostOf } from '../policy/policy';
import { isUnconfirmed } from '../policy/signature-proof';
import { hasEnded, sameSeat, type Approval, type Capacity, type OpinionRequest } from './approval';
import type { ApprovalOperationType } from './command';
import { isSuspended, verdictOn, type ApprovalLaw, type ApprovalRules } from './judge';
import { namesOf, standingIn, type ActingFor, type Standing } from './standing';

/** Who may do something: whoever holds a seat, unless it is not theirs to act in just now, or one person. */
export type Party = Seated | { readonly person: PersonId };

/** Whoever holds a seat: as the law names it, and where that is here. */
export interface Seated {
  readonly who: Supplier;
  readonly seat: Capacity;
  readonly except: readonly PersonId[];
  readonly only: PersonId | null;
}

/** Something that can be done now, and who may. The one source for permission, inbox and explanation. */
export interface OpenOperation {
  readonly operation: ApprovalOperationType;
  readonly by: readonly Party[];
}

export function openOperations(approval: Approval, law: ApprovalRules): readonly OpenOperation[] {
  if (hasEnded(approval)) return [];
  const isOpen = approval.status === 'open';
  const asked = isOpen ? verdictOn(approval, law).missing : [];
  const all = [
    ...(isOpen ? signing(approval, asked) : []),
    ...around(approval),
    ...talking(approval, asked),
    ...keeping(approval),
  ];
  return all.filter(({ by }) => by.length > 0);
}

export const seatOfSupplier = (approval: Approval, who: Supplier): Capacity =>
  isPost(who) ? { post: who.post, unit: approval.frame.units[who.of] } : { person: who.person };

/** The seats in which a decision would be heard now. */
export const openSeats = (approval: Approval, law: ApprovalRules): readonly Capacity[] =>
  verdictOn(approval, law).missing.map((who) => seatOfSupplier(approval, who));

const one = (operation: ApprovalOperationType, ...by: readonly Party[]): OpenOperation => ({ operation, by });
const holderOf = (approval: Approval, who: Supplier): Seated => ({
  who,
  seat: seatOfSupplier(approval, who),
  except: [],
  only: null,
});
const claimOf = ({ claims }: Approval, seat: Capacity): PersonId | null =>
  claims.find((claim) => sameSeat(claim.seat, seat))?.person ?? null;
export const waitsFor = ({ opinion }: OpinionRequest): boolean => opinion === null;

/** A signer who waits for an opinion does not decide; where somebody claimed the seat, nobody else does. */
function deciderOf(approval: Approval, who: Supplier): Seated {
  const { seat } = holderOf(approval, who);
  const requests = approval.opinions.filter((asked) => waitsFor(asked) && sameSeat(asked.seat, seat));
  return { who, seat, except: requests.map(({ by }) => by), only: claimOf(approval, seat) };
}

function signing(approval: Approval, asked: readonly Supplier[]): readonly OpenOperation[] {
  const deciders = asked.map((who) => deciderOf(approval, who));
  const posts = asked.filter(isPost);
  const latest = approval.acts.find(({ id }) => id === approval.latest);
  const waiting = approval.opinions.filter(waitsFor);
  return [
    one('approve', ...deciders),
    one('refuse', ...deciders),
    one('return', ...deciders),
    one('transfer', ...deciders),
    one('ask-opinion', ...deciders),
    one('add-signer', ...deciders),
    one('ask-material', ...deciders),
    // Also where it is claimed: whoever comes second is told who won.
    one('claim', ...posts.map((who) => holderOf(approval, who))),
    one('release', ...approval.claims.map(({ person }) => ({ person })), ...keepersOf(approval)),
    one('give-opinion', ...waiting.map(({ to }) => ({ person: to }))),
    one('take-opinion-back', ...waiting.map(({ by }) => ({ person: by }))),
    one('confirm-scan', ...confirmersOf(approval)),
    one('withdraw', ...(latest ? [{ person: latest.principal ?? latest.by }, { person: latest.by }] : [])),
  ];
}

const initiatorOf = ({ frame }: Approval): Party => ({ person: frame.initiator });
const keepersOf = (approval: Approval): readonly Party[] =>
  approval.frame.keepers.map((who) => holderOf(approval, who));

/** Whoever has to look at what was signed on paper, while anything is. */
const confirmersOf = (approval: Approval): readonly Party[] =>
  approval.acts.some(isUnconfirmed)
    ? (approval.frame.confirmers ?? approval.frame.keepers).map((who) => holderOf(approval, who))
    : [];

/** Whether whoever began it may put another text in the place of this one. */
const hasOwnText = ({ textHash, frame }: Approval): boolean => textHash !== null && !frame.fixedText;

/** What whoever began it can do while it runs. */
function around(approval: Approval): readonly OpenOperation[] {
  const initiator = initiatorOf(approval);
  const asksForMaterial = approval.asked.some(({ suppliedOn }) => suppliedOn === null);
  const returned = approval.status === 'returned';
  return [
    one('resubmit', ...(returned ? [initiator] : [])),
    one('change-text', ...(returned || !hasOwnText(approval) ? [] : [initiator])),
    one('supply-material', ...(asksForMaterial ? [initiator] : [])),
    one('urge', ...(returned ? [] : [initiator, ...keepersOf(approval)])),
    one('cancel', initiator, ...keepersOf(approval)),
  ];
}

function talking(approval: Approval, asked: readonly Supplier[]): readonly OpenOperation[] {
  const seated = asked.map((who) => holderOf(approval, who));
  const involved = [initiatorOf(approval), ...keepersOf(approval), ...seated];
  const readers = approval.copied.map((person): Party => ({ person }));
  const signers = approval.acts.map(({ by }): Party => ({ person: by }));
  return [one('comment', ...involved, ...readers, ...signers), one('copy', ...involved, ...signers)];
}

/** What those do who look after it, and those above it. */
function keeping(approval: Approval): readonly OpenOperation[] {
  const keepers = keepersOf(approval);
  const adders = approval.added.map(({ by }): Party => ({ person: by }));
  const removers = adders.length > 0 ? [...adders, initiatorOf(approval), ...keepers] : [];
  return [
    one(isSuspended(approval) ? 'resume' : 'suspend', ...keepers),
    one('hand-over', ...keepers),
    one('remove-signer', ...removers),
    one('override', ...approval.frame.higher.map((who) => holderOf(approval, who))),
  ];
}

/** How somebody may act as one of the parties; a seat of nobody's is the person's own. */
export interface Admitted {
  readonly seat: Capacity;
  readonly chain: Standing['chain'];
}

/** Who was admitted to an operation, and by which law it is decided. */
export interface Asked {
  readonly who: Admitted;
  readonly law: ApprovalLaw;
}

/** The posts among the parties, as the law names them and in the units that they are of here. */
export const postsAmong = (parties: readonly Party[]): readonly (PostOf & HeldPost)[] =>
  parties.flatMap((party) =>
    'seat' in party && isPost(party.who) && 'unit' in party.seat
      ? [{ ...party.who, unit: party.seat.unit }]
      : [],
  );

/** In which way a person may act as one of these parties; null where in none. */
export function admitted(approval: Approval, frame: ActingFor, parties: readonly Party[]): Admitted | null {
  for (const party of parties) {
    const found = 'person' in party ? inPerson(frame, party.person) : inSeat(approval, frame, party);
    if (found) return found;
  }
  return null;
}

function inPerson(frame: ActingFor, person: PersonId): Admitted | null {
  const names = namesOf(frame);
  return names?.[0] === person ? { seat: { person }, chain: names } : null;
}

function inSeat(approval: Approval, frame: ActingFor, { seat, except, only }: Seated): Admitted | null {
  const standing = standingIn(approval, frame, seat);
  if (!standing || standing.chain.some((person) => except.includes(person))) return null;
  return only === null || standing.chain.includes(only) ? standing : null;
}

/** In which seat somebody would decide now; null where in none. */
export function seatToDecideIn(
  approval: Approval,
  { as, ...frame }: ActingFor & { readonly as: string | null },
  law: ApprovalRules,
): Capacity | null {
  const open = openOperations(approval, law).find(({ operation }) => operation === 'approve');
  return (open && admitted(approval, frame, asNamed(open.by, as))?.seat) ?? null;
}

/** Only the seats that a command names, where it names one: a post's id, or `person`. */
export const asNamed = (parties: readonly Party[], as: string | null): readonly Party[] =>
  as === null ? parties : parties.filter((party) => 'seat' in party && nameOfSeat(party.seat) === as);

const nameOfSeat = (seat: Capacity): string => ('person' in seat ? 'person' : seat.post);
