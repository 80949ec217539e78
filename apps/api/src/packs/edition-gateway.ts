import type { Input, Output, routes } from '@duban/contract';
import type { ApprovalFrame } from '@duban/domain';
import { keepPackText, packText } from '@duban/persistence';
import { sentenceOf } from '@duban/rules';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalOpening, type Matter } from '../approvals/approval-opening';
import { notFound } from '../edge/problem';
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
    @Inject(ApprovalOpening) private readonly approvals: ApprovalOpening,
    @Inject(EditionCheck) private readonly editions: EditionCheck,
  ) {}

  async check(caller: Caller, document: string): Promise<Checked> {
    return checkedView(await this.editions.check(caller, document));
  }

  async propose(asking: Asking, wanted: Wanted): Promise<Proposed> {
    return proposedView(await this.approvals.open(asking, () => this.matter(asking.caller, wanted)));
  }

  async text(hash: string): Promise<PackText> {
    const text = await packText(this.house.db, this.house.tenant.id, hash);
    if (text === null) throw notFound();
    return { hash, text };
  }

  /** The text is kept first: an approval whose text is nowhere could not be signed. */
  private async matter(caller: Caller, { document: text, basis, because }: Wanted): Promise<Matter> {
    const { db, tenant } = this.house;
    const { document, documentHash, proposed, units } = await this.editions.check(caller, text);
    await keepPackText(db, tenant.id, { hash: documentHash, text });
    const { edition, ruling } = proposed;
    const title = `启用规则包“${document.title.zh}”自 ${edition.effectiveFrom} 起的版本`;
    return {
      subject: { kind: 'pack', id: document.id, title },
      ruling,
      units,
      textHash: documentHash,
      basis,
      effectiveFrom: edition.effectiveFrom,
      ...(because !== undefined && { emergency: because }),
    };
  }
}

const checkedView = ({ document, documentHash, proposed, findings }: CheckedEdition): Checked => ({
  packId: document.id,
  effectiveFrom: proposed.edition.effectiveFrom,
  hash: proposed.hash,
  documentHash,
  approval: sentenceOf(proposed.ruling.amendment.rule, proposed.ruling.edition.posts),
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
