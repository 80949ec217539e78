import { APPROVAL_FOLLOWING } from '@duban/domain';

const KIND = `split_part(event.aggregate, '/', 1)`;
const idOf = (...kinds: readonly string[]): string =>
  `case when ${KIND} in (${kinds.map((kind) => `'${kind}'`).join(', ')})
        then split_part(event.aggregate, '/', 2)::uuid end`;

/**
 * An event as something that somebody did, and what it was done to by its id. The rows of these are joined behind a fence
 * (a limit, or a materialized part): row-level security lets an index serve a comparison with a column, and with no
 * expression that could leak.
 */
export const ACT = `event.tenant_id, event.position, event.sequence, event.type, event.command_id, event.aggregate,
  event.effective_on, event.recorded_at, event.actor, event.principal, ${KIND} as kind,
  case when event.type = 'SigningChanged' then event.text::json -> 'data' -> 'event' ->> 'type' end as in_signing,
  ${idOf('task', 'report')} as of_task, ${idOf('letter')} as of_letter, ${idOf('approval')} as of_approval`;

/** The rows of what acts were done to; by `case`, for `coalesce` counts as what could leak. */
export const SUBJECTS = `
  left join letter_row as letter on letter.tenant_id = act.tenant_id and letter.id = act.of_letter
  left join approval_row as approval on approval.tenant_id = act.tenant_id and approval.id = act.of_approval
  left join task_row as task on task.tenant_id = act.tenant_id 
   and task.id = case when letter.id is null then act.of_task else letter.task_id end`;

/** Of an act, what both lists say. */
export const SAID = `act.position, act.type, act.in_signing as "inSigning", act.effective_on as "on", act.actor,
  act.principal, task.id as "taskId", letter.id as "letterId", approval.id as "approvalId", task.ref,
  coalesce(approval.title, letter.title, task.title) as title`;

/**
 * Whether an event is what its author did to a task, a report, a letter or an approval. A fact that only follows from
 * somebody's command has the same author and stands in another chain, or is nobody's doing; the request that opens an
 * approval keeps its answer for itself. One `case`, for the planner takes many conditions to let hardly anything through.
 */
export const isOwnDoing = (event: string): string => `case
    when split_part(${event}.aggregate, '/', 1) not in ('task', 'report', 'letter', 'approval') then false
    when ${event}.type = 'ApprovalOpened' then true
    when ${event}.type = any ('{${APPROVAL_FOLLOWING.join(',')}}') then false
    else (select answer.aggregate from command_answer as answer
           where answer.tenant_id = ${event}.tenant_id and answer.command_id = ${event}.command_id) = ${event}.aggregate end`;

/**
 * What a person did, for themselves or as somebody's proxy, and what a proxy did for them: each has an index of its own, in
 * the order of the positions. `from` says which of them, given the condition that makes them theirs.
 */
export const byAndFor = (person: string, from: (theirs: string) => string): string =>
  `(${from(`event.actor = ${person} and event.actor not like 'system:%'`)}) union all
   (${from(`event.principal = ${person} and event.actor <> ${person}`)})`;
