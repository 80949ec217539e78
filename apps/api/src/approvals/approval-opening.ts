import { approvalAggregate } from '@duban/contract';
import { derivedId, openedApproval, type ApprovalFrame } from '@duban/domain';
import { editionHash, type Ruling } from '@duban/jurisdictions';
import { Inject, Injectable } from '@nestjs/common';
import { Claims } from '../engine/claims';
import type { Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';

/** What is put to approval, by whom it is decided and where. */
export interface Matter extends Pick<
  ApprovalFrame,
  'subject' | 'units' | 'textHash' | 'basis' | 'effectiveFrom' | 'effect' | 'emergency'
> {
  /** The law that says who decides. */
  readonly ruling: Ruling;
}

/** Puts to approval what belongs to no task: once for each request, however often it comes. */
@Injectable()
export class ApprovalOpening {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
  ) {}

  /** The matter is looked into only where this request has not put it to approval before. */
  async open({ caller, request }: Asking, matter: () => Promise<Matter>): Promise<ApprovalFrame> {
    const { editions, ledger, tenant } = this.house;
    await this.claims.claim(request);
    const approvalId = derivedId(`approval/${tenant.id}/${request.id}`);
    const aggregate = approvalAggregate(approvalId);
    const before = await ledger.stateOf<'approval'>(tenant.id, aggregate);
    if (before) return before.state.frame;
    const asked = await matter();
    const frame = frameOf(asked, approvalId, caller.person);
    await editions.keep(tenant.id, [asked.ruling.edition]);
    const mark = { commandId: request.id, digest: request.digest, actor: caller.person, principal: null };
    await ledger.begin(tenant.id, { ...mark, on: caller.today, late: null }, [
      { aggregate, events: [openedApproval(frame)] },
    ]);
    return frame;
  }
}

const frameOf = ({ ruling, ...matter }: Matter, approvalId: string, person: string): ApprovalFrame => ({
  approvalId,
  ...matter,
  ...ruling.amendment,
  edition: editionHash(ruling.edition),
  posts: ruling.edition.posts,
  zoneOffsetMinutes: ruling.edition.clauses.zone.value.offsetMinutes,
  facts: {},
  fixedText: true,
  draftedBy: { by: person, principal: null },
  initiator: person,
});
