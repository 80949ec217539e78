import { refusedDay } from '../act-day';
import { assertNever } from '../assert-never';
import { notAuthorised } from '../not-authorised';
import { holds, type UnitId } from '../people/actor';
import type { Period } from '../policy/policy';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { Seat } from '../tasks/open-act';
import { endOfPeriod, type Calendar } from '../time/calendar';
import { withYears } from '../time/calendar-notice';
import type { Day } from '../time/day';
import { dayInZone } from '../time/zone';
import type { PlanAct, PlanCommand, PlanNotice } from './command';
import { isIncomplete, refusedIncomplete } from './completeness';
import { decideAdjustment, decideAdjustmentEnd } from './decide-adjustment';
import { missedPeriods, missingUnits, movedPeriods, type RunningPeriod } from './due';
import type { DueCounted, IssueDues, PlanEvent } from './event';
import type { Plan, PlanActType, PlanCourse, PlanStatus, PlanTerms } from './plan';

export interface OpenPlanAct {
  readonly act: PlanActType | 'submit-unit-plan';
  readonly by: Seat;
}

const NEXT: Readonly<Record<PlanStatus, readonly PlanActType[]>> = {
  feedback: ['draft'],
  drafted: ['submit'],
  submitted: ['approve', 'return'],
  approved: ['publish'],
  published: ['issue'],
  issued: ['adjust'],
};

/** What can be done with a plan now, and by whom. */
export function openPlanActs({ course }: Plan): readonly OpenPlanAct[] {
  if (!course) return [];
  const { status, terms, unitPlans, result } = course;
  const report = status === 'issued' && !result.reported ? (['report-result'] as const) : [];
  const acts = [...NEXT[status], ...report].map((act) => ({ act, by: terms.seats[act] }));
  const post = terms.unitPlans?.post;
  const units = unitPlans && post !== undefined ? missingUnits(unitPlans) : [];
  return [
    ...acts,
    ...units.map((unit) => ({
      act: 'submit-unit-plan' as const,
      by: { post: post ?? '', of: 'lead' as const, unit },
    })),
  ];
}

export function decidePlan(plan: Plan, command: PlanCommand, calendar: Calendar): Decision<PlanEvent> {
  const { course } = plan;
  if (!course)
    return refuse(
      'wrong-state',
      '这个方案还没有登记督察反馈，请先登记',
      'the inspection of this plan is not on record yet: put its feedback on record first',
    );
  if (typeof command.by === 'string') return decideNotice(course, command as PlanNotice, calendar);
  const act = command as PlanAct;
  return (
    refusedAct({ plan, course }, act) ??
    refusedDay(act, stepDay(course)) ??
    decideAct({ plan, course }, act, calendar)
  );
}

const WORDS: Readonly<Record<PlanStatus, { readonly zh: string; readonly en: string }>> = {
  feedback: { zh: '已收到反馈、正在起草', en: 'being drafted' },
  drafted: { zh: '已起草、等待报送', en: 'drafted and waits to be submitted' },
  submitted: { zh: '已报送、等待批准', en: 'submitted and waits for approval' },
  approved: { zh: '已批准、等待公开', en: 'approved and waits for publication' },
  published: { zh: '已公开、等待印发', en: 'published and waits for its issue' },
  issued: { zh: '已印发', en: 'issued' },
};

function refusedAct({ plan, course }: Standing, act: PlanAct): Refusal | null {
  const open = openPlanActs(plan).filter((one) => isFor(one, act));
  const { zh, en } = WORDS[course.status];
  if (open.length === 0)
    return refuse('wrong-state', `方案${zh}，不能办理此事`, `the plan is ${en}: this cannot be done`);
  const seats = open.map(({ by }) => by);
  return seats.some((seat) => holds(act.by, seat)) ? null : notAuthorised(seats, course.terms.posts);
}

const isFor = ({ act, by }: OpenPlanAct, said: PlanAct): boolean =>
  act === said.type && (said.type !== 'submit-unit-plan' || by.unit === said.unit);

/** The day of the step before, which nothing can precede. */
function stepDay({ status, steps, returned, inspection }: PlanCourse): Day {
  const on = status === 'feedback' ? undefined : steps[status]?.on;
  return returned?.on ?? on ?? inspection.feedbackOn;
}

interface Standing {
  readonly plan: Plan;
  readonly course: PlanCourse;
}

function decideAct({ plan, course }: Standing, act: PlanAct, calendar: Calendar): Decision<PlanEvent> {
  switch (act.type) {
    case 'draft':
      return accept<PlanEvent>({ type: 'PlanDrafted', data: { document: act.document } });
    case 'submit':
      return decideSubmission(act);
    case 'approve':
      return accept<PlanEvent>({ type: 'PlanApproved', data: { document: act.document } });
    case 'return':
      if (!act.because.trim()) return refuse('missing-text', '请写明退回的原因', 'say why it is sent back');
      return accept<PlanEvent>({ type: 'PlanReturned', data: { because: act.because } });
    case 'publish':
      return decidePublication(course, act);
    case 'issue': {
      const dues = duesOfIssue(act.on, act.units, course.terms, calendar);
      return accept<PlanEvent>({ type: 'PlanIssued', data: { document: act.document, dues } });
    }
    case 'adjust':
      return decideAdjustment(plan, course, act);
    case 'submit-unit-plan': {
      const { unit, document } = act;
      return accept<PlanEvent>({ type: 'UnitPlanSubmitted', data: { unit, document } });
    }
    case 'report-result':
      if (!act.document.trim())
        return refuse('missing-text', '请写明报告的文号或去处', 'name the report, or where it can be read');
      return accept<PlanEvent>({ type: 'PlanResultReported', data: { document: act.document } });
    default:
      return assertNever(act);
  }
}

function decideSubmission({
  document,
  incomplete,
  despite = '',
}: PlanAct & { type: 'submit' }): Decision<PlanEvent> {
  const refused = refusedIncomplete(incomplete, despite);
  if (refused) return refused;
  const because = despite.trim();
  const data = isIncomplete(incomplete)
    ? { document, despite: { count: incomplete.count, because } }
    : { document };
  return accept<PlanEvent>({ type: 'PlanSubmitted', data });
}

function decidePublication(
  { terms }: PlanCourse,
  { at, now = 0, where, today, on }: PlanAct & { type: 'publish' },
): Decision<PlanEvent> {
  if (!where.trim()) return refuse('missing-text', '请写明在哪里公开', 'say where it is published');
  if (at === null) return accept<PlanEvent>({ type: 'PlanPublished', data: { where } });
  const day = dayInZone(at, terms.zoneOffsetMinutes);
  if (at <= now || day < today || on !== today)
    return refuse(
      'wrong-day',
      '定时公开须是以后的时刻；已经公开的，请写公开的日期',
      'a moment that is set must lie ahead; for what is published already, give the day',
    );
  return accept<PlanEvent>({ type: 'PlanPublicationSet', data: { at, where } });
}

/** Until when something is due that begins on a day; null where no document says how long it may take. */
export const dueWithin = (from: Day, period: Period | null, calendar: Calendar): DueCounted | null => {
  if (!period) return null;
  const { day, provisional } = endOfPeriod(from, period, calendar);
  return { by: day, provisional };
};

/** What begins with the issue. A plan none of whose tasks has a lead unit asks nobody for a plan of their own. */
export function duesOfIssue(
  on: Day,
  units: readonly UnitId[],
  { resultWithin, unitPlans }: PlanTerms,
  calendar: Calendar,
): IssueDues {
  const due = units.length > 0 ? dueWithin(on, unitPlans?.within ?? null, calendar) : null;
  return {
    result: dueWithin(on, resultWithin, calendar),
    unitPlans: due && { ...due, units: [...new Set(units)].sort() },
  };
}

function decideNotice(course: PlanCourse, notice: PlanNotice, calendar: Calendar): Decision<PlanEvent> {
  switch (notice.type) {
    case 'note-moment':
      return accept<PlanEvent>(...published(course, notice), ...found(course, notice, calendar));
    case 'note-calendar': {
      const moved = movedPeriods(course, withYears(calendar, notice.years), notice.today);
      return accept(
        ...moved.map((one): PlanEvent => ({ type: 'PlanDueMoved', data: { ...one, notice: notice.notice } })),
      );
    }
    case 'note-adjustment':
      return decideAdjustmentEnd(course, notice);
    default:
      return assertNever(notice);
  }
}

type Moment = Extract<PlanNotice, { type: 'note-moment' }>;

/** Each fact holds from its own day, so what belongs to a later one waits until the clock asks for that. */
const published = (
  { publishAt, publishWhere, terms }: PlanCourse,
  { now, on }: Moment,
): readonly PlanEvent[] =>
  publishAt !== null && now >= publishAt && dayInZone(publishAt, terms.zoneOffsetMinutes) <= on
    ? [{ type: 'PlanPublished', data: { where: publishWhere ?? '' } }]
    : [];

const found = (course: PlanCourse, { on, today }: Moment, calendar: Calendar): readonly PlanEvent[] =>
  missedPeriods(course, on).map((missed) => factOf(course, missed, { today, calendar }));

function factOf(
  { terms, unitPlans }: PlanCourse,
  { of, due: { by } }: RunningPeriod,
  { today, calendar }: { readonly today: Day; readonly calendar: Calendar },
): PlanEvent {
  if (of === 'plan') return { type: 'PlanOverdue', data: { by } };
  if (of === 'result' || !unitPlans || !terms.unitPlans) return { type: 'PlanResultOverdue', data: { by } };
  const next = endOfPeriod(today, terms.unitPlans.chaseEvery, calendar).day;
  return { type: 'UnitPlansChased', data: { units: missingUnits(unitPlans), by, next } };
}
