import { readNotice } from '@duban/documents';
import type { Calendar } from '@duban/domain';
import { CalendarShelf } from '@duban/jurisdictions';
import { approvedNotices, noticeText, type Database } from '@duban/persistence';

/** The shipped years, and on them what each office approved. */
export const calendarShelf = (db: Database, shipped: Calendar): CalendarShelf =>
  new CalendarShelf(
    shipped,
    {
      list: (tenant) => approvedNotices(db, tenant),
      text: (tenant, hash) => noticeText(db, tenant, hash),
      read: readNotice,
    },
    () => performance.now(),
  );
