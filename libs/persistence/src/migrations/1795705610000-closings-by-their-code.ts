import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The code of a certificate is how the hash of its closing link begins: whoever has one is answered without a walk of the ledger. */
export class ClosingsByTheirCode1795705610000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index ledger_event_closing on ledger_event (tenant_id, left(hash, 24)) where type = 'TaskClosed'`,
    );
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
