import type { Input, routes } from '@duban/contract';
import { dutiesIn, lastDay, ownOperations, type Approval, type ApprovalLaw } from '@duban/domain';
import { namesOf, openApprovalsOf } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, lawNow, type House } from '../house';
import type { Caller } from '../people/caller';
import { sightOf, type Standing } from './standing-for';

type Item = Input<typeof routes.inbox.answer>['approvals'][number];

/** The approvals that wait for somebody, by what they could do there and by nothing else. */
@Injectable()
export class ApprovalInbox {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async of(caller: Caller, standings: readonly Standing[]): Promise<Item[]> {
    const { db, tenant } = this.house;
    const { persons, seats } = sightOf(standings);
    const approvals = await openApprovalsOf(db, tenant.id, { persons, seats, units: [] });
    const names = await namesOf(db, tenant.id, [...persons]);
    const judged = { ...(await lawNow(this.house)), today: caller.today };
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
