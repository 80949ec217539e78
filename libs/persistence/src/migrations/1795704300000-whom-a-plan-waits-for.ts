import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a plan waits for, and for what. */
const COLUMNS = `
alter table plan_row
  add column waiting jsonb not null default '[]',
  add column seats text[] not null default '{}';
create index plan_row_seats on plan_row using gin (seats);
`;

/** One duty at a time from the feedback to the issue, then the report on results and the plans of the units. */
const DUTIES = `
  select 0 as rank, step.act, course -> 'terms' -> 'seats' -> step.act as by,
         case when step.status in ('feedback', 'drafted') and course ->> 'returned' is null
                   and course -> 'terms' ->> 'planWithin' is not null then course -> 'due' ->> 'by' end as until
    from (values ('feedback', 'draft'), ('drafted', 'submit'), ('submitted', 'approve'), ('approved', 'publish'),
                 ('published', 'issue')) as step (status, act)
   where step.status = course ->> 'status' and not (step.act = 'publish' and course ->> 'publishAt' is not null)
  union all
  select 1, 'report-result', course -> 'terms' -> 'seats' -> 'report-result', course -> 'result' -> 'due' ->> 'by'
   where course ->> 'status' = 'issued' and course -> 'result' ->> 'due' is not null
     and course -> 'result' ->> 'reported' is null
  union all
  select 1 + unit.nth, 'submit-unit-plan',
         jsonb_build_object('post', course -> 'terms' -> 'unitPlans' ->> 'post', 'of', 'lead', 'unit', unit.said ->> 'unit'),
         course -> 'unitPlans' -> 'due' ->> 'by'
    from jsonb_array_elements(case when course ->> 'unitPlans' is null then '[]'::jsonb else course -> 'unitPlans' -> 'plans' end)
         with ordinality as unit (said, nth)
   where unit.said ->> 'submittedOn' is null`;

/** The rows that are there already, tenant by tenant, for the wall stands for the owner too; as a rebuild would have it. */
const FILL = `
do $$
declare one uuid;
begin
  for one in select id from tenant loop
    perform set_config('duban.tenant', one::text, true);
    update plan_row as plan
       set waiting = waited.waiting, seats = waited.seats
      from aggregate_head as head
     cross join lateral (select head.state::jsonb -> 'course' as course) as there
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('act', act, 'by', by, 'until', until) order by rank), '[]') as waiting,
              coalesce(array_agg(concat(by ->> 'post', '@', by ->> 'unit') order by rank), '{}') as seats
         from (${DUTIES}) as duty) as waited
     where plan.tenant_id = one and head.tenant_id = one and head.aggregate = 'plan/' || plan.id and course is not null;
  end loop;
  perform set_config('duban.tenant', '', true);
end
$$;
`;

export class WhomAPlanWaitsFor1795704300000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(FILL);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
