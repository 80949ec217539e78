import type { Day, NoticeKind } from '@duban/domain';
import type { Tx } from '../database';
import type { FeedEvent, FeedPosition } from '../ledger/feed';
import { alarms } from './alarm-notices';
import type { Notice } from './audience';
import { begunAnew } from './begun-anew';
import { lapses } from './lapsed-notices';
import { noticesIn } from './notice-rows';
import { PLAN_LATE, PLAN_TURNS, planLate, planNear, planTurns } from './plan-notices';

/** Where the telling of a tenant's facts has come to; null when it has not begun. */
export async function noticeCursor(tx: Tx): Promise<FeedPosition | null> {
  const [row] = await tx.query<FeedPosition>(
    'select tx, position from notice_cursor where tenant_id = duban_tenant()',
  );
  return row ?? null;
}

/** Goes on from where it was read; false when somebody else has gone on meanwhile, and told what there was to tell. */
export async function moveNoticeCursor(
  tx: Tx,
  from: FeedPosition | null,
  to: FeedPosition,
): Promise<boolean> {
  const moved = from
    ? await tx.change(
        `update notice_cursor set tx = $1, position = $2
          where tenant_id = duban_tenant() and tx = $3 and position = $4`,
        [to.tx, to.position, from.tx, from.position],
      )
    : await tx.change('insert into notice_cursor (tx, position) values ($1, $2) on conflict do nothing', [
        to.tx,
        to.position,
      ]);
  return moved > 0;
}

const about = (event: FeedEvent): string => event.aggregate.split('/')[1] ?? '';

/** One letter, one notice: to whom it waits for. */
const letters = (tx: Tx, kind: NoticeKind, ids: readonly string[]): Promise<readonly Notice[]> =>
  noticesIn(
    tx,
    `select concat($2::text, '/', letter.id) as key, $2::text as kind,
            jsonb_strip_nulls(jsonb_build_object('title', title, 'ref', number, 'day', reply_by::text, 'path', '/letters/' || id)) as about,
            (select coalesce(jsonb_object_agg(seat, 1), '{}') from unnest(letter.seats) as seat) as seats
       from letter_row as letter where letter.tenant_id = duban_tenant() and letter.id = any ($1::uuid[])`,
    [ids, kind],
  );

/**
 * Whoever goes on with drafts. A round drafts many letters at once, over more than one turn of the teller: those of a day,
 * a rung and a period are one notice, which leads to the inbox and counts nothing. Those that passed their review are
 * another, one for each day on which some did. What somebody drafted by hand is a notice of its own, and not to them.
 */
const drafts = (tx: Tx, ids: readonly string[], passedOn: Day | null): Promise<readonly Notice[]> =>
  noticesIn(
    tx,
    `select concat_ws('/', 'letters-wait', letter.rung, letter.period, letter.drafted_on, open.act ->> 'act', $2::text, by_hand) as key,
            'letters-wait' as kind,
            jsonb_build_object('title', min(letter.kind), 'act', open.act ->> 'act', 'path', '/inbox') as about,
            jsonb_object_agg(concat(open.act -> 'by' ->> 'post', '@', open.act -> 'by' ->> 'unit'), 1) as seats
       from letter_row as letter cross join lateral jsonb_array_elements(letter.waiting) as open (act)
      cross join lateral (select case when letter.task_id is null then letter.id::text end) as own (by_hand)
      where letter.tenant_id = duban_tenant() and letter.id = any ($1::uuid[]) and letter.status = 'drafted'
        and (open.act ->> 'act' <> 'revise' or by_hand is null and $2 is null)
      group by letter.rung, letter.period, letter.drafted_on, open.act ->> 'act', by_hand`,
    [ids, passedOn],
  );

/** Sent back by its review: its drafter, once for each time, while nobody has revised it yet. */
const sentBack = (tx: Tx, ids: readonly string[]): Promise<readonly Notice[]> =>
  noticesIn(
    tx,
    `select concat('letters-wait/', letter.id, '/sent-back/', letter.version) as key, 'letters-wait' as kind,
            jsonb_build_object('title', title, 'act', 'revise', 'path', '/letters/' || id) as about,
            (select coalesce(jsonb_object_agg(seat, 1), '{}') from unnest(letter.seats) as seat) as seats
       from letter_row as letter
      where letter.tenant_id = duban_tenant() and letter.id = any ($1::uuid[]) and letter.status = 'drafted'
        and jsonb_array_length(letter.waiting) = 1`,
    [ids],
  );

/** Revised after its review had sent it back: its reviewer, once for each time, while nobody has reviewed it yet. */
const reviewedAgain = (tx: Tx, ids: readonly string[]): Promise<readonly Notice[]> =>
  noticesIn(
    tx,
    `select concat('letters-wait/', letter.id, '/review/', letter.version) as key, 'letters-wait' as kind,
            jsonb_build_object('title', title, 'act', 'review', 'path', '/letters/' || id) as about,
            jsonb_build_object(concat(open.act -> 'by' ->> 'post', '@', open.act -> 'by' ->> 'unit'), 1) as seats
       from letter_row as letter cross join lateral jsonb_array_elements(letter.waiting) as open (act)
      where letter.tenant_id = duban_tenant() and letter.id = any ($1::uuid[]) and letter.status = 'drafted'
        and open.act ->> 'act' = 'review'
        and exists (select from ledger_event as event where event.tenant_id = letter.tenant_id
                       and event.aggregate = 'letter/' || letter.id and event.type = 'LetterSentBack')`,
    [ids],
  );

/** Asked again (催办): once for each time, to whom the letter waits for. */
const urgings = (tx: Tx, ids: readonly string[]): Promise<readonly Notice[]> =>
  noticesIn(
    tx,
    `select concat('urged/', letter.id, '/', jsonb_array_length(urgings)) as key, 'urged' as kind,
            jsonb_build_object('title', title, 'ref', number, 'act', waiting -> 0 ->> 'act', 'path', '/letters/' || id) as about,
            (select coalesce(jsonb_object_agg(seat, 1), '{}') from unnest(letter.seats) as seat) as seats
       from letter_row as letter
      where letter.tenant_id = duban_tenant() and letter.id = any ($1::uuid[]) and letter.status in ('issued', 'received')`,
    [ids],
  );

/** Where a task is in its closing steps or was sent back: whom it waits for, once for each time that the step was opened. */
const turns = (tx: Tx, taskIds: readonly string[]): Promise<readonly Notice[]> =>
  noticesIn(
    tx,
    `select concat('your-turn/', task.id, '/', open.act ->> 'act', '/', opened.sequence) as key, 'your-turn' as kind,
            jsonb_build_object('title', task.title, 'ref', task.ref, 'act', open.act ->> 'act', 'path', '/tasks/' || task.id) as about,
            (select coalesce(jsonb_object_agg(concat(seat ->> 'post', '@', seat ->> 'unit'), 1), '{}')
               from jsonb_array_elements(open.act -> 'by') as seat) as seats,
            coalesce((select array_agg(person) from jsonb_array_elements_text(open.act -> 'persons') as person), '{}') as persons,
            coalesce((select array_agg(person) from jsonb_array_elements(open.act -> 'by') as seat
                        cross join jsonb_array_elements_text(seat -> 'except') as person), '{}') as except
       from task_row as task cross join lateral jsonb_array_elements(task.waiting) as open (act)
       join lateral (select max(sequence) as sequence from ledger_event as event
                      where event.tenant_id = duban_tenant() and event.aggregate = 'task/' || task.id
                        and event.type in ('StepOpened', 'TaskReturned', 'CompletionReported', 'NoticePublished', 'PublicityResumed')) as opened
         on opened.sequence is not null
      where task.tenant_id = duban_tenant() and task.id = any ($1::uuid[]) and task.status in ('underway', 'closing')
        and open.act ->> 'act' not in ('return', 'report', 'receive')`,
    [taskIds],
  );

/** One notice for all tasks of a plan that were dispatched on a day. */
const dispatches = (tx: Tx, taskIds: readonly string[], day: Day): Promise<readonly Notice[]> =>
  noticesIn(
    tx,
    `select concat('dispatched/', plan.id, '/', $2::text) as key, 'dispatched' as kind,
            jsonb_build_object('title', plan.name, 'path', '/inbox') as about,
            jsonb_object_agg(seat, 1) as seats
       from task_row as task join plan_row as plan on plan.tenant_id = task.tenant_id and plan.id = task.plan_id
      cross join lateral unnest(task.seats) as seat
      where task.tenant_id = duban_tenant() and task.id = any ($1::uuid[]) and task.status = 'dispatched'
      group by plan.id, plan.name`,
    [taskIds, day],
  );

const REPORTERS = `from round_row as round
  join plan_row as plan on plan.tenant_id = round.tenant_id and plan.id = round.plan_id
  join lateral (
    select coalesce(jsonb_object_agg(seat, n), '{}') as seats from (
      select concat(seat ->> 'post', '@', seat ->> 'unit') as seat, count(distinct task.id)::int as n
        from task_row as task cross join lateral jsonb_array_elements(task.waiting) as open (act)
       cross join lateral jsonb_array_elements(open.act -> 'by') as seat
       where task.tenant_id = round.tenant_id and task.plan_id = round.plan_id and open.act ->> 'act' = 'report'
         and not exists (select from report_row as report where report.tenant_id = task.tenant_id
                            and report.task_id = task.id and report.period = round.period)
       group by 1) as counted) as asked on true
 where round.tenant_id = duban_tenant() and round.status = 'open'`;
const ROUND = `jsonb_build_object('title', plan.name, 'period', round.period, 'day', round.due_on::text, 'count', 0,
                                  'path', '/rounds/' || plan.id || '/' || round.period) as about, asked.seats`;

/** One notice for a round, however many tasks it asks about. */
const rounds = (tx: Tx, names: readonly string[]): Promise<readonly Notice[]> =>
  noticesIn(
    tx,
    `select concat('round-opened/', plan.id, '/', round.period) as key, 'round-opened' as kind, ${ROUND} ${REPORTERS}
        and concat(round.plan_id, '/', round.period) = any ($1::text[])`,
    [names],
  );

/** What follows from facts of the feed, as things stand now: whoever has acted meanwhile is told nothing. */
export async function noticesOf(
  tx: Tx,
  events: readonly FeedEvent[],
  today: Day,
): Promise<readonly Notice[]> {
  const of = (...types: readonly string[]): readonly FeedEvent[] =>
    events.filter(({ type }) => types.includes(type));
  const ids = (...types: readonly string[]): readonly string[] => [...new Set(of(...types).map(about))];
  // What became of a draft meanwhile is told instead of its drafting.
  const reviewed = ids('LetterPassed', 'LetterSentBack');
  const found = await Promise.all([
    letters(tx, 'letter-delivered', ids('LetterDelivered')),
    drafts(
      tx,
      ids('LetterDrafted').filter((id) => !reviewed.includes(id)),
      null,
    ),
    drafts(tx, ids('LetterPassed'), today),
    sentBack(tx, ids('LetterSentBack')),
    reviewedAgain(tx, ids('LetterRevised')),
    letters(tx, 'reply-overdue', ids('ReplyOverdue')),
    urgings(tx, ids('LetterUrged')),
    dispatches(tx, ids('TaskDispatched'), today),
    turns(
      tx,
      ids('StepOpened', 'TaskReturned', 'TaskSigned', 'SigningChanged', 'NoticePublished', 'ObjectionNoted'),
    ),
    rounds(
      tx,
      of('RoundOpened').map(({ aggregate }) => aggregate.replace(/^round\//, '')),
    ),
    planTurns(tx, ids(...PLAN_TURNS)),
    planLate(tx, ids(...PLAN_LATE), today),
    alarms(tx, events),
    lapses(tx, events),
    begunAnew(tx, ids('TaskPlanned')),
  ]);
  return found.flat();
}

/** What is near by the calendar alone: rounds that close, deadlines and days of plans that come, one notice for each day. */
export async function noticesOfDay(tx: Tx, today: Day): Promise<readonly Notice[]> {
  const closing = await noticesIn(
    tx,
    `select concat('round-closing/', plan.id, '/', round.period) as key, 'round-closing' as kind,
            round.due_on - $1::date as "daysLeft", ${ROUND} ${REPORTERS}
        and round.due_on between $1::date and $1::date + 30`,
    [today],
  );
  const deadlines = await noticesIn(
    tx,
    `select concat('deadline-near/', day) as key, 'deadline-near' as kind, day - $1::date as "daysLeft",
            jsonb_build_object('day', day::text, 'count', 0, 'path', '/inbox') as about, jsonb_object_agg(seat, n) as seats
       from (select task.deadline_day as day, concat(seat ->> 'post', '@', seat ->> 'unit') as seat, count(distinct task.id)::int as n
               from task_row as task cross join lateral jsonb_array_elements(task.waiting) as open (act)
              cross join lateral jsonb_array_elements(open.act -> 'by') as seat
              where task.tenant_id = duban_tenant() and task.deadline_day between $1::date and $1::date + 30
                and task.status = 'underway' and open.act ->> 'act' in ('complete', 'report') group by 1, 2) as due
      group by day`,
    [today],
  );
  return [...closing, ...deadlines, ...(await planNear(tx, today))];
}
