import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a mail was last on its way to somebody: what was sent before this is not counted. */
const LEAVING = `
alter table outbound_message add column leaving_at timestamptz;
create index outbound_message_leaving on outbound_message (tenant_id, recipient, leaving_at) where leaving_at is not null;
grant update (leaving_at) on outbound_message to duban_app;
`;

export class MailsWithinTheHour1795704310000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEAVING);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
