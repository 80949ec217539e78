import { STEP_WORDS, type ClosingStepName, type RuleNode, type Text } from '@duban/domain';
import { faultIn, type RuleFault } from '@duban/rules';
import type { NeededClause, ResolvedClause, ResolvedClauses } from './edition';
import type { ClauseName, ClauseValues } from './pack-document';
import { refusePack, type PackRefusal } from './pack-refusal';

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

type Merged = Partial<Record<ClauseName, ResolvedClause<unknown>>>;

/** A law that would leave a task stuck half-way is refused when it is read, not when the task gets there. */
export function refusedEdition(
  pack: string,
  clauses: Merged,
  posts: Readonly<Record<string, Text>>,
): PackRefusal | null {
  return refusedClauses(pack, clauses) ?? refusedRule(pack, clauses) ?? refusedPosts(pack, clauses, posts);
}

function refusedClauses(pack: string, clauses: Merged): PackRefusal | null {
  const absent = Object.keys(NEEDED).find((name) => !clauses[name as NeededClause]);
  if (absent) return missing(pack, absent);
  const steps = (clauses as ResolvedClauses).closing.value;
  const twice = steps.find((step, index) => steps.indexOf(step) !== index);
  if (twice)
    return refusePack(
      'step-twice',
      `规则包 ${pack} 的销号步骤 ${twice} 重复`,
      `${pack} closes by ${twice} twice`,
    );
  const unsaid = steps.find((step) => !checksIn(clauses)[step] && !(isStep(step) && clauses[step]));
  return unsaid === undefined ? null : missing(pack, unsaid);
}

const missing = (pack: string, clause: string): PackRefusal =>
  refusePack(
    'clause-missing',
    `规则包 ${pack} 及其上级都没有条款 ${clause}`,
    `neither ${pack} nor its parents have the clause ${clause}`,
  );

const isStep = (name: string): name is ClosingStepName => Object.hasOwn(STEP_WORDS, name);

const checksIn = ({ checks }: Merged): ClauseValues['checks'] =>
  (checks as ResolvedClauses['checks'])?.value ?? {};

/** Every rule by which something is closed, with its place in the pack; also of a check that no step asks for. */
function rulesIn(clauses: Merged): readonly { readonly at: string; readonly rule: RuleNode }[] {
  const { closing, signature } = clauses as ResolvedClauses;
  const checks = Object.entries(checksIn(clauses)).map(([id, { rule }]) => ({
    at: `checks.${id}.rule`,
    rule,
  }));
  if (!closing.value.includes('signature') || !signature) return checks;
  return [{ at: 'signature.rule', rule: signature.value.rule }, ...checks];
}

function refusedRule(pack: string, clauses: Merged): PackRefusal | null {
  const faults = rulesIn(clauses).flatMap(({ at, rule }) => {
    const fault = faultIn(rule) ?? notYetSigned(rule);
    return fault ? [{ at, fault }] : [];
  });
  const [first] = faults;
  if (!first) return null;
  const { at, fault } = first;
  const where = [at, fault.where].filter((part) => part !== '').join('.');
  return refusePack(
    'unknown-rule',
    `规则包 ${pack} 的 ${where}：${fault.because.zh}`,
    `${pack}, ${where}: ${fault.because.en}`,
  );
}

/** What the signing of a task cannot carry yet: it would be read, and then leave the task stuck or be passed over. */
function notYetSigned(rule: RuleNode): RuleFault | null {
  const [where, zh, en] =
    rule.options !== undefined
      ? ['options', '整项审批的选项', 'options of the approval']
      : JSON.stringify(rule).includes('"rule":"within"')
        ? ['', '时限规则（within）', 'rules with a time limit (within)']
        : [null, '', ''];
  if (where === null) return null;
  return {
    where,
    because: { zh: `销号签字暂不支持${zh}`, en: `the signing of a task does not carry ${en} yet` },
  };
}

function refusedPosts(
  pack: string,
  clauses: Merged,
  posts: Readonly<Record<string, Text>>,
): PackRefusal | null {
  const unnamed = Object.values(clauses)
    .flatMap(({ value }) => postsIn(value))
    .find((post) => !Object.hasOwn(posts, post));
  if (unnamed === undefined) return null;
  return refusePack(
    'post-without-name',
    `规则包 ${pack} 使用的职务 ${unnamed} 没有名称`,
    `${pack} asks for the post ${unnamed} without naming it`,
  );
}

/** Every post that is asked for anywhere inside a clause's value. */
function postsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'post' in value && typeof value.post === 'string' ? [value.post] : [];
  return [...own, ...Object.values(value).flatMap(postsIn)];
}
