import { rootIn, type SignedRoot } from '@duban/domain';
import {
  chainsOfTask,
  exportedLinks,
  keptRoots,
  ledgerInstant,
  type ExportedLink,
  type KeptRoot,
} from '@duban/persistence';
import { LedgerWriter, type Scope } from '@duban/verifier';
import { Inject, Injectable } from '@nestjs/common';
import { StandingFor } from '../approvals/standing-for';
import type { SentFile } from '../edge/sent-file';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { TaskLookup } from '../tasks/task-lookup';
import { InclusionProofs } from './inclusion-proofs';
import { hashing } from './platform-hashing';

const wasMadeBy = ({ text }: KeptRoot, instant: string): boolean => (rootIn(text)?.madeAt ?? '') <= instant;

/** Without what follows from it: its public key is for whoever verifies to have from elsewhere. */
const asSigned = ({ text, hash, signatureAlgorithm, key, signature }: KeptRoot): SignedRoot => ({
  text,
  hash,
  signatureAlgorithm,
  key,
  signature,
});

/** What was read of some chains until an instant. */
export interface ReadLinks {
  readonly links: readonly ExportedLink[];
  readonly of: readonly string[];
  readonly until: string;
}

interface Exporting {
  readonly scope: Scope;
  readonly made: string;
  readonly links: Iterable<ExportedLink> | AsyncIterable<ExportedLink>;
  readonly roots: readonly KeptRoot[];
  /** Null of all chains: there the root is found again without proofs. */
  readonly of: readonly string[] | null;
}

/** The ledger as a file that a stranger can verify: the stored texts, and nothing made of them. */
@Injectable()
export class LedgerFile {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(StandingFor) private readonly standing: StandingFor,
    @Inject(InclusionProofs) private readonly proofs: InclusionProofs,
  ) {}

  async whole(caller: Caller): Promise<SentFile> {
    return { name: `ledger-${caller.today}.jsonl`, content: this.lines('whole', null) };
  }

  /**
   * Whoever may see the task gets it with its reports, its evidence and what was found of it, and with those of its letters and
   * approvals that they may see.
   */
  async ofTask(caller: Caller, taskId: string): Promise<SentFile> {
    const { db, tenant } = this.house;
    const { ref } = await this.tasks.visible(caller, taskId);
    const chains = await chainsOfTask(db, tenant.id, await this.standing.viewer(caller), taskId);
    return { name: `ledger-${ref}-${caller.today}.jsonl`, content: this.lines(`task/${taskId}`, chains) };
  }

  /**
   * Over links that somebody has read already, up to an instant. It is made at the last instant that anything in it speaks of, and not now: so the
   * same record makes the same file, whenever it is asked for.
   */
  async *ofLinks(scope: Scope, { links, of, until }: ReadLinks): AsyncGenerator<string> {
    const kept = await keptRoots(this.house.db, this.house.tenant.id);
    const roots = kept.roots.filter((root) => wasMadeBy(root, until));
    const instants = [
      ...links.map(({ text }) => (JSON.parse(text) as { recordedAt: string }).recordedAt),
      ...roots.map(({ text }) => rootIn(text)?.madeAt ?? ''),
    ];
    const made = instants.reduce((last, instant) => (instant > last ? instant : last), '');
    yield* this.written({ scope, made, links, roots, of });
  }

  private async *lines(scope: Scope, of: readonly string[] | null): AsyncGenerator<string> {
    const { db, tenant } = this.house;
    const made = await ledgerInstant(db, tenant.id);
    // Read before the links: what they cover was settled then.
    const roots = (await keptRoots(db, tenant.id)).roots.filter((root) => wasMadeBy(root, made));
    const links = exportedLinks(db, tenant.id, { until: made, of });
    yield* this.written({ scope, made, links, roots, of });
  }

  private async *written({ scope, made, links, roots, of }: Exporting): AsyncGenerator<string> {
    const writer = new LedgerWriter(hashing);
    yield writer.begin({ tenant: this.house.tenant.id, scope, made });
    for await (const link of links) yield writer.event(link);
    for (const root of roots) yield writer.root(asSigned(root));
    const last = roots.at(-1);
    // The other chains, by which a reader of the whole finds the root again, are not in here.
    if (of && last) for (const proof of await this.proofs.under(last, of)) yield writer.proof(proof);
    yield writer.end();
  }
}
