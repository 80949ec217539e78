import type { Input, routes } from '@duban/contract';
import { noticeText } from '@duban/domain';
import { objectionByNumber, publicNoticeOf, publicNotices, type NoticeRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, problem } from '../edge/problem';
import type { SentFile } from '../edge/sent-file';
import { HOUSE, todayOf, type House } from '../house';
import { AddressLimit, FAILURES } from '../people/address-limit';
import { sharedAllowance } from '../people/shared-allowance';
import { noticeDocument } from './notice-document';
import { receiptNumberIn } from './receipt-number';

type List = Input<typeof routes.publicNotices.answer>;
type Shown = Input<typeof routes.publicNotice.answer>;
type State = Input<typeof routes.objectionState.answer>;

const ON_A_PAGE = 50;

/** What anybody may read. It asks for nothing but notices that were published: no task, no record, nobody's name. */
@Injectable()
export class PublicReading {
  private readonly addresses: AddressLimit;

  constructor(@Inject(HOUSE) private readonly house: House) {
    this.addresses = new AddressLimit(sharedAllowance(house, 'receipt number', FAILURES));
  }

  async list(office: string, page: number): Promise<List> {
    const { db } = this.house;
    const tenant = this.tenantOf(office);
    const asked = { limit: ON_A_PAGE + 1, offset: (page - 1) * ON_A_PAGE };
    const rows = await publicNotices(db, tenant, asked);
    return {
      office: this.house.tenant.title,
      notices: rows.slice(0, ON_A_PAGE).map(({ id, notice }) => ({ id, ...notice })),
      more: rows.length > ON_A_PAGE,
    };
  }

  async show(office: string, noticeId: string): Promise<Shown> {
    const { id, notice } = await this.notice(office, noticeId);
    const { state, to } = notice;
    return {
      ...notice,
      id,
      office: this.house.tenant.title,
      measures: [...notice.measures],
      counted: [...notice.counted],
      channels: [...notice.channels],
      pauses: [...notice.pauses],
      earlier: notice.earlier.map((days) => ({ ...days, counted: [...days.counted] })),
      text: noticeText(notice),
      takesObjections: state === 'paused' || (state === 'running' && todayOf(this.house) <= to),
    };
  }

  async document(office: string, noticeId: string): Promise<SentFile> {
    const { notice } = await this.notice(office, noticeId);
    const content = [noticeDocument(notice, this.house.tenant.title)];
    return { name: `公示-${notice.ref}.docx`, content };
  }

  /** Whoever guesses numbers is counted as whoever guesses passwords is. */
  async objection(office: string, typed: string, address: string): Promise<State> {
    const { db, now } = this.house;
    const tenant = this.tenantOf(office);
    return this.addresses.counted(address, now(), async () => {
      const state = await objectionByNumber(db, tenant, receiptNumberIn(typed));
      const about = state && (await publicNoticeOf(db, tenant, state.taskId));
      if (!state || !about) throw unknownNumber();
      const { number, on, answer } = state;
      const { title: noticeTitle, state: noticeState } = about.notice;
      return { number, on, answer, noticeId: about.id, noticeTitle, noticeState };
    });
  }

  /** The tenant whose notices are asked for: this house shows its own, and no other's. */
  tenantOf(office: string): string {
    const { tenant } = this.house;
    if (office !== tenant.slug) throw notFound();
    return tenant.id;
  }

  async notice(office: string, noticeId: string): Promise<NoticeRow> {
    const found = await publicNoticeOf(this.house.db, this.tenantOf(office), noticeId);
    if (!found) throw notFound();
    return found;
  }
}

const unknownNumber = () =>
  problem(
    'not-found',
    '没有这个收件编号，请核对后再查（形如 YY20260306-XXXX-XXXX-XXXX）',
    'there is no such receipt number: compare it with what you were given (like YY20260306-XXXX-XXXX-XXXX)',
  );
