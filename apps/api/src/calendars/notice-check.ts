import type { Input, routes } from '@duban/contract';
import { readNotice, type NoticeFault } from '@duban/documents';
import { sha256, type YearNotice } from '@duban/domain';
import { proposeNotice, type ProposedNotice } from '@duban/jurisdictions';
import { runningPeriods } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { lineName } from '../packs/edition-check';
import type { Caller } from '../people/caller';
import { movedDeadlines } from './moved-deadlines';

export type NoticeRead = NonNullable<Input<typeof routes.noticeOfApproval.answer>['read']>;

/** Reads notices: whether one may be put to approval, which days it changes, and which deadlines it moves. */
@Injectable()
export class NoticeCheck {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** Refused with the lines that are wrong, before anything is kept. */
  async check(caller: Caller, text: string): Promise<NoticeRead> {
    const notice = noticeIn(text);
    const { calendars, tenant } = this.house;
    const proposed = proposeNotice(await calendars.of(tenant.id), notice, caller.today);
    if (!proposed.ok) throw badNotice([{ where: 'text', code: proposed.code, because: proposed.because }]);
    return this.read(caller, text, { notice, proposed });
  }

  private async read(
    { today }: Caller,
    text: string,
    { notice, proposed }: { readonly notice: YearNotice; readonly proposed: ProposedNotice },
  ): Promise<NoticeRead> {
    const { db, tenant, law } = this.house;
    const { before, after, isNew, changed } = proposed;
    const running = await runningPeriods(db, tenant.id);
    return {
      year: notice.year.year,
      ...{ isNew, textHash: sha256(text), changed: [...changed] },
      moved: movedDeadlines(running, { ...law, calendar: before, today }, after),
    };
  }
}

function noticeIn(text: string): YearNotice {
  const reading = readNotice(text);
  if (reading.ok) return reading;
  throw badNotice(
    reading.faults.map(({ code, line, because }) => ({
      where: line === null ? 'text' : lineName(line),
      ...{ code, because },
    })),
  );
}

interface Fault extends Pick<NoticeFault, 'because'> {
  readonly where: string;
  readonly code: string;
}

const badNotice = (faults: readonly Fault[]): Problem => {
  const [first] = faults;
  const because =
    faults.length === 1 && first
      ? first.because
      : {
          zh: `放假通知有 ${faults.length} 处错误，没有导入`,
          en: `the notice has ${faults.length} faults and was not imported`,
        };
  return new Problem('bad-notice', because, {
    errors: faults.map(({ where, code, because: { zh, en } }) => ({
      where,
      message: `${code}: ${zh} / ${en}`,
    })),
  });
};
