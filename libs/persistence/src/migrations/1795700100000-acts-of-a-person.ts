import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has done, the latest first; machines are asked by chain. */
const BY_PERSON = `
create index ledger_event_person on ledger_event (tenant_id, actor, position desc) where actor not like 'system:%'
`;

export class ActsOfAPerson1795700100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(BY_PERSON);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
