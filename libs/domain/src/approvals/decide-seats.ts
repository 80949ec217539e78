import { assertNever } from '../assert-never';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { HeldPost, PersonId } from '../people/actor';
import { sameSeat, type Approval, type Capacity, type Holding } from './approval';
import type { Doing } from './command';
import type { Asked } from './open-operations';
import type { ApprovalEvent } from './event';
import { refusedSigner } from './fit';
import { seatsIn } from './amend';
import { givenTo } from './standing';

type SeatAct = Doing<'transfer'> | Doing<'hand-over'> | Doing<'claim'> | Doing<'release'>;
type Ruling = Decision<ApprovalEvent>;

/** Who holds the seats: given away, handed over when somebody leaves, claimed and released. */
export function decideSeats(approval: Approval, act: SeatAct, asked: Asked): Ruling {
  switch (act.type) {
    case 'transfer':
      return decideTransfer(approval, act, asked);
    case 'hand-over':
      return decideHandOver(approval, act);
    case 'claim':
      return decideClaim(approval, act, asked);
    case 'release':
      return decideRelease(approval, asked);
    default:
      return assertNever(act);
  }
}

/** 转办: the new holder acts for the old one, and both are one head. */
function decideTransfer(approval: Approval, { to, because }: Doing<'transfer'>, { who }: Asked): Ruling {
  const { seat, chain } = who;
  if (!because.trim()) return refuse('missing-text', '请写明转办的原因', 'say why it is transferred');
  const refused = refusedSigner(approval, to, chain[chain.length - 1] ?? null);
  if (refused) return refused;
  return accept<ApprovalEvent>({
    type: 'SeatTransferred',
    data: { seat, chain: givenTo(to, chain), because },
  });
}

/** 离职转办: whatever somebody who leaves could still decide here goes to somebody else. */
function decideHandOver(approval: Approval, { from, to, because }: Doing<'hand-over'>): Ruling {
  if (!because.trim()) return refuse('missing-text', '请写明移交的原因', 'say why it is handed over');
  const refused = refusedSigner(approval, to, from.person);
  if (refused) return refused;
  const seats = seatsOf(approval, from).map(({ seat, chain }): Holding => ({
    seat,
    chain: givenTo(to, chain),
  }));
  if (seats.length === 0)
    return refuse('unfit-person', '此人在本审批中没有席位', 'this person has no seat in this approval');
  return accept<ApprovalEvent>({
    type: 'SeatsHandedOver',
    data: { from: from.person, to, seats, because },
  });
}

export interface Leaving {
  readonly person: PersonId;
  readonly posts: readonly HeldPost[];
}

/** The seats that somebody who leaves has in an approval, by their posts, by name, or because they were given them. */
export const seatsOf = (approval: Approval, leaving: Leaving): readonly Holding[] => [
  ...ownSeats(approval, leaving),
  ...givenSeats(approval, leaving.person),
];

function ownSeats({ rule, frame, holdings }: Approval, { person, posts }: Leaving): readonly Holding[] {
  const asked = seatsIn(rule, frame.units);
  const own: readonly Capacity[] = [...posts.map(({ post, unit }) => ({ post, unit })), { person }];
  return own
    .filter((seat) => asked.some((other) => sameSeat(other, seat)))
    .filter((seat) => !holdings.some((held) => sameSeat(held.seat, seat) && held.chain[0] === person))
    .map((seat) => ({ seat, chain: [person] }));
}

const givenSeats = ({ holdings }: Approval, person: PersonId): readonly Holding[] =>
  holdings.filter(({ chain }) => chain[chain.length - 1] === person);

/** 认领: the first one has it, and whoever comes second is told who that is. */
function decideClaim({ claims }: Approval, _: Doing<'claim'>, { who }: Asked): Ruling {
  const won = claims.find(({ seat }) => sameSeat(seat, who.seat));
  const person = who.chain[who.chain.length - 1] ?? '';
  if (won) return alreadyClaimed(won.person, person);
  return accept<ApprovalEvent>({ type: 'SeatClaimed', data: { seat: who.seat, person } });
}

const alreadyClaimed = (winner: PersonId, person: PersonId): Refusal =>
  winner === person
    ? refuse('already-claimed', '你已经认领', 'you have claimed it already')
    : refuse('already-claimed', `已由 ${winner} 先认领`, `${winner} claimed it first`);

function decideRelease({ claims }: Approval, { who }: Asked): Ruling {
  const own = claims.find(({ person }) => who.chain.includes(person)) ?? claims[0];
  if (!own) return refuse('wrong-state', '没有已认领的席位', 'nothing is claimed');
  return accept<ApprovalEvent>({ type: 'SeatReleased', data: own });
}
