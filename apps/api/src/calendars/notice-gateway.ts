import type { Input, Output, routes } from '@duban/contract';
import { rulingEdition, type Ruling } from '@duban/jurisdictions';
import { keepNoticeText, planPacks, waitingNotices } from '@duban/persistence';
import { sentenceOf } from '@duban/rules';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalOpening, type Matter } from '../approvals/approval-opening';
import { problem } from '../edge/problem';
import type { Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { supervisorsOf } from '../people/supervisors';
import { NoticeCheck } from './notice-check';

type Checked = Input<typeof routes.checkNotice.answer>;
type Proposed = Input<typeof routes.proposeNotice.answer>;
type Asked = Output<typeof routes.checkNotice.body>;
type Wanted = Output<typeof routes.proposeNotice.body>;

/** Puts holiday notices to approval. What is counted with is read from the approvals: nothing else changes a calendar. */
@Injectable()
export class NoticeGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ApprovalOpening) private readonly approvals: ApprovalOpening,
    @Inject(NoticeCheck) private readonly notices: NoticeCheck,
  ) {}

  async check(caller: Caller, { text, pack }: Asked): Promise<Checked> {
    const read = await this.notices.check(caller, text);
    const { edition, amendment } = await this.ruling(caller, pack);
    return { ...read, pack: edition.pack, approval: sentenceOf(amendment.rule, edition.posts) };
  }

  async propose(asking: Asking, wanted: Wanted): Promise<Proposed> {
    const frame = await this.approvals.open(asking, () => this.matter(asking.caller, wanted));
    if (frame.textHash === null) throw new Error(`the approval ${frame.approvalId} is about no notice`);
    return { approvalId: frame.approvalId, year: Number(frame.subject.id), textHash: frame.textHash };
  }

  /** The text is kept first: an approval whose text is nowhere could not be signed. */
  private async matter(caller: Caller, { text, pack, basis }: Wanted): Promise<Matter> {
    const { db, tenant } = this.house;
    const { year, isNew, textHash } = await this.notices.check(caller, text);
    const ruling = await this.ruling(caller, pack);
    if ((await waitingNotices(db, tenant.id)).some((waiting) => waiting.year === year)) throw waits(year);
    await keepNoticeText(db, tenant.id, textHash, text);
    const title = `${isNew ? '启用' : '更正'}${year}年放假安排`;
    return {
      subject: { kind: 'calendar', id: String(year), title },
      ...{ ruling, textHash, basis },
      units: await supervisorsOf(this.house),
      effectiveFrom: caller.today,
    };
  }

  /** Who approves a change of the law approves what its periods are counted by. */
  private async ruling({ today }: Caller, asked: string | undefined): Promise<Ruling> {
    const { packs, tenant } = this.house;
    const { approved } = await packs.of(tenant.id);
    const pack = await this.packAsked(asked);
    const ruling = rulingEdition(approved, { id: pack, extends: null }, today);
    if (!ruling.ok) throw problem('bad-request', ruling.because.zh, ruling.because.en);
    return ruling;
  }

  /** Nobody chooses who approves by choosing a pack that the office does not work under. */
  private async packAsked(asked: string | undefined): Promise<string> {
    const { db, tenant } = this.house;
    const used = [...new Set((await planPacks(db, tenant.id)).map(({ pack }) => pack))].sort();
    const [only = asked] = used;
    if (used.length <= 1 && only !== undefined && (asked ?? only) === only) return only;
    if (asked !== undefined && used.includes(asked)) return asked;
    throw whichPack(used);
  }
}

const waits = (year: number) =>
  problem(
    'notice-waits',
    `${year} 年的放假通知已在报批，请先办结或撤销`,
    `a notice of ${year} waits for its approval: decide on it or take it back first`,
  );

const whichPack = (used: readonly string[]) =>
  problem(
    'bad-request',
    used.length === 0 ? '还没有方案，请指明由哪个规则包规定批准人' : `请指明规则包：${used.join('、')}`,
    used.length === 0
      ? 'there is no plan yet: say which pack says who approves it'
      : `say which pack says who approves it: ${used.join(', ')}`,
  );
