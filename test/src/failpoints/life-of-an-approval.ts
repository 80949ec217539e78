import type { Answer } from '@duban/contract';
import type { Approval } from '@duban/domain';
import { DUAL, openApproval, openPeople, type ApprovalBody, type ApprovalName } from '../support/approving';
import type { Lane } from './lane';

const at = (says: string) => ({ door: 'record', says }) as const;

/** From the start of its process to its grant, with a death at every kind of commit on the way; and one whose day passes. */
export async function approvals(lane: Lane): Promise<void> {
  const process = await lane.dying({ door: 'start', says: 'approval' }, () => awake(lane));
  const does = people(lane, process);
  await lane.dying(
    at('SeatTransferred'),
    () => does('party-secretary', { type: 'transfer', to: 'acceptor', because: '出差' }),
    // What comes in while nobody is there is decided by whoever is there next.
    () => does('office-director', { type: 'comment', text: '请尽快' }),
  );
  const approve = (who: string) => does(who, { type: 'approve' });
  await lane.dying(at('SignerDecided'), () => approve('acceptor'));
  await lane.dying(at('DecisionWithdrawn'), () => does('acceptor', { type: 'withdraw' }));
  await lane.dying(at('SeatClaimed'), () => does('government-head', { type: 'claim' }));
  await lane.dying(
    at('SignerAdded'),
    () => does('government-head', { type: 'add-signer', to: 'unit-principal', where: 'beside' }),
    () => approve('acceptor'),
  );
  await lane.dying(at('ApprovalReturned'), () =>
    does('government-head', { type: 'return', to: 'initiator', then: 'continue', because: '材料不全' }),
  );
  await lane.dying(at('ApprovalResubmitted'), () => does('office-officer', { type: 'resubmit' }));
  await lane.dying(at('SeatsHandedOver'), () => handOver(lane, process));
  await approve('unit-principal');
  // Both at once: whichever is decided last carries the grant.
  await lane.dying(at('ApprovalGranted'), () =>
    Promise.all([approve('unit-officer'), approve('government-head')]),
  );
  await lane.until<'approval'>(process, ({ status }) => status === 'granted');
  await refusedByClock(lane);
}

async function awake(lane: Lane): Promise<ApprovalName> {
  const process = await openApproval(lane.office, lane.today);
  await lane.awake(process);
  return process;
}

/** One that is refused somewhere would go on without the commits that it is played for. */
function people(lane: Lane, process: ApprovalName) {
  const act = openPeople(lane, process);
  return async (who: string, body: ApprovalBody): Promise<Answer> => {
    const answer = await act(who, body);
    if (typeof answer === 'string') throw new Error(`${who} was refused to ${body.type}: ${answer}`);
    return answer;
  };
}

/** Whoever had the seat from the secretary leaves; it goes on to somebody else. */
const handOver = (lane: Lane, process: ApprovalName): Promise<Answer> =>
  people(lane, process)('office-director', {
    type: 'hand-over',
    from: { person: 'acceptor', posts: [] },
    to: 'unit-officer',
    because: '离职',
  });

/** Its limit passed long ago: the first look of the clock refuses it. */
async function refusedByClock(lane: Lane): Promise<void> {
  const within = { period: { n: 3, unit: 'days', firstDayCounts: false }, onLate: 'refuse' };
  await lane.dying(at('ApprovalRefused'), async () => {
    const process = await openApproval(lane.office, '2026-02-02', {
      rule: { rule: 'within', then: DUAL, ...within },
    });
    await lane.until<'approval'>(process, ({ status }: Approval) => status === 'refused');
  });
}
