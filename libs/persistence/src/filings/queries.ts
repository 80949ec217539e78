import type { FilingList as FilingListShape, FilingQuery as FilingQueryShape } from '@duban/contract';
import { filingKey, type NumberHolder } from '@duban/domain';
import { inTenant, type Database } from '../database';
import { ANY_TEXT, DAY, pageOf, readCursor, type Shape } from '../tasks/cursor';
import { eyesOf, seenBy, type Viewer } from '../tasks/viewer';

export type FilingList = (typeof FilingListShape)['_output'];
export type FilingQuery = (typeof FilingQueryShape)['_output'];
type Row = FilingList['filings'][number] & {
  readonly key: string;
  readonly aggregate: string;
  readonly link: number;
};

const LINK: Shape = (value) => /^\d{1,9}$/.test(value);

/** Of the tasks that the viewer may see. A number that its task no longer has was sent back with its closing. */
const FILINGS = `
  select filing.number, filing.key, filing.task_id as "taskId", task.ref, task.title, task.plan_id as "planId",
         plan.name as "planName", unit.name as "officeName", filing.filed_on as "filedOn",
         filer.name as "filedByName", task.closed_on as "closedOn",
         case when task.filing_number is distinct from filing.number then 'returned'
              when task.status = 'closed' then 'closed' else 'filed' end as state,
         filing.doubled, filing.aggregate, filing.sequence as link
    from filing_number as filing
    join task_row as task on task.tenant_id = filing.tenant_id and task.id = filing.task_id
    left join plan_row as plan on plan.tenant_id = filing.tenant_id and plan.id = task.plan_id
    left join unit on unit.tenant_id = filing.tenant_id and unit.id = filing.office
    left join person as filer on filer.tenant_id = filing.tenant_id and filer.id::text = filing.filed_by
   where filing.tenant_id = duban_tenant() and (${seenBy('task.units', 1)} or task.persons && $3::text[])`;

const PAGE = `select * from (${FILINGS}) as shown
  where ($4::uuid is null or "planId" = $4) and ($5::text is null or state = $5)
    and ($6::text is null or strpos(key, $6) > 0)
    and ($7::date is null or ("filedOn", aggregate, link) < ($7::date, $8::text, $9::int))
  order by "filedOn" desc, aggregate desc, link desc limit $10`;

/** A page of the index (备案索引), the latest first; null when the cursor is none of ours. */
export async function listFilings(
  db: Database,
  tenant: string,
  viewer: Viewer,
  { plan, state, number, cursor, limit }: FilingQuery,
): Promise<FilingList | null> {
  const after = cursor === undefined ? [null, null, null] : readCursor(cursor, [DAY, ANY_TEXT, LINK]);
  if (!after) return null;
  const key = number === undefined ? null : filingKey(number);
  const values = [...eyesOf(viewer), viewer.persons, plan, state, key, ...after, limit + 1];
  const rows = await inTenant(db, tenant, (tx) => tx.query<Row>(PAGE, values));
  const { page, next } = pageOf(rows, limit, ({ filedOn, aggregate, link }) => [
    filedOn,
    aggregate,
    String(link),
  ]);
  return { filings: page.map(shown), next };
}

const shown = ({ key: _, aggregate: _aggregate, link: _link, ...row }: Row) => row;

/** Whether an office has given a number, and to which task as far as the viewer may see it. */
export const filingHolder = (
  db: Database,
  tenant: string,
  viewer: Viewer,
  { office, number }: { readonly office: string; readonly number: string },
): Promise<{ readonly holder: NumberHolder | null } | null> =>
  inTenant(db, tenant, async (tx) => {
    const [row] = await tx.query<{ readonly ref: string | null; readonly title: string }>(
      `select task.ref, task.title from filing_number as filing
         left join task_row as task on task.tenant_id = filing.tenant_id and task.id = filing.task_id
          and (${seenBy('task.units', 1)} or task.persons && $3::text[])
        where filing.tenant_id = duban_tenant() and filing.office = $4 and filing.key = $5 and not filing.doubled`,
      [...eyesOf(viewer), viewer.persons, office, filingKey(number)],
    );
    if (!row) return null;
    return { holder: row.ref === null ? null : { ref: row.ref, title: row.title } };
  });
