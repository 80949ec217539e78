import {
  canonicalText,
  sha256,
  type ClosingStep,
  type ClosingStepName,
  type Json,
  type Policy,
} from '@duban/domain';
import { DESCRIBING_NAMES } from './describing-clauses';
import type { Edition } from './edition';
import { ruledExtension } from './ruled-extension';
import type { ExtensionClause } from './pack-document';

/** The name of a resolved law: equal hashes are equal laws, whatever happens to the packs later. */
export const editionHash = (edition: Edition): string => sha256(namedText(edition));

/** What the name of a law is the SHA-256 of. */
export const namedText = (edition: Edition): string => canonicalText(named(edition) as unknown as Json);

/**
 * What makes an edition the law that it is. A remark that is put into another language leaves its name in running tasks
 * what it was; so does whatever is shown and decides nothing: warning levels, the describing clauses, and the list of
 * what a document is silent about, who may change the law, and who adjusts a plan. A new clause is left out only while no task is ruled by it, and `taskClasses`, `lists`
 * and `measures` stay in, for running tasks carry names that they are part of.
 */
const named = ({ silent: _, ...edition }: Edition): object => ({
  ...edition,
  basis: 'note' in edition.basis ? { ...edition.basis, note: edition.basis.note.en } : edition.basis,
  clauses: Object.fromEntries(
    Object.entries(edition.clauses)
      .filter(([name, { value }]) => !OF_NO_TASK.has(name) && !describesOnly(name, value))
      .map(([name, said]) => [name, { ...said, note: said.note?.en ?? null }]),
  ),
});

/** A clause on extensions without a rule is of before anything acted upon it, and its law keeps the name it had. */
const describesOnly = (name: string, value: unknown): boolean =>
  name === 'extension' && !ruledExtension(value as ExtensionClause);

const OF_NO_TASK: ReadonlySet<string> = new Set([
  'amendment',
  'planAdjustment',
  'warning',
  ...DESCRIBING_NAMES,
]);

/** The compact part of an edition that a task carries to its end; sentences and bases stay behind, found by the hash. */
export function pinPolicy(edition: Edition): Policy {
  const { zone, receipt, scheduling, ladder, completion, closing, signing, longTerm, closingWord } =
    edition.clauses;
  return {
    pack: edition.pack,
    edition: editionHash(edition),
    effectiveFrom: edition.effectiveFrom,
    zone: zone.value,
    receipt: receipt.value,
    scheduling: scheduling.value,
    // What goes by decision alone is read from the edition when somebody decides.
    ladder: ladder.value.filter(({ triggers }) => triggers.length > 0),
    completion: completion.value,
    closing: closing.value.map((step) => stepOf(edition, step)),
    ...(signing && { signing: signing.value }),
    posts: edition.posts,
    longTermCloses: longTerm.value.closes,
    closingWord: closingWord.value,
  };
}

function stepOf({ pack, clauses }: Edition, step: string): ClosingStep {
  const check = clauses.checks?.value[step];
  if (check) return 'rule' in check ? { step: 'signature', ...check } : { step: 'acceptance', ...check };
  const clause = clauses[step as ClosingStepName];
  if (!clause) throw new Error(`${pack} was resolved without the clause of its step ${step}`);
  return { step, ...clause.value } as ClosingStep;
}
