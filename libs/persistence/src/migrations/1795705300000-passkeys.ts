import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys by which people prove what they sign. One that was removed stays, for signatures rest on it, and signs nothing more. */
const PASSKEYS = `
create table passkey (
  tenant_id uuid not null default duban_tenant() references tenant,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  credential_id text collate "C" not null,
  name text not null,
  rp_id text not null,
  public_key text not null,
  sign_count bigint not null check (sign_count >= 0),
  transports text[] not null,
  added_at timestamptz(3) not null default clock_timestamp(),
  removed_at timestamptz(3),
  -- What it signed last, and by which request: sent again, that is the same signature.
  used_for text,
  used_by text,
  primary key (tenant_id, id),
  unique (tenant_id, credential_id),
  foreign key (tenant_id, person_id) references person
);
create index passkey_person on passkey (tenant_id, person_id);
alter table passkey enable row level security, force row level security;
create policy one_tenant on passkey using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert, update (removed_at, sign_count, used_for, used_by) on passkey to duban_app;

-- What a new key has to sign, one for each person at a time.
create table passkey_challenge (
  tenant_id uuid not null default duban_tenant() references tenant,
  person_id uuid not null,
  challenge text not null,
  expires_at timestamptz(3) not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person
);
alter table passkey_challenge enable row level security, force row level security;
create policy one_tenant on passkey_challenge using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert, update (challenge, expires_at) on passkey_challenge to duban_app;
`;

export class Passkeys1795705300000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(PASSKEYS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
