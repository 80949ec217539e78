import { daysBetween, dutyPeriod, isMet, supervisorsIn, type Day, type VisitLaw } from '@duban/domain';
import {
  planEditions,
  visitDutiesOf,
  visitLawOf,
  type PackShelf,
  type StatedDuty,
} from '@duban/jurisdictions';
import {
  EVERYBODY,
  listUnits,
  planPacks,
  seatName,
  tasksFound,
  visitsUnderway,
  type Database,
  type Notice,
  type VisitRow,
} from '@duban/persistence';

export interface VisitPorts {
  readonly db: Database;
  readonly packs: PackShelf;
}

/** Nobody is reminded earlier. */
const MOST_DAYS = 30;

/**
 * What is asked of those who plan the checks of a place: to write down what a visit found once its days have come, and to
 * make the checks of a period before it ends. The plan is named and not the purpose: of a covert check nothing goes abroad.
 */
export async function visitNotices(
  { db, packs: shelf }: VisitPorts,
  tenant: string,
  today: Day,
): Promise<readonly Notice[]> {
  const plans = await planPacks(db, tenant);
  const units = plans.length > 0 ? supervisorsIn(await listUnits(db, tenant)) : null;
  if (!units) return [];
  const { packs } = await shelf.of(tenant);
  const underway = await visitsUnderway(db, tenant, EVERYBODY, today);
  const told: Notice[] = [];
  for (const { plan, name, edition } of planEditions(plans, packs, today)) {
    const law = edition && visitLawOf(edition, units);
    if (!law) continue;
    told.push(...underway.filter(({ planId }) => planId === plan).map((visit) => find(visit, law)));
    for (const duty of visitDutiesOf(edition)) told.push(...(await near(duty, { plan, name, law })));
  }
  return told;

  async function near(duty: StatedDuty, { plan, name, law }: Asked): Promise<readonly Notice[]> {
    const { period, from, to } = dutyPeriod(duty, today);
    const daysLeft = daysBetween(today, to);
    if (daysLeft > MOST_DAYS) return [];
    if (isMet(duty, await tasksFound(db, tenant, { planId: plan, from, to }))) return [];
    const about = { title: name, period, day: to, path: '/visits' };
    return [{ ...toPlanners(law), key: `visit-near/${plan}/${period}`, kind: 'visit-near', about, daysLeft }];
  }
}

interface Asked {
  readonly plan: string;
  readonly name: string;
  readonly law: VisitLaw;
}

function find({ id, planName, to }: VisitRow, law: VisitLaw): Notice {
  const about = { title: planName, act: 'find', day: to as Day, path: `/visits/${id}` };
  return { ...toPlanners(law), key: `your-turn/visit/${id}`, kind: 'your-turn', about, daysLeft: null };
}

const toPlanners = ({ planners }: VisitLaw) => ({
  seats: Object.fromEntries(planners.map((seat) => [seatName(seat), 1])),
  ...{ persons: [], except: [] },
});
