import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '@duban/contract';
import { carriedFrom, kindOf, type Fact } from '@duban/domain';
import { close, connect, dumpReadModel, inTenant, rebuildReadModel, verifyChains } from '@duban/persistence';
import { assess } from '@duban/rules';
import type { Office } from '../support/office';
import { letterFaults } from './audit-letters';
import type { Told } from './diary';
import { carriedBy, headsOf } from './heads';

export interface Audit {
  /** Empty when nothing was lost, doubled or torn apart. */
  readonly faults: readonly string[];
  readonly acknowledged: number;
  readonly refused: number;
  readonly events: number;
  readonly chains: number;
  /** How many links approvals that belong to no task got behind their opening. */
  readonly approvals: number;
}

interface Link {
  readonly aggregate: string;
  readonly sequence: number;
  readonly type: string;
  readonly commandId: string;
  /** In milliseconds. */
  readonly recordedAt: number;
}

/** Compares what people were told, the ledger, the read model and what the processes carry. Everything must be at rest. */
export async function audit(office: Office, told: readonly Told[]): Promise<Audit> {
  const links = await linksOf(office);
  const answered = told.flatMap(({ answers }) => answers.slice(0, 1));
  const acknowledged = answered.filter((answer) => typeof answer !== 'string').length;
  const { events, chains, broken } = await verifyChains(office.db, office.tenant);
  const faults = [
    ...told.flatMap((one) => toldFaults(one, links)),
    ...doubled(links),
    ...broken.map(({ aggregate, sequence, message }) => `chain ${aggregate}#${sequence}: ${message}`),
    ...(await rebuildFaults(office)),
    ...(await processFaults(office)),
    ...(await letterFaults(office)),
  ];
  const approvals = links.filter(
    ({ aggregate, sequence }) => aggregate.startsWith('approval/') && sequence > 1,
  ).length;
  return { faults, acknowledged, refused: answered.length - acknowledged, events, chains, approvals };
}

const linksOf = ({ db, tenant }: Office): Promise<readonly Link[]> =>
  inTenant(db, tenant, (tx) =>
    tx.query<Link>(
      `select aggregate, sequence, type, command_id as "commandId",
              (extract(epoch from recorded_at) * 1000)::float8 as "recordedAt"
         from ledger_event where tenant_id = duban_tenant() order by aggregate, sequence`,
    ),
  );

/** An accepted command is there, and ends where its author was told; a refused one left nothing. */
function toldFaults(told: Told, links: readonly Link[]): readonly string[] {
  const { aggregate, commandId, answers } = told;
  const own = links.filter((link) => link.commandId === commandId && link.aggregate === aggregate);
  const [first, ...others] = answers;
  const faults = others
    .filter((other) => !isDeepStrictEqual(other, first))
    .filter((other) => !(isRefused(first) && isRefused(other) && changedMeanwhile(told, links)))
    .map((other) => `unequal answers to ${commandId}: ${JSON.stringify([first, other])}`);
  if (isRefused(first))
    return own.length > 0 ? [...faults, `refused (${first}) and yet recorded: ${commandId}`] : faults;
  const { sequence } = first as Answer;
  if (own.at(-1)?.sequence === sequence) return faults;
  return [...faults, `lost: ${commandId} was told link ${sequence} of ${aggregate} and is ${placesOf(own)}`];
}

const isRefused = (answer: Answer | string | undefined): answer is string => typeof answer === 'string';

/** A refusal leaves no trace: whoever asks again after somebody else's act may be refused for another reason. */
const changedMeanwhile = ({ aggregate, span }: Told, links: readonly Link[]): boolean =>
  links.some(
    (link) => link.aggregate === aggregate && link.recordedAt >= span.from && link.recordedAt <= span.to,
  );

const placesOf = (own: readonly Link[]): string =>
  own.length > 0 ? `at ${own.map(({ sequence }) => sequence).join(', ')}` : 'nowhere';

/** A command's events stand together and once. */
function doubled(links: readonly Link[]): readonly string[] {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const name = `${link.aggregate} ${link.commandId}`;
    groups.set(name, [...(groups.get(name) ?? []), link]);
  }
  return [...groups].flatMap(([name, group]) => {
    const first = group[0] as Link;
    const torn = group.some(({ sequence }, index) => sequence !== first.sequence + index);
    const twice = new Set(group.map(({ type }) => type)).size < group.length;
    return torn || twice ? [`doubled: ${name} ${placesOf(group)}`] : [];
  });
}

async function rebuildFaults({ db, database, tenant }: Office): Promise<readonly string[]> {
  const owner = await connect(database.ownerUrl, { poolSize: 1 });
  try {
    const before = (await dumpReadModel(db, tenant)).split('\n');
    await rebuildReadModel(owner, tenant, { assess });
    const after = (await dumpReadModel(db, tenant)).split('\n');
    return [
      ...onlyIn(before, after).map((line) => `read model, not so when rebuilt: ${line.slice(0, 300)}`),
      ...onlyIn(after, before).map((line) => `read model, only so when rebuilt: ${line.slice(0, 300)}`),
    ];
  } finally {
    await close(owner);
  }
}

function onlyIn(these: readonly string[], those: readonly string[]): readonly string[] {
  const known = new Set(those);
  return these.filter((line) => !known.has(line));
}

/** What a process carries is what its chain folds to, and what the head says. */
async function processFaults(office: Office): Promise<readonly string[]> {
  const heads = await headsOf(office);
  const faults: string[] = [];
  for (const { aggregate, sequence, state } of heads) {
    const { facts } = await office.ledger.readChain(office.tenant, aggregate);
    const folded = carriedFrom(kindOf(aggregate), facts as readonly Fact<never>[]);
    if (folded.sequence !== sequence || !isDeepStrictEqual(plain(folded.state), state))
      faults.push(`head ${aggregate}: not what its chain folds to`);
    const carried = await carriedBy(office, aggregate);
    if (carried && !isDeepStrictEqual(plain(folded), plain(carried)))
      faults.push(
        `process ${aggregate}: carries link ${carried.sequence} (${carried.answered.length} answered), the ledger has ${sequence}`,
      );
  }
  return faults;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
