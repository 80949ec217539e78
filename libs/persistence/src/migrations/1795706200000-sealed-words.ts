import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public wrote is kept sealed, and under which key. The database itself refuses what is not; rows of before are
 * sealed by whoever has the key, for a migration has none (`objections/seal-kept.ts`).
 */
const SEALED = `
alter table objection_words add column sealed_by text;
alter table objection_words add constraint words_are_sealed check (
  sealed_by is not null
  and starts_with(text, 'v1.' || sealed_by || '.')
  and (contact is null or starts_with(contact, 'v1.' || sealed_by || '.'))
) not valid;
`;

export class SealedWords1795706200000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEALED);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
