import { STEP_WORDS, type ClosingStepName, type RuleNode, type Text } from '@duban/domain';
import { faultIn } from '@duban/rules';
import type { NeededClause, ResolvedClause, ResolvedClauses } from './edition';
import type { ClauseName, ClauseValues } from './pack-document';
import { refusePack, type PackPlace, type PackRefusal } from './pack-refusal';

const NEEDED: Readonly<Record<NeededClause, true>> = {
  zone: true,
  receipt: true,
  scheduling: true,
  ladder: true,
  completion: true,
  closing: true,
  longTerm: true,
  closingWord: true,
};

/** Where a clause stands: in which pack, and where in its value; null is the place of all clauses together. */
export type PlaceOf = (
  pack: string,
  clause: ClauseName | null,
  ...path: readonly (string | number)[]
) => PackPlace;

type Merged = Partial<Record<ClauseName, ResolvedClause<unknown>>>;

/** A law that would leave a task stuck half-way is refused when it is read, not when the task gets there. */
export function refusedEdition(
  pack: string,
  clauses: Merged,
  posts: Readonly<Record<string, Text>>,
  placeOf: PlaceOf,
): PackRefusal | null {
  return (
    refusedClauses(pack, clauses, placeOf) ??
    refusedRule(pack, clauses, placeOf) ??
    refusedPosts(pack, clauses, posts, placeOf)
  );
}

function refusedClauses(pack: string, clauses: Merged, placeOf: PlaceOf): PackRefusal | null {
  const absent = Object.keys(NEEDED).find((name) => !clauses[name as NeededClause]);
  if (absent) return missing(pack, absent, placeOf(pack, null));
  const { value: steps, from } = (clauses as ResolvedClauses).closing;
  const twice = steps.find((step, index) => steps.indexOf(step) !== index);
  if (twice)
    return refusePack(
      'step-twice',
      `规则包 ${pack} 的销号步骤 ${twice} 重复`,
      `${pack} closes by ${twice} twice`,
      placeOf(from, 'closing', 'value', steps.lastIndexOf(twice)),
    );
  const unsaid = steps.find((step) => !checksIn(clauses)[step] && !(isStep(step) && clauses[step]));
  return unsaid === undefined
    ? null
    : missing(pack, unsaid, placeOf(from, 'closing', 'value', steps.indexOf(unsaid)));
}

const missing = (pack: string, clause: string, at: PackPlace): PackRefusal =>
  refusePack(
    'clause-missing',
    `规则包 ${pack} 及其上级都没有条款 ${clause}`,
    `neither ${pack} nor its parents have the clause ${clause}`,
    at,
  );

const isStep = (name: string): name is ClosingStepName => Object.hasOwn(STEP_WORDS, name);

const checksIn = ({ checks }: Merged): ClauseValues['checks'] =>
  (checks as ResolvedClauses['checks'])?.value ?? {};

interface RuleAt {
  readonly clause: 'signature' | 'checks' | 'amendment' | 'planAdjustment' | 'extension';
  readonly path: readonly string[];
  readonly rule: RuleNode;
}

/** Every rule by which something is decided, with its place in the pack; also of a check that no step asks for. */
function rulesIn(clauses: Merged): readonly RuleAt[] {
  const { closing, signature, amendment, planAdjustment, extension } = clauses as ResolvedClauses;
  const checks = Object.entries(checksIn(clauses)).flatMap(([id, check]): readonly RuleAt[] =>
    'rule' in check ? [{ clause: 'checks', path: [id, 'rule'], rule: check.rule }] : [],
  );
  const asked = closing.value.includes('signature') ? signature : undefined;
  const deciding = { signature: asked, amendment, planAdjustment, extension };
  const alone = Object.entries(deciding).flatMap(([clause, said]) =>
    said && 'rule' in said.value ? [{ clause, path: ['rule'], rule: said.value.rule } as RuleAt] : [],
  );
  return [...alone, ...checks];
}

function refusedRule(pack: string, clauses: Merged, placeOf: PlaceOf): PackRefusal | null {
  for (const { clause, path, rule } of rulesIn(clauses)) {
    const fault = faultIn(rule);
    if (!fault) continue;
    const inside = [...path, ...fault.where.split('.').filter((part) => part !== '')];
    const where = [clause, ...inside].join('.');
    return refusePack(
      'unknown-rule',
      `规则包 ${pack} 的 ${where}：${fault.because.zh}`,
      `${pack}, ${where}: ${fault.because.en}`,
      placeOf(clauses[clause]?.from ?? pack, clause, 'value', ...inside),
    );
  }
  return null;
}

function refusedPosts(
  pack: string,
  clauses: Merged,
  posts: Readonly<Record<string, Text>>,
  placeOf: PlaceOf,
): PackRefusal | null {
  for (const [clause, { value, from }] of Object.entries(clauses))
    for (const { post, path } of postsIn(value))
      if (!Object.hasOwn(posts, post))
        return refusePack(
          'post-without-name',
          `规则包 ${pack} 使用的职务 ${post} 没有名称`,
          `${pack} asks for the post ${post} without naming it`,
          placeOf(from, clause as ClauseName, 'value', ...path),
        );
  return null;
}

interface PostAt {
  readonly post: string;
  readonly path: readonly string[];
}

/** Every post that is asked for anywhere inside a clause's value. */
function postsIn(value: unknown, path: readonly string[] = []): readonly PostAt[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'post' in value && typeof value.post === 'string' ? [{ post: value.post, path: [...path, 'post'] }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inside]) => postsIn(inside, [...path, key]))];
}
