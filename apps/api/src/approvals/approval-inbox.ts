import type { Input, routes } from '@duban/contract';
import {
  addDays,
  nextApprovalDue,
  ownOperations,
  type Approval,
  type ApprovalLaw,
  type ApprovalOperationType,
  type Day,
} from '@duban/domain';
import { namesOf, openApprovalsOf } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { sightOf, type Standing } from './standing-for';

type Item = Input<typeof routes.inbox.answer>['approvals'][number];

/** What somebody is waited for to do. The rest can be done, and nobody waits for it. */
const DUTIES: readonly ApprovalOperationType[] = ['approve', 'give-opinion', 'resubmit', 'supply-material'];
/** Where nobody is found who could go on: whoever looks after it finds somebody, or those above decide. */
const DUTIES_IN_ALARM: readonly ApprovalOperationType[] = [...DUTIES, 'hand-over', 'override'];

/** What an approval waits for from anybody. */
export const dutiesIn = ({ alarm }: Approval): readonly ApprovalOperationType[] =>
  alarm === null ? DUTIES : DUTIES_IN_ALARM;

/** The approvals that wait for somebody, by what they could do there and by nothing else. */
@Injectable()
export class ApprovalInbox {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async of(caller: Caller, standings: readonly Standing[]): Promise<Item[]> {
    const { db, tenant, law } = this.house;
    const { persons, seats } = sightOf(standings);
    const approvals = await openApprovalsOf(db, tenant.id, { persons, seats, units: [] });
    const names = await namesOf(db, tenant.id, [...persons]);
    const judged = { ...law, today: caller.today };
    const items = approvals.flatMap((approval) =>
      standings.flatMap((standing) => itemsOf(approval, standing, judged)),
    );
    return items
      .map((item) => ({ ...item, principalName: item.principal && (names[item.principal] ?? null) }))
      .sort((one, other) => ((one.by ?? '9999') < (other.by ?? '9999') ? -1 : 1));
  }
}

function itemsOf(
  approval: Approval,
  { actor, proxies }: Standing,
  law: ApprovalLaw,
): readonly Omit<Item, 'principalName'>[] {
  const duties = dutiesIn(approval);
  return ownOperations(approval, { by: actor, proxies, on: law.today }, law)
    .filter(({ operation }) => duties.includes(operation))
    .map(({ operation, seat }) => ({
      approvalId: approval.frame.approvalId,
      title: approval.frame.subject.title,
      act: operation,
      as: seat && ('person' in seat ? 'person' : seat.post),
      principal: actor.principal,
      by: lastDay(approval, law),
    }));
}

/** The day after it is the one on which the clock is asked; one that has come already is said to be late elsewhere. */
export function lastDay(approval: Approval, law: ApprovalLaw): Day | null {
  const due = nextApprovalDue(approval, law);
  return due === null ? approval.lateNoted : addDays(due, -1);
}
