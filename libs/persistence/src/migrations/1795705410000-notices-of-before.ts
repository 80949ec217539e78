import type { Task } from '@duban/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectNotice } from '../publicity/project';

interface Row {
  readonly aggregate: string;
  readonly sequence: number;
  readonly state: Task;
}

const BATCH = 500;
const HEADS = `select aggregate, sequence, state from aggregate_head
  where tenant_id = duban_tenant() and aggregate > $1 and aggregate like 'task/%'
    and state ->> 'status' in ('closing', 'closed')
  order by aggregate limit ${BATCH}`;
const INSERT = `insert into notice_row (id, version, state, title, unit, published_on, to_day, notice)
  select id, version, state, title, unit, published_on, to_day, notice
    from json_populate_recordset(null::notice_row, $1::json)
  on conflict do nothing`;

/**
 * Notices that were published before the public could read them here; as a rebuild would have them, by the same function, for
 * what the public may be told is said in one place. Tenant by tenant: the wall stands for the owner too.
 */
export class NoticesOfBefore1795705410000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    const tenants = (await runner.query('select id from tenant order by id')) as { readonly id: string }[];
    for (const { id } of tenants) {
      await runner.query(`select set_config('duban.tenant', $1, true)`, [id]);
      await fill(runner);
    }
    await runner.query(`select set_config('duban.tenant', '', true)`);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}

async function fill(runner: QueryRunner): Promise<void> {
  for (let after = ''; ;) {
    const heads = (await runner.query(HEADS, [after])) as Row[];
    const rows = heads.flatMap(({ state, sequence }) => projectNotice(state, sequence) ?? []);
    if (rows.length > 0) await runner.query(INSERT, [JSON.stringify(rows)]);
    const last = heads.at(-1);
    if (!last || heads.length < BATCH) return;
    after = last.aggregate;
  }
}
