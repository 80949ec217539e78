import type { NoticeAbout, NoticeKind } from '@duban/domain';
import type { Tx } from '../database';
import { endpointsIn } from './endpoints';
import type { NewOutbound } from './message';
import { preferencesIn, type PreferenceOf } from './preferences';
import { queueOutbound } from './queue';

/** Something to be told, and to whom: the holders of posts, their standing proxies, and some by name. */
export interface Notice {
  /** Of the fact; the same one is told to nobody twice. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly about: NoticeAbout;
  /** `post@unit`, with what each of them adds to the count of what it is about. */
  readonly seats: Readonly<Record<string, number>>;
  readonly persons: readonly string[];
  /** Who is told nothing although they hold a post. */
  readonly except: readonly string[];
  /** Only to those who want to be reminded so many days before; null: to everybody. */
  readonly daysLeft: number | null;
}

/** Who acted, and in whose name: each once. Those through whom it came have no part in what becomes of it. */
export const headsIn = (
  acts: readonly { readonly by: string; readonly principal?: string | null }[],
): readonly string[] => [
  ...new Set(acts.flatMap(({ by, principal }) => [by, ...(principal ? [principal] : [])])),
];

interface Holder {
  readonly seat: string;
  readonly person: string;
}

const HOLDERS = `
  with holder as (
    select concat(post, '@', unit_id) as seat, person_id as person from holding
      join account using (tenant_id, person_id)
     where tenant_id = duban_tenant() and not disabled and from_day <= $2::date and coalesce(to_day, 'infinity') >= $2::date
       and concat(post, '@', unit_id) = any ($1::text[]))
  select seat, person from holder
  union
  select seat, proxy_id from holder join standing_proxy as proxy on proxy.tenant_id = duban_tenant()
     and proxy.principal_id = holder.person and proxy.withdrawn_at is null
     and proxy.from_day <= $2::date and proxy.to_day >= $2::date`;

/**
 * Queues what is to be told, for everybody who is mailed and every endpoint that listens: two questions and one insertion
 * for all notices together. Returns how many messages are new.
 */
export async function tell(
  tx: Tx,
  notices: readonly Notice[],
  { today, mailing }: { readonly today: string; readonly mailing: boolean },
): Promise<number> {
  if (notices.length === 0) return 0;
  const seats = [...new Set(notices.flatMap((notice) => Object.keys(notice.seats)))];
  const holders = mailing ? await tx.query<Holder>(HOLDERS, [seats, today]) : [];
  const persons = [
    ...new Set([...holders.map(({ person }) => person), ...notices.flatMap((notice) => notice.persons)]),
  ];
  const wishes = mailing ? await preferencesIn(tx, persons) : [];
  const told = new Map(
    wishes.filter(({ mail, email }) => mail && email !== null).map((one) => [one.person, one]),
  );
  const room = await roomOf(tx, [...told.values()]);
  const endpoints = await endpointsIn(tx);
  const messages = notices.flatMap((notice) => [
    ...mailsOf(notice, holders, told),
    ...endpoints
      .filter(({ kinds }) => kinds.length === 0 || kinds.includes(notice.kind))
      .map(({ id }) => messageTo('webhook', id, notice, sum(Object.values(notice.seats)))),
  ]);
  return queueOutbound(tx, messages.map(throttled(told, room)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function messageTo(
  channel: NewOutbound['channel'],
  recipient: string,
  { key, kind, about }: Notice,
  count: number,
): NewOutbound {
  const counted = about.count === undefined ? about : { ...about, count };
  return { channel, recipient, eventKey: key, kind, about: { ...counted }, gathered: false };
}

function mailsOf(
  notice: Notice,
  holders: readonly Holder[],
  told: ReadonlyMap<string, PreferenceOf>,
): readonly NewOutbound[] {
  const counts = new Map<string, number>(notice.persons.map((person) => [person, notice.about.count ?? 0]));
  for (const { seat, person } of holders) {
    const more = notice.seats[seat];
    if (more !== undefined && !notice.except.includes(person))
      counts.set(person, (counts.get(person) ?? 0) + more);
  }
  return [...counts].flatMap(([person, count]) => {
    const wish = told.get(person);
    if (!wish || (wish.muted as readonly string[]).includes(notice.kind)) return [];
    if (notice.daysLeft !== null && notice.daysLeft > wish.remindDays) return [];
    return [messageTo('mail', person, notice, count)];
  });
}

/** How many more mails each may be sent within the hour; what is beyond waits for the digest. */
async function roomOf(tx: Tx, wishes: readonly PreferenceOf[]): Promise<Map<string, number>> {
  if (wishes.length === 0) return new Map();
  const rows = await tx.query<{ person: string; n: number }>(
    `select recipient as person, count(*)::int as n from outbound_message
      where tenant_id = duban_tenant() and channel = 'mail' and recipient = any ($1::uuid[])
        and queued_at > clock_timestamp() - interval '1 hour' and state not in ('gathered', 'folded') group by 1`,
    [wishes.map(({ person }) => person)],
  );
  const sent = new Map(rows.map(({ person, n }) => [person, n]));
  return new Map(
    wishes.map(({ person, pace, mostPerHour }) => [
      person,
      pace === 'digest' ? 0 : mostPerHour - (sent.get(person) ?? 0),
    ]),
  );
}

const throttled =
  (told: ReadonlyMap<string, PreferenceOf>, room: Map<string, number>) =>
  (message: NewOutbound): NewOutbound => {
    if (message.channel !== 'mail' || !told.has(message.recipient)) return message;
    const left = room.get(message.recipient) ?? 0;
    room.set(message.recipient, left - 1);
    return { ...message, gathered: left <= 0 };
  };
