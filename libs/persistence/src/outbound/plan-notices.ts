import type { Day } from '@duban/domain';
import type { Tx } from '../database';
import type { Notice } from './audience';
import { noticesIn } from './notice-rows';

/** What a plan waits for, act by act, with all whom it waits for. */
const DUTIES = `
  select plan.id, plan.name, duty ->> 'act' as act, duty ->> 'until' as until,
         jsonb_object_agg(concat(duty -> 'by' ->> 'post', '@', duty -> 'by' ->> 'unit'), 1) as seats
    from plan_row as plan cross join lateral jsonb_array_elements(plan.waiting) as open (duty)
   where plan.tenant_id = duban_tenant()`;
const ABOUT = `jsonb_strip_nulls(jsonb_build_object('title', due.name, 'act', 'plan/' || due.act, 'day', due.until,
                                                  'path', '/plans/' || due.id))`;

/** The last fact of some kinds in the chain of a plan: what follows from it is told once. */
const lastOf = (types: readonly string[]): string => `lateral (
  select max(sequence) as sequence from ledger_event as event
   where event.tenant_id = duban_tenant() and event.aggregate = 'plan/' || due.id
     and event.type in (${types.map((type) => `'${type}'`).join(', ')}))`;

/** After these somebody else is to go on with a plan. */
export const PLAN_TURNS = [
  'PlanFeedbackReceived',
  'PlanDrafted',
  'PlanSubmitted',
  'PlanReturned',
  'PlanApproved',
  'PlanPublished',
  'PlanIssued',
] as const;

/** Whom plans wait for, once for each step. */
export const planTurns = (tx: Tx, planIds: readonly string[]): Promise<readonly Notice[]> =>
  noticesIn(
    tx,
    `select concat('your-turn/plan/', due.id, '/', due.act, '/', opened.sequence) as key, 'your-turn' as kind,
            ${ABOUT} as about, due.seats
       from (${DUTIES} and plan.id = any ($1::uuid[]) group by 1, 2, 3, 4) as due
       join ${lastOf(PLAN_TURNS)} as opened on opened.sequence is not null`,
    [planIds],
  );

/** What the clock finds missed of a plan, and which acts end that. */
const LATE: Readonly<Record<string, readonly string[]>> = {
  PlanOverdue: ['draft', 'submit'],
  PlanResultOverdue: ['report-result'],
  UnitPlansChased: ['submit-unit-plan'],
};
export const PLAN_LATE = Object.keys(LATE);

/** To whoever is late, once for each time that the clock says so: units are chased again and again. */
export async function planLate(tx: Tx, planIds: readonly string[], today: Day): Promise<readonly Notice[]> {
  if (planIds.length === 0) return [];
  const found: Notice[] = [];
  for (const [type, acts] of Object.entries(LATE))
    found.push(
      ...(await noticesIn(
        tx,
        `select concat('plan-late/', due.id, '/', due.act, '/', said.sequence) as key, 'plan-late' as kind,
                ${ABOUT} as about, due.seats
           from (${DUTIES} and plan.id = any ($1::uuid[]) and duty ->> 'act' = any ($2::text[])
                   and (duty ->> 'until')::date < $3::date group by 1, 2, 3, 4) as due
           join ${lastOf([type])} as said on said.sequence is not null`,
        [planIds, acts, today],
      )),
    );
  return [...found, ...(await unitsChased(tx, planIds, today))];
}

/** To the office that drew the plan up: how many units were chased. */
const unitsChased = (tx: Tx, planIds: readonly string[], today: Day): Promise<readonly Notice[]> =>
  noticesIn(
    tx,
    `select concat('plan-late/', due.id, '/units/', said.sequence) as key, 'plan-late' as kind,
            ${ABOUT} || jsonb_build_object('count', 0) as about,
            (select jsonb_build_object(concat(seat ->> 'post', '@', seat ->> 'unit'), (select count(*) from jsonb_object_keys(due.seats)))
               from aggregate_head as head cross join lateral (select head.state #> '{course,terms,seats,draft}' as seat) as drafts
              where head.tenant_id = duban_tenant() and head.aggregate = 'plan/' || due.id) as seats
       from (${DUTIES} and plan.id = any ($1::uuid[]) and duty ->> 'act' = 'submit-unit-plan'
               and (duty ->> 'until')::date < $2::date group by 1, 2, 3, 4) as due
       join ${lastOf(['UnitPlansChased'])} as said on said.sequence is not null`,
    [planIds, today],
  );

/** The days of plans that come, one notice for each. */
export const planNear = (tx: Tx, today: Day): Promise<readonly Notice[]> =>
  noticesIn(
    tx,
    `select concat('plan-near/', due.id, '/', due.act, '/', due.until) as key, 'plan-near' as kind,
            due.until::date - $1::date as "daysLeft", ${ABOUT} as about, due.seats
       from (${DUTIES} and (duty ->> 'until')::date between $1::date and $1::date + 30 group by 1, 2, 3, 4) as due`,
    [today],
  );
