import { readFileSync } from 'node:fs';
import {
  endOfPeriod,
  isWorkingDay,
  nextDue,
  startOfDayMs,
  type Calendar,
  type Day,
  type Period,
  type Task,
} from '@duban/domain';

/** A day, and a period that begins on it. */
export interface Case {
  readonly from: Day;
  readonly period: Period;
}

/** What the core says of a case, with the moments in milliseconds since 1970. */
export interface Said {
  readonly working: boolean;
  readonly until: Day;
  /** When the clock asks a task that is publicised for that period. */
  readonly publicityAsked: number | null;
  /** When it asks a task whose deadline is that day. */
  readonly deadlineAsked: number | null;
}

const CHINA_MINUTES = 480;
const UNTROUBLED = { periods: [], run: [], letters: [] } as const;

/** A program of its own: the time zone of a process is what it was when it began. */
function main(): void {
  const [file = ''] = process.argv.slice(2);
  const { calendar, cases } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly calendar: Calendar;
    readonly cases: readonly Case[];
  };
  const says = cases.map(({ from, period }): Said => {
    const { day, counted, provisional } = endOfPeriod(from, period, calendar);
    const notice = { from, to: day, counted, provisional, channels: [] };
    return {
      working: isWorkingDay(from, calendar),
      until: day,
      publicityAsked: asked({ status: 'closing', open: { step: 'publicity', notice } }),
      deadlineAsked: asked({ status: 'underway', overdue: false, facts: { deadline: { day: from } } }),
    };
  });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  process.stdout.write(JSON.stringify({ zone, says }));
}

function asked(task: object): number | null {
  const due = nextDue({ trouble: UNTROUBLED, ...task } as unknown as Task);
  return due && startOfDayMs(due.on, CHINA_MINUTES);
}

main();
