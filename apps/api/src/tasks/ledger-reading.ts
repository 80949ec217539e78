import type { Input, routes } from '@duban/contract';
import { workingDaysBetween, yearOf, type Calendar, type Day } from '@duban/domain';
import {
  countTasks,
  levelledRow,
  listTasks,
  type LedgerViewer,
  type LevelledRow,
  type TaskFilter,
  type TaskQuery,
  type Viewer,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { badCursor, notFound, problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { WarningLevels, type LevelsOfPlans } from '../packs/warning-levels';
import { viewerOf, type Caller } from '../people/caller';

type Answer<Name extends keyof typeof routes> = Input<(typeof routes)[Name]['answer']>;
export type LedgerRow = Answer<'listTasks'>['tasks'][number];
type Left = LedgerRow['left'];

/** The ledger as somebody sees it today: rows with their levels and the time that is left. */
@Injectable()
export class LedgerReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(WarningLevels) private readonly warnings: WarningLevels,
  ) {}

  async list(caller: Caller, query: TaskQuery): Promise<Answer<'listTasks'>> {
    const { db, tenant } = this.house;
    const levels = await this.levelsFor(caller, query);
    const page = await listTasks(db, tenant.id, ledgerViewer(caller, levels), query);
    if (!page) throw badCursor();
    const rowOf = this.rowMaker(caller.today, levels);
    return { tasks: page.tasks.map(rowOf), next: page.next };
  }

  async count(caller: Caller, filter: TaskFilter): Promise<Answer<'countTasks'>> {
    const { db, tenant } = this.house;
    const levels = await this.levelsFor(caller, filter);
    const counts = await countTasks(db, tenant.id, ledgerViewer(caller, levels), filter);
    const countOf = (id: string): number => counts.levels.find(({ level }) => level === id)?.count ?? 0;
    return {
      total: counts.total,
      levels: levels.known.map((level) => ({ ...level, count: countOf(level.id) })),
      states: [...counts.states],
      units: [...counts.units],
      plans: [...counts.plans],
    };
  }

  /** One row, by other eyes than the caller's own. */
  async row(caller: Caller, viewer: Viewer, taskId: string): Promise<LedgerRow> {
    const { db, tenant } = this.house;
    const levels = await this.warnings.on(caller.today);
    const row = await levelledRow(db, tenant.id, { ...ledgerViewer(caller, levels), ...viewer }, taskId);
    if (!row) throw notFound();
    return this.rowMaker(caller.today, levels)(row);
  }

  /** A level that no place here has is a mistake, and not a ledger without rows. */
  private async levelsFor({ today }: Caller, { level }: TaskFilter): Promise<LevelsOfPlans> {
    const levels = await this.warnings.on(today);
    if (level === undefined || levels.known.some(({ id }) => id === level)) return levels;
    const message = '没有这个预警等级 / there is no such warning level';
    throw problem('bad-request', '请求内容有误，见 errors', 'the request is faulty, see errors', {
      errors: [{ where: 'query.level', message }],
    });
  }

  private rowMaker(today: Day, { levelOf, calendar }: LevelsOfPlans): (row: LevelledRow) => LedgerRow {
    const leftUntil = this.leftCounter(today, calendar);
    return (row) => ({
      ...row,
      level: levelOf(row.planId, row.level),
      left: row.status === 'closed' || !row.deadline?.day ? null : leftUntil(row.deadline.day),
    });
  }

  /** Many rows share few deadlines, and some lie years ahead: each is counted once. */
  private leftCounter(today: Day, calendar: Calendar): (day: Day) => Left {
    const counted = new Map<Day, Left>();
    const known = (year: number): boolean => calendar.years.some((one) => one.year === year);
    const count = (day: Day): Left => {
      if (day < today) return null;
      const years = Array.from({ length: yearOf(day) - yearOf(today) + 1 }, (_, at) => yearOf(today) + at);
      return { workdays: workingDaysBetween(today, day, calendar), provisional: !years.every(known) };
    };
    return (day) => {
      const left = counted.get(day) ?? count(day);
      counted.set(day, left);
      return left;
    };
  }
}

export const ledgerViewer = (caller: Caller, { levels }: LevelsOfPlans): LedgerViewer => ({
  ...viewerOf(caller),
  posts: caller.posts,
  today: caller.today,
  levels,
});
