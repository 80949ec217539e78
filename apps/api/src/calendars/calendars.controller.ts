import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { CalendarReading } from './calendar-reading';
import { NoticeGateway } from './notice-gateway';

@Controller()
export class CalendarsController {
  constructor(
    @Inject(CalendarReading) private readonly calendars: CalendarReading,
    @Inject(NoticeGateway) private readonly notices: NoticeGateway,
  ) {}

  @Route(routes.showCalendar)
  async show(
    @AskedCall() _: Call<typeof routes.showCalendar>,
  ): Promise<Input<typeof routes.showCalendar.answer>> {
    return this.calendars.show();
  }

  @Route(routes.checkNotice)
  async check(
    @AskedCall() { caller, body }: Call<typeof routes.checkNotice>,
  ): Promise<Input<typeof routes.checkNotice.answer>> {
    return this.notices.check(caller, body);
  }

  @Route(routes.proposeNotice)
  async propose(
    @AskedCall() call: Call<typeof routes.proposeNotice>,
  ): Promise<Input<typeof routes.proposeNotice.answer>> {
    return this.notices.propose(call, call.body);
  }

  @Route(routes.noticeOfApproval)
  async ofApproval(
    @AskedCall() { caller, params }: Call<typeof routes.noticeOfApproval>,
  ): Promise<Input<typeof routes.noticeOfApproval.answer>> {
    return this.calendars.ofApproval(caller, params.approvalId);
  }
}
