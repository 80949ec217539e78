import { approvalAggregate, type Input, type Output, type routes } from '@duban/contract';
import { derivedId, openedApproval, type ApprovalFrame } from '@duban/domain';
import { keepPackText, packText } from '@duban/persistence';
import { sentenceOf } from '@duban/rules';
import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../edge/problem';
import { Claims } from '../engine/claims';
import type { Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { EditionCheck, type CheckedEdition } from './edition-check';

type Checked = Input<typeof routes.checkEdition.answer>;
type Proposed = Input<typeof routes.proposeEdition.answer>;
type PackText = Input<typeof routes.packText.answer>;
/** With `because` it holds from now on, until those who would have approved it have refused it. */
type Wanted = Output<typeof routes.proposeEdition.body> & { readonly because?: string };

/** Puts editions to approval. What is in force is read from the approvals: nothing else activates an edition. */
@Injectable()
export class EditionGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
    @Inject(EditionCheck) private readonly editions: EditionCheck,
  ) {}

  async check(caller: Caller, document: string): Promise<Checked> {
    return checkedView(await this.editions.check(caller, document));
  }

  async propose(asking: Asking, wanted: Wanted): Promise<Proposed> {
    await this.claims.claim(asking.request);
    const approvalId = derivedId(`approval/${this.house.tenant.id}/${asking.request.id}`);
    return (await this.asked(approvalId)) ?? this.open(asking, wanted, approvalId);
  }

  async text(hash: string): Promise<PackText> {
    const text = await packText(this.house.db, this.house.tenant.id, hash);
    if (text === null) throw notFound();
    return { hash, text };
  }

  /** What this request has put to approval before; null when nothing. */
  private async asked(approvalId: string): Promise<Proposed | null> {
    const { ledger, tenant } = this.house;
    const there = await ledger.stateOf<'approval'>(tenant.id, approvalAggregate(approvalId));
    return there && proposedView(there.state.frame);
  }

  /** The text is kept first: an approval whose text is nowhere could not be signed. */
  private async open({ caller, request }: Asking, wanted: Wanted, approvalId: string): Promise<Proposed> {
    const { db, ledger, tenant } = this.house;
    const checked = await this.editions.check(caller, wanted.document);
    await keepPackText(db, tenant.id, { hash: checked.documentHash, text: wanted.document });
    const frame = frameOf(checked, { approvalId, caller, wanted });
    const mark = { commandId: request.id, digest: request.digest, actor: caller.person, principal: null };
    await ledger.begin(tenant.id, { ...mark, on: caller.today, late: null }, [
      { aggregate: approvalAggregate(approvalId), events: [openedApproval(frame)] },
    ]);
    return proposedView(frame);
  }
}

interface Opening {
  readonly approvalId: string;
  readonly caller: Caller;
  readonly wanted: Wanted;
}

function frameOf(
  { document, documentHash, proposed, units }: CheckedEdition,
  { approvalId, caller, wanted: { basis, because } }: Opening,
): ApprovalFrame {
  const { edition, amendment, amendedBy, posts } = proposed;
  const { zh } = document.title;
  return {
    approvalId,
    subject: {
      kind: 'pack',
      id: document.id,
      title: `启用规则包“${zh}”自 ${edition.effectiveFrom} 起的版本`,
    },
    edition: amendedBy,
    ...amendment,
    posts,
    units,
    facts: {},
    textHash: documentHash,
    fixedText: true,
    draftedBy: { by: caller.person, principal: null },
    initiator: caller.person,
    basis,
    effectiveFrom: edition.effectiveFrom,
    ...(because !== undefined && { emergency: because }),
    zoneOffsetMinutes: edition.clauses.zone.value.offsetMinutes,
  };
}

const checkedView = ({ document, documentHash, proposed, findings }: CheckedEdition): Checked => ({
  packId: document.id,
  effectiveFrom: proposed.edition.effectiveFrom,
  hash: proposed.hash,
  documentHash,
  approval: sentenceOf(proposed.amendment.rule, proposed.posts),
  differences: proposed.differences.map(({ before, after, ...one }) => ({
    ...one,
    before: [...before],
    after: [...after],
  })),
  findings: findings.map(({ severity, code, where, message }) => ({ severity, code, where, message })),
});

function proposedView({ approvalId, subject, effectiveFrom, textHash }: ApprovalFrame): Proposed {
  if (effectiveFrom === undefined || textHash === null)
    throw new Error(`the approval ${approvalId} is about no edition`);
  return { approvalId, packId: subject.id, effectiveFrom, documentHash: textHash };
}
