import type { NotifyPreference as PreferenceShape } from '@duban/contract';
import { inTenant, type Database, type Tx } from '../database';
import { once, type Claim, type NotDone } from '../ledger/claim';

/** How somebody wants to be told: their address stands here and nowhere else. */
export type NotifyPreference = (typeof PreferenceShape)['_output'];
export interface PreferenceOf extends NotifyPreference {
  readonly person: string;
}

const COLUMNS = `email, mail, pace, digest_at as "digestAt", quiet_from as "quietFrom", quiet_to as "quietTo",
  working_days_only as "workingDaysOnly", most_per_hour as "mostPerHour", remind_days as "remindDays", language, muted`;

/** What holds for somebody who has said nothing: without an address nothing is mailed. */
export const UNSAID: NotifyPreference = {
  email: null,
  mail: true,
  pace: 'immediate',
  digestAt: '08:30',
  quietFrom: null,
  quietTo: null,
  workingDaysOnly: false,
  mostPerHour: 10,
  remindDays: 3,
  language: 'zh',
  muted: [],
};

export const preferenceOf = async (
  db: Database,
  tenant: string,
  person: string,
): Promise<NotifyPreference> => {
  const [row] = await inTenant(db, tenant, (tx) => preferencesIn(tx, [person]));
  if (!row) return UNSAID;
  const { person: _, ...said } = row;
  return said;
};

export const preferencesIn = (tx: Tx, persons: readonly string[]): Promise<readonly PreferenceOf[]> =>
  tx.query<PreferenceOf>(
    `select person_id as person, ${COLUMNS} from notify_preference
      where tenant_id = duban_tenant() and person_id = any ($1::uuid[])`,
    [persons],
  );

interface Done {
  readonly ok: true;
}

/** Null when there is no such person. */
export const setPreference = (
  db: Database,
  tenant: string,
  claim: Claim,
  { person, by, said }: { readonly person: string; readonly by: string; readonly said: NotifyPreference },
): Promise<Done | NotDone | null> => {
  const act = async (tx: Tx): Promise<Done | null> => {
    const { email, mail, pace, digestAt, quietFrom, quietTo, workingDaysOnly } = said;
    const written = await tx.change(
      `insert into notify_preference (person_id, email, mail, pace, digest_at, quiet_from, quiet_to,
                                      working_days_only, most_per_hour, remind_days, language, muted, changed_by)
       select person.id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::text[], $13 from person
        where person.tenant_id = duban_tenant() and person.id = $1
       on conflict (tenant_id, person_id) do update
          set email = excluded.email, mail = excluded.mail, pace = excluded.pace, digest_at = excluded.digest_at,
              quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
              working_days_only = excluded.working_days_only, most_per_hour = excluded.most_per_hour,
              remind_days = excluded.remind_days, language = excluded.language, muted = excluded.muted,
              changed_by = excluded.changed_by, changed_at = clock_timestamp()`,
      [
        person,
        ...[email, mail, pace, digestAt, quietFrom, quietTo, workingDaysOnly],
        ...[said.mostPerHour, said.remindDays, said.language, said.muted, by],
      ],
    );
    return written > 0 ? { ok: true } : null;
  };
  return once<Done | null>(db, tenant, claim, { act, again: () => Promise.resolve({ ok: true }) });
};

export type MailRecipient = Pick<
  NotifyPreference,
  'quietFrom' | 'quietTo' | 'workingDaysOnly' | 'language'
> & {
  readonly email: string;
};

/** Where and when somebody wants mail; null when they want none, have no address, or their account is disabled. */
export const mailRecipient = (db: Database, tenant: string, person: string): Promise<MailRecipient | null> =>
  inTenant(db, tenant, async (tx) => {
    const [found] = await tx.query<MailRecipient>(
      `select email, quiet_from as "quietFrom", quiet_to as "quietTo", working_days_only as "workingDaysOnly", language
         from notify_preference join account using (tenant_id, person_id)
        where tenant_id = duban_tenant() and person_id = $1 and mail and email is not null and not disabled`,
      [person],
    );
    return found ?? null;
  });
