import { taskAggregate } from '@duban/contract';
import { aggregates, kindOf, type AggregateKind, type Aggregates, type Fact } from '@duban/domain';
import { factOfLink, type ExportedLink } from '@duban/persistence';

/** A link with the fact in it. */
export interface RecordedLink<Kind extends AggregateKind = AggregateKind> extends ExportedLink {
  readonly recordedAt: string;
  readonly fact: Fact<Aggregates[Kind]['event']>;
}

export interface RecordedChain<Kind extends AggregateKind = AggregateKind> {
  readonly aggregate: string;
  readonly links: readonly RecordedLink<Kind>[];
}

/** The chains of a task as far as a reader may see them. All that a dossier says of it is made from these links, which are in it. */
export class TaskRecord {
  private readonly chains = new Map<string, RecordedLink[]>();

  constructor(
    readonly taskId: string,
    links: readonly ExportedLink[],
  ) {
    for (const link of links) {
      const { recordedAt } = JSON.parse(link.text) as { recordedAt: string };
      const known = this.chains.get(link.aggregate) ?? [];
      known.push({ ...link, recordedAt, fact: factOfLink(link) as never });
      this.chains.set(link.aggregate, known);
    }
  }

  get task(): RecordedChain<'task'> {
    const aggregate = taskAggregate(this.taskId);
    return { aggregate, links: (this.chains.get(aggregate) ?? []) as readonly RecordedLink<'task'>[] };
  }

  /** In the order in which they began. */
  of<Kind extends AggregateKind>(kind: Kind): readonly RecordedChain<Kind>[] {
    const chains = [...this.chains]
      .filter(([aggregate]) => kindOf(aggregate) === kind)
      .map(([aggregate, links]) => ({ aggregate, links: links }));
    return chains.sort(byBeginning) as unknown as readonly RecordedChain<Kind>[];
  }

  /** Of all chains, in the order in which they were recorded. */
  get links(): readonly RecordedLink[] {
    return [...this.chains.values()].flat().sort(byRecord);
  }
}

const byRecord = (one: RecordedLink, other: RecordedLink): number =>
  compared(one.recordedAt, other.recordedAt) ||
  compared(one.aggregate, other.aggregate) ||
  one.sequence - other.sequence;

const byBeginning = (one: RecordedChain, other: RecordedChain): number =>
  compared(one.links[0]?.recordedAt ?? '', other.links[0]?.recordedAt ?? '') ||
  compared(one.aggregate, other.aggregate);

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Its states, one behind each link. */
export function statesOf<Kind extends AggregateKind>(
  kind: Kind,
  { links }: RecordedChain<Kind>,
): readonly Aggregates[Kind]['state'][] {
  const { evolve } = aggregates[kind] as {
    readonly evolve: (
      state: Aggregates[Kind]['state'] | null,
      fact: Fact<Aggregates[Kind]['event']>,
    ) => Aggregates[Kind]['state'];
  };
  let state: Aggregates[Kind]['state'] | null = null;
  return links.map(({ fact }) => (state = evolve(state, fact)));
}

export function stateOf<Kind extends AggregateKind>(
  kind: Kind,
  chain: RecordedChain<Kind>,
): Aggregates[Kind]['state'] {
  const state = statesOf(kind, chain).at(-1);
  if (!state) throw new Error(`${chain.aggregate} has no links`);
  return state;
}

/** The first link that names a content by its hash. */
export function linkNaming({ aggregate, links }: RecordedChain, sha256: string): LinkName | null {
  const link = links.find(({ text }) => text.includes(`"${sha256}"`));
  return link ? { aggregate, sequence: link.sequence } : null;
}

export interface LinkName {
  readonly aggregate: string;
  readonly sequence: number;
}
