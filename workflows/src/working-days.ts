import { withYears, type Calendar, type CalendarYear } from '@duban/domain';

/**
 * The working days as a process counts them: given at its start, and taken anew when a notice was approved. The next run
 * is given what this one has come to.
 */
export class WorkingDays {
  constructor(private known: Calendar) {}

  get calendar(): Calendar {
    return this.known;
  }

  learn(years: readonly CalendarYear[]): void {
    this.known = withYears(this.known, years);
  }
}
