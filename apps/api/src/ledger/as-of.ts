import type { Input, routes } from '@duban/contract';
import {
  ALONE,
  CHINA_OFFSET_MINUTES,
  dayInZone,
  explain,
  nextDay,
  startOfDayMs,
  type Day,
} from '@duban/domain';
import { ledgerBegan, pastRow, pastTask, tasksUntil } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { StandingFor } from '../approvals/standing-for';
import { badCursor, problem, type Problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { TaskReading } from '../tasks/task-reading';

type Answer<Name extends 'taskAsOf' | 'tasksAsOf'> = Input<(typeof routes)[Name]['answer']>;
type Query<Name extends 'taskAsOf' | 'tasksAsOf'> = (typeof routes)[Name]['query']['_output'];

/**
 * What the ledger knew on a day: what was recorded by its end, folded anew. That is not what held on that day, for facts are
 * recorded late; both days stand beside each fact. Who may see it is asked of today.
 */
@Injectable()
export class AsOfReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskReading) private readonly reading: TaskReading,
    @Inject(StandingFor) private readonly standing: StandingFor,
  ) {}

  async task(caller: Caller, taskId: string, query: Query<'taskAsOf'>): Promise<Answer<'taskAsOf'>> {
    const { ledger, law, tenant } = this.house;
    const { day, until } = askedFor(query, caller);
    const { aggregate, facts: views } = await this.reading.record(caller, taskId);
    const { facts, links } = await ledger.readChain<'task'>(tenant.id, aggregate);
    // What was recorded since the first reading is not shown, so it is not folded either.
    const shown = links.slice(0, views.length);
    const known = shown.filter(({ recordedAt }) => recordedAt < until).length;
    const past = pastTask(facts.slice(0, known));
    if (!past) throw tooEarly(day, links[0]?.recordedAt ?? null);
    const calendar = await this.house.calendars.of(tenant.id);
    const said = explain(past.task, law.assess, { ...ALONE, days: { calendar, today: day } });
    return {
      ...{ day, until, row: pastRow(past, { assess: law.assess, calendar }), task: { ...past.task } },
      ...{ where: said.where, because: [...said.because], missing: [...said.missing] },
      ...{ facts: views.slice(0, known), since: views.length - known },
    };
  }

  async list(caller: Caller, query: Query<'tasksAsOf'>): Promise<Answer<'tasksAsOf'>> {
    const { db, law, tenant } = this.house;
    const { day, until } = askedFor(query, caller);
    const began = await ledgerBegan(db, tenant.id);
    if (began !== null && began >= until) throw tooEarly(day, began);
    const { plan, status, cursor, limit } = query;
    const viewer = await this.standing.viewer(caller);
    const page = await tasksUntil(db, tenant.id, viewer, { until, plan, cursor, limit });
    if (!page) throw badCursor();
    const calendar = await this.house.calendars.of(tenant.id);
    const rows = page.tasks.map((past) => pastRow(past, { assess: law.assess, calendar }));
    return {
      day,
      until,
      tasks: rows.filter((row) => status === undefined || row.status === status),
      next: page.next,
    };
  }
}

function askedFor(
  { day }: { readonly day?: Day | undefined },
  { today }: Caller,
): { day: Day; until: string } {
  const asked = day ?? today;
  if (asked > today)
    throw badDay(`${asked} 还没有到，今天是 ${today}`, `${asked} is still to come: today is ${today}`);
  return { day: asked, until: new Date(startOfDayMs(nextDay(asked), CHINA_OFFSET_MINUTES)).toISOString() };
}

function tooEarly(day: Day, first: string | null): Problem {
  const began = first === null ? '' : dayInZone(Date.parse(first), CHINA_OFFSET_MINUTES);
  return badDay(
    `到 ${day} 为止还没有记录，第一条记于 ${began}`,
    `nothing was recorded by ${day}: the first record is of ${began}`,
  );
}

const badDay = (zh: string, en: string): Problem => problem('bad-request', zh, en);
