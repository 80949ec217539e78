import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done in somebody's name by their standing proxy, the latest first. */
const FOR_A_PERSON = `
create index ledger_event_principal on ledger_event (tenant_id, principal, position desc) where principal is not null
`;

export class ActsForAPerson1795701810000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOR_A_PERSON);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
