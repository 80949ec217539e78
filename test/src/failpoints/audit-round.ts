import { isTroubled, type DraftedBulletin, type Letter, type Report, type Round } from '@duban/domain';
import { inTenant } from '@duban/persistence';
import type { Office } from '../support/office';
import { headsOf } from './heads';
import type { Part, ReportingUnits } from './reporting-units';

/** What units were told of a round. */
type ToldOfRound = Pick<ReportingUnits, 'parts' | 'accepted' | 'round' | 'aggregate'>;

/** Compares what units were told with the round that asked them: its findings, its bulletin, its letters. */
export async function roundFaults(office: Office, units: ToldOfRound): Promise<readonly string[]> {
  const { parts, accepted, round } = units;
  const heads = new Map((await headsOf(office)).map(({ aggregate, state }) => [aggregate, state]));
  const bulletin = heads.get(`bulletin/${round.planId}/${round.period}`) as DraftedBulletin | undefined;
  const letters = [...heads]
    .filter(([aggregate]) => aggregate.startsWith('letter/'))
    .map(([, state]) => state as Letter);
  return [
    ...closingFaults(heads.get(units.aggregate) as Round, parts, accepted),
    ...bulletinFaults(bulletin, parts, accepted),
    ...parts.flatMap((part) => letterFaults(part, letters, accepted)),
    ...parts.flatMap((part) =>
      reportFaults(part, heads.get(`report/${part.taskId}/${round.period}`) as Report | undefined, accepted),
    ),
    ...(await troubleFaults(office, parts, accepted)),
  ];
}

type Accepted = ReadonlyMap<string, Part>;

const isMissing = ({ taskId }: Part, accepted: Accepted): boolean => !accepted.has(taskId);
const isBehind = ({ taskId, says }: Part, accepted: Accepted): boolean =>
  accepted.has(taskId) && says !== null && isTroubled(says);

/** How many of the tasks the round must find missing or behind. */
export const troubledIn = ({ parts, accepted }: ToldOfRound): number =>
  parts.filter((part) => isMissing(part, accepted) || isBehind(part, accepted)).length;

function same(what: string, found: unknown, wanted: unknown): readonly string[] {
  const [is, ought] = [JSON.stringify(found), JSON.stringify(wanted)];
  return is === ought ? [] : [`${what}: ${is}, not ${ought}`];
}

function closingFaults(
  round: Round | undefined,
  parts: readonly Part[],
  accepted: Accepted,
): readonly string[] {
  if (round?.status !== 'closed') return [`the round is ${round?.status}`];
  const { expected, reported, missing, behind } = round.result;
  const ids = (is: typeof isMissing) =>
    parts.filter((part) => is(part, accepted)).map(({ taskId }) => taskId);
  const named = (tasks: typeof missing) => tasks.map(({ taskId }) => taskId);
  return [
    ...same('asked and reported', [expected, reported], [parts.length, accepted.size]),
    ...same('missing', named(missing), ids(isMissing)),
    ...same('behind', named(behind), ids(isBehind)),
  ];
}

function bulletinFaults(
  drafted: DraftedBulletin | undefined,
  parts: readonly Part[],
  accepted: Accepted,
): readonly string[] {
  if (!drafted) return ['there is no bulletin'];
  const { figures, missing, behind } = drafted.bulletin;
  const refs = (is: typeof isMissing) => parts.filter((part) => is(part, accepted)).map(({ ref }) => ref);
  const claimed: Record<string, number> = {};
  for (const { says } of accepted.values()) claimed[says ?? ''] = (claimed[says ?? ''] ?? 0) + 1;
  const sorted = (counts: object) => Object.entries(counts).sort();
  return [
    ...same('claimed in the bulletin', sorted(figures.claimed), sorted(claimed)),
    ...same(
      'missing in the bulletin',
      missing.map(({ ref }) => ref),
      refs(isMissing),
    ),
    ...same(
      'behind in the bulletin',
      behind.map(({ ref }) => ref),
      refs(isBehind),
    ),
  ];
}

/** Whoever is missing or behind has one reminder of this round, and nobody else has a letter. */
function letterFaults(part: Part, letters: readonly Letter[], accepted: Accepted): readonly string[] {
  const own = letters
    .filter(({ facts }) => !facts.about && facts.taskId === part.taskId)
    .map(({ facts }) => facts.rung);
  const wanted = isMissing(part, accepted) || isBehind(part, accepted) ? ['reminder'] : [];
  return same(`letters of task ${part.ref}`, own, wanted);
}

/** What was accepted is there in its own words; what was refused, or never said, is not. */
function reportFaults(part: Part, report: Report | undefined, accepted: Accepted): readonly string[] {
  const wanted = accepted.has(part.taskId) ? [part.says, part.text] : null;
  return same(`report on task ${part.ref}`, report ? [report.state, report.text] : null, wanted);
}

/** A task is told once of each period that was missed or went badly. */
async function troubleFaults(
  { db, tenant }: Office,
  parts: readonly Part[],
  accepted: Accepted,
): Promise<readonly string[]> {
  const rows = await inTenant(db, tenant, (tx) =>
    tx.query<{ aggregate: string; types: readonly string[] }>(
      `select aggregate, array_agg(type order by sequence) as types from ledger_event
        where tenant_id = duban_tenant() and type in ('PeriodMissed', 'PeriodBehind') group by aggregate`,
    ),
  );
  const found = new Map(rows.map(({ aggregate, types }) => [aggregate, types]));
  return parts.flatMap((part) => {
    const missed = isMissing(part, accepted) ? ['PeriodMissed'] : [];
    const wanted = isBehind(part, accepted) ? ['PeriodBehind'] : missed;
    return same(`periods of task ${part.ref}`, found.get(`task/${part.taskId}`) ?? [], wanted);
  });
}
