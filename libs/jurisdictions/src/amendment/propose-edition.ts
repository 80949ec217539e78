import type { Day, Law, Text } from '@duban/domain';
import { compareEditions, type ClauseDifference } from '../comparison/compare-editions';
import type { Finding } from '../lint/finding';
import { lintPack } from '../lint/lint-pack';
import type { Edition } from '../packs/edition';
import type { PackDocument } from '../packs/pack-document';
import { refusePack, type PackRefusal } from '../packs/pack-refusal';
import { editionHash } from '../packs/pin-policy';
import { resolveEdition } from '../packs/resolve-edition';
import { inDocument, type Appended } from './append-edition';
import { appendResolving, type PacksInForce } from './packs-in-force';
import { rulingEdition, type Ruling } from './ruling-edition';

/** An edition that may be put to those who approve a change of the law. */
export interface ProposedEdition {
  readonly ok: true;
  readonly edition: Edition;
  readonly hash: string;
  /** Who has to approve it. */
  readonly ruling: Ruling;
  /** What it means otherwise than the law before it; everything, where the place had none. */
  readonly differences: readonly ClauseDifference[];
  /** What whoever signs should know: warnings and notes. */
  readonly findings: readonly Finding[];
}

/** Errors of the lint: a law that nobody can have meant is not put to anybody. */
export interface FaultyEdition {
  readonly ok: false;
  readonly code: 'faulty-edition';
  readonly because: Text;
  readonly findings: readonly Finding[];
}

export interface Proposing {
  readonly today: Day;
  readonly law: Law;
}

/** Whether a document's new edition may be put to approval, and by whom it has to be approved. */
export function proposeEdition(
  { packs, approved }: Pick<PacksInForce, 'packs' | 'approved'>,
  document: PackDocument,
  { today, law }: Proposing,
): ProposedEdition | FaultyEdition | PackRefusal {
  const appended = appendResolving(packs, document);
  if (!appended.ok) return appended;
  const { effectiveFrom } = appended.edition;
  const before = resolveEdition(packs, document.id, effectiveFrom);
  if (before.ok && effectiveFrom < today) return inThePast(appended, today);
  const ruling = rulingEdition(approved, document, today);
  if (!ruling.ok) return ruling;
  const findings = findingsOf(appended, packs, law);
  if (findings.some(isError)) return faulty(findings);
  const resolved = resolveEdition(appended.packs, document.id, effectiveFrom);
  if (!resolved.ok) return resolved;
  const { edition } = resolved;
  return {
    ok: true,
    edition,
    hash: editionHash(edition),
    ruling,
    differences: compareEditions(before.ok ? before.edition : ruling.edition, edition),
    findings,
  };
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** What the change brings: what is found of the pack itself, and the errors in packs that extend it. */
function findingsOf(appended: Appended, before: readonly PackDocument[], law: Law): readonly Finding[] {
  const { packs, pack } = appended;
  const below = packs.filter((other) => other !== pack && extendsIt(packs, other, pack.id));
  const found = [
    ...lintPack(packs, pack, law),
    ...below.flatMap((other) => lintPack(packs, other, law).filter(isError)),
  ];
  return broughtBy(found, before, law).map((one) =>
    one.place ? { ...one, place: inDocument(appended, one.place) } : one,
  );
}

/** Without what was found before the change as well: what holds already is not for whoever changes it to answer. */
function broughtBy(found: readonly Finding[], before: readonly PackDocument[], law: Law): readonly Finding[] {
  const at = new Set(found.map(packOf));
  const old = before.filter(({ id }) => at.has(id)).flatMap((pack) => lintPack(before, pack, law));
  const known = new Set(old.map(saidOf));
  return found.filter((one) => !known.has(saidOf(one)));
}

const packOf = ({ where }: Finding): string => where.split(' ', 1)[0] ?? where;
const saidOf = ({ severity, code, where, message }: Finding): string =>
  [severity, code, where, message.zh].join(' ');

/** Every line of parents ends: the packs were resolved. */
function extendsIt(packs: readonly PackDocument[], pack: PackDocument, id: string): boolean {
  if (pack.extends === null) return false;
  if (pack.extends === id) return true;
  const parent = packs.find((other) => other.id === pack.extends);
  return parent !== undefined && extendsIt(packs, parent, id);
}

const inThePast = ({ pack, edition, inDocument: at }: Appended, today: Day): PackRefusal =>
  refusePack(
    'past-changed',
    `版本从 ${edition.effectiveFrom} 起生效，早于今天（${today}）`,
    `the edition begins on ${edition.effectiveFrom}, before today (${today})`,
    { pack: pack.id, path: ['editions', at, 'effectiveFrom'] },
  );

function faulty(findings: readonly Finding[]): FaultyEdition {
  const errors = findings.filter(isError);
  return {
    ok: false,
    code: 'faulty-edition',
    because: {
      zh: `检查出 ${errors.length} 处错误，不能报批`,
      en: `${errors.length} errors were found: it cannot be put to approval`,
    },
    findings: errors,
  };
}
