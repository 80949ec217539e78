import { inTenant } from '@duban/persistence';
import type { Letter } from '@duban/domain';
import type { Office } from '../support/office';

interface Row {
  readonly letterId: string;
  readonly state: Letter;
  readonly n: number | null;
  readonly series: string | null;
  readonly year: number | null;
  readonly messages: number;
  readonly messageId: string | null;
}

/** Numbers count from 1 without a gap or a double, and every issued letter lies in its inbox once. */
export async function letterFaults(office: Office): Promise<readonly string[]> {
  const rows = await lettersOf(office);
  return [...rows.flatMap(faultsOf), ...(await seriesFaults(office))];
}

const lettersOf = ({ db, tenant }: Office): Promise<readonly Row[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<Row>(
      `select substr(head.aggregate, 8) as "letterId", head.state, number.n, number.series, number.year,
              (select count(*)::int from inbox_message as message
                where message.tenant_id = head.tenant_id and message.letter_id::text = substr(head.aggregate, 8)) as messages,
              (select min(id) from inbox_message as message
                where message.tenant_id = head.tenant_id and message.letter_id::text = substr(head.aggregate, 8)) as "messageId"
         from aggregate_head as head
         left join number_allotment as number
           on number.tenant_id = head.tenant_id and number.key = substr(head.aggregate, 8)
        where head.tenant_id = duban_tenant() and head.aggregate like 'letter/%'`,
    ),
  );

function faultsOf({ letterId, state, n, series, year, messages, messageId }: Row): readonly string[] {
  if (state.status === 'drafted')
    return messages > 0 ? [`letter ${letterId} lies in an inbox as a draft`] : [];
  const number = `${series}〔${year}〕${n}号`;
  return [
    ...(state.number === number ? [] : [`letter ${letterId} is ${state.number} and was allotted ${number}`]),
    ...(messages === 1 ? [] : [`letter ${letterId} was laid down ${messages} times`]),
    ...(messageId === `<letter.${letterId}@duban>`
      ? []
      : [`letter ${letterId} has the message id ${messageId}`]),
    ...(state.deliveredOn ? [] : [`letter ${letterId} does not know of its delivery`]),
  ];
}

async function seriesFaults({ db, tenant }: Office): Promise<readonly string[]> {
  const rows = await inTenant(db, tenant, (tx) =>
    tx.query<{ series: string; year: number; count: number; last: number; next: number }>(
      `select series, year, count(distinct n)::int as count, max(n) as last,
              (select next from number_series as own where own.tenant_id = number.tenant_id
                  and own.series = number.series and own.year = number.year) as next
         from number_allotment as number where tenant_id = duban_tenant() group by tenant_id, series, year`,
    ),
  );
  return rows
    .filter(({ count, last, next }) => count !== last || next !== last + 1)
    .map(({ series, year, count, last }) => `series ${series} ${year}: ${count} numbers up to ${last}`);
}
