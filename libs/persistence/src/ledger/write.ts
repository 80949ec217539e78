import { HASH_ALGORITHM } from '@duban/domain';
import { telling } from './broadcast';
import type { Forged, Link, Message } from './forge';
import type { ReadModelRules } from './projected-row';
import { projecting } from './read-model';
import type { Change } from './together';

/** What puts the forged into ledger, read model and outbox; heads are somebody else's. */
export const writing = (forged: readonly Forged[], rules: ReadModelRules): readonly Change[] => [
  ...linking(forged.flatMap(({ links }) => links)),
  ...projecting(
    forged.filter(({ links }) => links.length > 0).map(({ head }) => head),
    rules,
  ),
  ...sending(forged.flatMap(({ messages }) => messages)),
  ...forged.flatMap(({ broadcasts }) => broadcasts).map(telling),
];

function linking(links: readonly Link[]): readonly Change[] {
  if (links.length === 0) return [];
  const sql = `insert into ledger_event (aggregate, sequence, type, schema_version, command_id, actor, principal,
                               effective_on, recorded_at, text, algorithm, prev_hash, hash)
     select * from unnest($1::text[], $2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[],
                          $8::date[], $9::timestamptz[], $10::text[], $11::text[], $12::text[], $13::text[])`;
  return [{ sql, parameters: columnsOf(links) }];
}

const columnsOf = (links: readonly Link[]): readonly unknown[] => [
  links.map(({ aggregate }) => aggregate),
  links.map(({ sequence }) => sequence),
  links.map(({ fact }) => fact.event.type),
  links.map(({ schemaVersion }) => schemaVersion),
  links.map(({ fact }) => fact.commandId),
  links.map(({ fact }) => fact.actor),
  links.map(({ fact }) => fact.principal),
  links.map(({ fact }) => fact.on),
  links.map(({ recordedAt }) => recordedAt),
  links.map(({ text }) => text),
  links.map(() => HASH_ALGORITHM),
  links.map(({ prevHash }) => prevHash),
  links.map(({ hash }) => hash),
];

/** A key that is there already is the same message: it has been sent, or will be. */
function sending(messages: readonly Message[]): readonly Change[] {
  if (messages.length === 0) return [];
  const sql = `insert into outbox (key, body, due_at)
     select key, body, clock_timestamp() + after_ms * interval '1 millisecond'
       from unnest($1::text[], $2::jsonb[], $3::int[]) as message (key, body, after_ms)
     on conflict (tenant_id, key) do nothing`;
  const bodies = messages.map(({ body }) => JSON.stringify(body));
  const delays = messages.map(({ afterMs = 0 }) => afterMs);
  return [{ sql, parameters: [messages.map(({ key }) => key), bodies, delays] }];
}
