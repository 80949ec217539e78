import { randomUUID } from 'node:crypto';
import { approvalAggregate, letterAggregate, planAggregate, taskAggregate } from '@duban/contract';
import {
  endOfPeriod,
  type Day,
  type LetterEvent,
  type Period,
  type PlanEvent,
  type Seat,
} from '@duban/domain';
import { todayOf, type House } from '../house';
import { eventually } from './engine';
import type { Resident } from './residents';
import { DUAL, seedApproval } from './seed-approval';
import { seedTask, type Units } from './seed';

/** So long that it reaches into every holiday of the year after the one that is known. */
export const LONG: Period = { n: 300, unit: 'workdays', firstDayCounts: true };

/** Something that runs for `LONG`, and until when by the calendar of now. */
export interface SeededPeriod {
  readonly id: string;
  readonly aggregate: string;
  readonly until: Day;
}

/** A task that is publicised from today on. */
export async function seedPublicity(house: House, units: Units, ref: string): Promise<SeededPeriod> {
  const today = todayOf(house);
  const { day, counted, provisional } = endOfPeriod(today, LONG, await house.calendars.of(house.tenant.id));
  const by = { post: 'office-officer', of: 'office' } as const;
  const notice = { from: today, to: day, counted, provisional, channels: ['市政府网站'] };
  const id = await seedTask(house, units, ref, {
    policy: { closing: [{ step: 'publicity', by, period: LONG }] },
    later: [
      { type: 'TaskReceived', data: { unit: units.lead.id } },
      { type: 'CompletionReported', data: { summary: '完成' } },
      { type: 'StepOpened', data: { open: { step: 'publicity', notice: null } } },
      { type: 'NoticePublished', data: { notice } },
    ],
  });
  await running(house, `task/${house.tenant.id}/${id}/1`);
  return { id, aggregate: taskAggregate(id), until: day };
}

/** A task with an interview that was held today, and of which it is to be reported what came of it. */
export async function seedFollowUp(house: House, units: Units, ref: string): Promise<SeededPeriod> {
  const { day } = endOfPeriod(todayOf(house), LONG, await house.calendars.of(house.tenant.id));
  const keeper = { post: 'office-officer', of: 'office' } as const;
  const receiver = { post: 'unit-principal', of: 'lead' } as const;
  const measure = {
    carriedOut: 'once',
    followUpWithin: LONG,
    keepers: [keeper],
    signer: keeper,
    receiver,
  } as const;
  const [letterId, title] = [randomUUID(), '约谈'];
  const id = await seedTask(house, units, ref, {
    later: [
      { type: 'TaskReceived', data: { unit: units.lead.id } },
      { type: 'RungReached', data: { letterId, rung: 'reminder', period: '2026-03', title, measure } },
      {
        type: 'MeasureRecorded',
        data: { letterId, title, place: '会议室', attendees: ['局长'], minutes: '限期', followUpBy: day },
      },
    ],
  });
  await running(house, `task/${house.tenant.id}/${id}/1`);
  return { id, aggregate: taskAggregate(id), until: day };
}

/** A letter that was issued and received today. */
export async function seedAwaitedLetter(house: House, units: Units): Promise<SeededPeriod> {
  const today = todayOf(house);
  const letterId = randomUUID();
  const { day, provisional } = endOfPeriod(today, LONG, await house.calendars.of(house.tenant.id));
  const events: readonly LetterEvent[] = [
    {
      type: 'LetterDrafted',
      data: { facts: letterFacts(units, letterId), text: { title: '提醒函', body: '请办' } },
    },
    { type: 'LetterIssued', data: { number: '样督提〔2026〕1号', replyBy: day, provisional } },
    { type: 'LetterReceived', data: { unit: units.lead.id } },
  ];
  const mark = { commandId: `seed/${letterId}`, digest: '', actor: 'system:seed', principal: null };
  await house.ledger.begin(house.tenant.id, { ...mark, on: today, late: null }, [
    { aggregate: letterAggregate(letterId), events },
  ]);
  await running(house, `letter/${house.tenant.id}/${letterId}`);
  return { id: letterId, aggregate: letterAggregate(letterId), until: day };
}

const letterFacts = (units: Units, letterId: string) => ({
  ...{ letterId, taskId: randomUUID(), cycle: 1, planId: randomUUID(), ref: '01' },
  ...{ rung: 'reminder', period: '2026-03', correction: 0, kind: 'reminder', mark: '样督提' },
  drafter: { post: 'office-officer', unit: units.office.id, of: 'office' } as const,
  signer: { post: 'office-director', unit: units.office.id, of: 'office' } as const,
  receiver: { post: 'unit-officer', unit: units.lead.id, of: 'lead' } as const,
  ...{ from: '市整改办', to: '市水利局', replyWithin: LONG, posts: {}, zoneOffsetMinutes: 480 },
});

/** An approval with a time limit. */
export async function seedLimited(house: House, units: Units, initiator: Resident): Promise<SeededPeriod> {
  const rule = { rule: 'within', period: { ...LONG }, then: DUAL, onLate: 'remind' };
  const id = await seedApproval(house, { units, initiator, rule });
  const { day } = endOfPeriod(todayOf(house), LONG, await house.calendars.of(house.tenant.id));
  await running(house, `approval/${house.tenant.id}/${id}`);
  return { id, aggregate: approvalAggregate(id), until: day };
}

/** A plan whose inspection gave its feedback today. */
export async function seedPlan(house: House, units: Units): Promise<SeededPeriod> {
  const today = todayOf(house);
  const planId = randomUUID();
  const { day, provisional } = endOfPeriod(today, LONG, await house.calendars.of(house.tenant.id));
  const seat = { post: 'office-director', unit: units.office.id, of: 'office' } as const;
  const acts = [
    'draft',
    'submit',
    'return',
    'approve',
    'publish',
    'issue',
    'adjust',
    'report-result',
  ] as const;
  const seats = Object.fromEntries(acts.map((act) => [act, seat])) as Record<(typeof acts)[number], Seat>;
  const terms = {
    planWithin: LONG,
    resultWithin: null,
    unitPlans: null,
    seats,
    posts: {},
    zoneOffsetMinutes: 480,
  };
  const inspection = { level: 'central', round: 3, batch: null, body: '督察组', feedbackOn: today } as const;
  const received = { planId, inspection, terms, due: { by: day, provisional }, known: {}, dues: null };
  const events: readonly PlanEvent[] = [
    { type: 'PlanOpened', data: { planId, name: '样例整改方案', pack: 'ningbo', edition: 'e'.repeat(64) } },
    { type: 'PlanFeedbackReceived', data: received },
  ];
  const mark = { commandId: `seed/${planId}`, digest: '', actor: 'system:seed', principal: null };
  await house.ledger.begin(house.tenant.id, { ...mark, on: today, late: null }, [
    { aggregate: planAggregate(planId), events },
  ]);
  await running(house, `plan/${house.tenant.id}/${planId}`);
  return { id: planId, aggregate: planAggregate(planId), until: day };
}

const running = (house: House, workflowId: string): Promise<object> =>
  eventually(() => house.temporal.client.workflow.getHandle(workflowId).describe());
