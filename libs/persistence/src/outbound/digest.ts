import {
  digestLines,
  noticeSentence,
  type ApprovalLaw,
  type Day,
  type DigestLine,
  type NoticeAbout,
} from '@duban/domain';
import type { Tx } from '../database';
import { waitingFor, type WaitedFor } from '../inbox/waiting';
import { outboundId, type NewOutbound, type OutboundAbout } from './message';
import { queueOutbound } from './queue';

/** More lines than that nobody reads in a mail. */
const MOST_LINES = 50;
/** So many in one turn; the others a moment later. */
const AT_ONCE = 50;

interface Gathered {
  readonly id: string;
  readonly kind: string;
  readonly about: OutboundAbout;
}

/** When digests are looked for, and by which law an approval waits for somebody. */
export interface DigestMoment {
  /** Of the day, `HH:MM`. */
  readonly minute: string;
  /** Those who want none on a day of rest are left for the next day. */
  readonly working: boolean;
  readonly law: ApprovalLaw;
}

/** Whose time of digest has come and who has something gathered, or wants what waits for them once a day. */
const DUE = `from notify_preference as wish join account using (tenant_id, person_id)
  where wish.tenant_id = duban_tenant() and wish.digest_at <= $1 and ($2 or not wish.working_days_only)
    and (wish.digested_on is null or wish.digested_on < $3::date)
    and (wish.pace = 'digest' and wish.mail and wish.email is not null and not account.disabled
         or exists (select from outbound_message as message where message.tenant_id = wish.tenant_id
                       and message.recipient = wish.person_id and message.state = 'gathered'))`;

const momentIn = ({ minute, working, law }: DigestMoment): readonly unknown[] => [minute, working, law.today];

export async function dueForDigest(tx: Tx, moment: DigestMoment): Promise<readonly string[]> {
  const due = await tx.query<{ person: string }>(
    `select wish.person_id as person ${DUE} order by wish.person_id limit ${AT_ONCE}`,
    momentIn(moment),
  );
  return due.map(({ person }) => person);
}

interface Wished extends WaitedFor {
  readonly muted: readonly string[];
}

/**
 * One mail for a person whose time of digest has come: what waits for them, and what was gathered for them. None where
 * nothing is, where somebody else makes it just now, or has made it. Returns how many were made.
 */
export async function foldDigest(tx: Tx, person: string, moment: DigestMoment): Promise<number> {
  const [who] = await tx.query<Wished>(
    `select wish.person_id as person, wish.muted, coalesce((
              select jsonb_agg(distinct jsonb_build_object('post', post, 'unit', unit_id)) from holding
               where holding.tenant_id = wish.tenant_id and holding.person_id = wish.person_id
                 and from_day <= $3::date and coalesce(to_day, 'infinity') >= $3::date), '[]') as posts
       ${DUE} and wish.person_id = $4 for update of wish skip locked`,
    [...momentIn(moment), person],
  );
  return who ? foldOne(tx, who, moment.law) : 0;
}

async function foldOne(tx: Tx, who: Wished, law: ApprovalLaw): Promise<number> {
  const gathered = await tx.query<Gathered>(
    `select id, kind, about from outbound_message
      where tenant_id = duban_tenant() and recipient = $1 and channel = 'mail' and state = 'gathered'
      order by queued_at, id`,
    [who.person],
  );
  const waiting = digestLines(await waitingFor(tx, who, law));
  // What was gathered before somebody wanted no more of its kind is folded, and not said.
  const wanted = gathered.filter(({ kind }) => !who.muted.includes(kind));
  const lines = [...waiting, ...wanted.map(lineOf).filter(isNewBeside(waiting))];
  const made = lines.length > 0 ? await queueOutbound(tx, [digestOf(who.person, lines, law.today)]) : 0;
  await fold(tx, who.person, gathered, law.today);
  return made;
}

function lineOf({ kind, about }: Gathered): DigestLine {
  const notice = about as unknown as NoticeAbout;
  return { ...noticeSentence(kind, notice), path: notice.path };
}

/** What leads to one task, letter or approval is said once: as it stands now, where it still waits. */
const isNewBeside =
  (waiting: readonly DigestLine[]) =>
  ({ path }: DigestLine): boolean =>
    path === '/inbox' || waiting.every((line) => line.path !== path);

function digestOf(recipient: string, lines: readonly DigestLine[], day: Day): NewOutbound {
  const shown = lines.slice(0, MOST_LINES).map((line) => ({ ...line }));
  const more = lines.length - shown.length;
  const about = { day, count: lines.length, lines: shown, more, path: '/inbox' };
  return { channel: 'mail', recipient, eventKey: `digest/${day}`, kind: 'digest', about, gathered: false };
}

async function fold(tx: Tx, person: string, gathered: readonly Gathered[], today: Day): Promise<void> {
  const digest = { channel: 'mail', recipient: person, eventKey: `digest/${today}` } as const;
  await tx.change(
    `update outbound_message set state = 'folded', folded_in = $1, ended_at = clock_timestamp()
      where tenant_id = duban_tenant() and id = any ($2::uuid[])`,
    [outboundId(tx.tenant, digest), gathered.map(({ id }) => id)],
  );
  await tx.change(
    'update notify_preference set digested_on = $2 where tenant_id = duban_tenant() and person_id = $1',
    [person, today],
  );
}
