import type { FactValue, SubjectFacts, Text } from '@duban/domain';
import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { FACTS } from './facts';

/** Lists are cut off here, so that one comprehension over one list costs at most so many steps of a small expression. */
const MOST_ITEMS = 200;
const MOST_CHARACTERS = 500;
/** Drafts of packs bring conditions of their own: no more than these are remembered. */
const MOST_REMEMBERED = 500;

const environment = new Environment({
  unlistedVariablesAreDyn: false,
  limits: { maxAstNodes: 120, maxDepth: 20, maxListElements: 60, maxMapEntries: 0, maxCallArguments: 4 },
});
for (const [name, { type }] of Object.entries(FACTS)) environment.registerVariable(name, type);

/** What a condition may call. Deny by default: a regular expression ran for a minute on thirty characters. */
const COMPREHENSIONS = ['exists', 'all', 'exists_one', 'filter'];
const CALLS = ['size', 'startsWith', 'endsWith', 'contains', ...COMPREHENSIONS];

export type Condition =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: Text; /** Where in the text, from 0. */ readonly at: number };

/** Whether a pack may contain the condition: it is well typed, yields yes or no, and cannot run long. */
export function readCondition(text: string): Condition {
  if (text.length > MOST_CHARACTERS)
    return faulty(
      MOST_CHARACTERS,
      `条件超过 ${MOST_CHARACTERS} 字`,
      `a condition has at most ${MOST_CHARACTERS} characters`,
    );
  const { valid, type, error } = environment.check(text);
  if (!valid) {
    const said = error?.summary ?? 'unreadable';
    return faulty(
      error?.range?.start ?? 0,
      `条件写法不对：${said}`,
      `the condition is wrongly written: ${said}`,
    );
  }
  if (type !== 'bool')
    return faulty(0, `条件须得出是或否，而不是 ${type}`, `a condition says yes or no, not ${type}`);
  return forbidden(environment.parse(text).ast, false) ?? { ok: true };
}

export const isCondition = (text: string): boolean => readCondition(text).ok;

const faulty = (at: number, zh: string, en: string): Condition => ({ ok: false, at, because: { zh, en } });

/** The first thing in an expression that a condition must not contain. */
function forbidden(node: ASTNode, inComprehension: boolean): Condition | null {
  if (node.op === '+' && inComprehension)
    return faulty(node.start, '遍历里不能相加', 'nothing is added inside a comprehension');
  if (node.op === 'map') return faulty(node.start, '条件里不能写映射', 'a condition contains no map');
  if (node.op === 'call' || node.op === 'rcall') {
    const [name] = node.args;
    if (!CALLS.includes(name))
      return faulty(node.start, `条件里不能用 ${name}`, `a condition cannot call ${name}`);
    if (COMPREHENSIONS.includes(name) && inComprehension)
      return faulty(
        node.start,
        `${name} 不能套在另一个遍历里`,
        `${name} cannot stand inside another comprehension`,
      );
  }
  const inside = inComprehension || (node.op === 'rcall' && COMPREHENSIONS.includes(node.args[0]));
  for (const child of childrenOf(node)) {
    const found = forbidden(child, inside);
    if (found) return found;
  }
  return null;
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

function childrenOf({ args }: ASTNode): readonly ASTNode[] {
  const flat = (value: unknown): readonly ASTNode[] =>
    isNode(value) ? [value] : Array.isArray(value) ? value.flatMap(flat) : [];
  return flat(args);
}

const factsOnce = new Map<string, readonly string[]>();

/** The names of the facts that a condition reads, each once; none where it cannot be read. */
export function factsRead(text: string): readonly string[] {
  const before = factsOnce.get(text);
  if (before) return before;
  if (factsOnce.size >= MOST_REMEMBERED) factsOnce.clear();
  const names = readCondition(text).ok ? [...new Set(namesIn(environment.parse(text).ast))] : [];
  factsOnce.set(text, names);
  return names;
}

const namesIn = (node: ASTNode): readonly string[] =>
  node.op === 'id'
    ? [node.args].filter((name) => Object.hasOwn(FACTS, name))
    : childrenOf(node).flatMap(namesIn);

export type Held =
  { readonly ok: true; readonly value: boolean } | { readonly ok: false; readonly because: Text };

/** Whether a condition holds. What cannot be said, for a fact is not there, is neither yes nor no. */
export function holds(text: string, facts: SubjectFacts): Held {
  const parsed = parsedOnce(text);
  if (!parsed) return unsaid(text, 'unreadable');
  try {
    return { ok: true, value: parsed(known(facts)) === true };
  } catch (error) {
    return unsaid(text, error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');
  }
}

const unsaid = (text: string, reason: string): Held => ({
  ok: false,
  because: { zh: `条件“${text}”无法判断：${reason}`, en: `whether ${text} cannot be said: ${reason}` },
});

type Parsed = ReturnType<Environment['parse']>;
const parsedConditions = new Map<string, Parsed | null>();

/** Parsing costs more than judging; the packs of a house hold few conditions. */
function parsedOnce(text: string): Parsed | null {
  const before = parsedConditions.get(text);
  if (before !== undefined) return before;
  if (parsedConditions.size >= MOST_REMEMBERED) parsedConditions.clear();
  const parsed = readCondition(text).ok ? environment.parse(text) : null;
  parsedConditions.set(text, parsed);
  return parsed;
}

/** The facts that the conditions know, in the evaluator's own types: its whole numbers are BigInt, nowhere else are. */
const known = (facts: SubjectFacts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([name]) => Object.hasOwn(FACTS, name))
      .map(([name, value]) => [name, evaluable(value)]),
  );

function evaluable(value: FactValue): unknown {
  if (typeof value === 'number') return BigInt(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : value.slice(0, MOST_ITEMS);
}
