import type { Input, routes } from '@duban/contract';
import { hasEnded } from '@duban/domain';
import { noticeText, waitingNotices } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalReading } from '../approvals/approval-reading';
import { notFound, Problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { NoticeCheck, type NoticeRead } from './notice-check';

type CalendarView = Input<typeof routes.showCalendar.answer>;
type NoticeOfApproval = Input<typeof routes.noticeOfApproval.answer>;

/** What is shown of the working days. */
@Injectable()
export class CalendarReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ApprovalReading) private readonly approvals: ApprovalReading,
    @Inject(NoticeCheck) private readonly notices: NoticeCheck,
  ) {}

  async show(): Promise<CalendarView> {
    const { db, tenant, calendars, calendarNotices } = this.house;
    const [{ calendar, notices, unread }, waiting] = await Promise.all([
      calendars.inForce(tenant.id),
      waitingNotices(db, tenant.id),
    ]);
    return {
      id: calendar.id,
      years: calendar.years.map(({ year, off, work }) => {
        const approved = notices.find((one) => one.year === year);
        return {
          ...{ year, off: [...off], work: [...work] },
          approval: approved ? approvalOf(approved) : null,
          notice: approved ? null : (calendarNotices.get(year) ?? null),
        };
      }),
      provisionalFrom: Math.max(...calendar.years.map(({ year }) => year)) + 1,
      waiting: [...waiting],
      unread: unread.map(({ approvalId, year, title }) => ({ approvalId, year, title })),
    };
  }

  async ofApproval(caller: Caller, approvalId: string): Promise<NoticeOfApproval> {
    await this.approvals.visible(caller, approvalId);
    const approval = await this.approvals.state(approvalId);
    const { subject } = approval.frame;
    if (subject.kind !== 'calendar' || approval.textHash === null) throw notFound();
    const text = await noticeText(this.house.db, this.house.tenant.id, approval.textHash);
    if (text === null) throw notFound();
    return { text, read: hasEnded(approval) ? null : await this.readNow(caller, text) };
  }

  /** Null where it could not be put to approval any more: its year may be over, or another notice says the same. */
  private async readNow(caller: Caller, text: string): Promise<NoticeRead | null> {
    try {
      return await this.notices.check(caller, text);
    } catch (error) {
      if (error instanceof Problem && error.code === 'bad-notice') return null;
      throw error;
    }
  }
}

const approvalOf = ({
  approvalId,
  title,
  grantedOn,
}: NonNullable<CalendarView['years'][number]['approval']>) => ({
  approvalId,
  title,
  grantedOn,
});
