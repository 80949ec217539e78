import type { PersonId } from '../people/actor';
import type { Json } from '../ledger/canonical';
import type { RuleNode } from '../policy/policy';
import type { SigningUnits } from '../policy/verdict';
import { sameSeat, type AddedSigner, type Capacity } from './approval';

// The only rules that the domain names: what an added signer (加签) is made of.
const personNode = (person: PersonId): RuleNode => ({ rule: 'person', person });
const IN_ORDER = 'sequence';
const TOGETHER = 'all-of';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, Json>>;

const isRecord = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNode = (value: Json | undefined): value is RuleNode =>
  isRecord(value) && typeof value.rule === 'string';

/** The rules inside a rule, wherever its parameters hold them, each with the way to it. */
function inside(node: RuleNode): readonly { readonly at: Path; readonly inner: RuleNode }[] {
  return Object.entries(node).flatMap(([name, value]) => {
    if (isNode(value)) return [{ at: [name], inner: value }];
    if (!Array.isArray(value)) return [];
    return (value as readonly Json[]).flatMap((item, index) =>
      isNode(item) ? [{ at: [name, index], inner: item }] : [],
    );
  });
}

/** Every seat that a rule names, in any of its parameters. */
export function seatsIn(value: Json | undefined, units: SigningUnits): readonly Capacity[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item) => seatsIn(item, units));
  if (!isRecord(value)) return [];
  const { post, of, rule, person } = value;
  const own: readonly Capacity[] =
    typeof post === 'string' && typeof of === 'string' && Object.hasOwn(units, of)
      ? [{ post, unit: units[of as keyof SigningUnits] }]
      : rule === 'person' && typeof person === 'string'
        ? [{ person }]
        : [];
  return [...own, ...Object.values(value).flatMap((inner) => seatsIn(inner, units))];
}

/** The ways to the innermost rules that ask for a seat. */
export function pathsTo(seat: Capacity, node: RuleNode, units: SigningUnits): readonly Path[] {
  const within = inside(node);
  if (within.length === 0) return seatsIn(node, units).some((other) => sameSeat(other, seat)) ? [[]] : [];
  return within.flatMap(({ at, inner }) => pathsTo(seat, inner, units).map((rest) => [...at, ...rest]));
}

export const nodeAt = (node: RuleNode, path: Path): RuleNode =>
  path.reduce<Json>((value, step) => (value as Fields)[step] as Json, node) as RuleNode;

/** The rule with one more signer at the place of a rule inside; options stay on the outermost rule. */
export function withSigner(
  rule: RuleNode,
  path: Path,
  { person, where }: Pick<AddedSigner, 'person' | 'where'>,
): RuleNode {
  const added = personNode(person);
  const kind = where === 'beside' ? TOGETHER : IN_ORDER;
  const [parent, index] = [path.slice(0, -2), path[path.length - 1]];
  if (typeof index === 'number' && nodeAt(rule, parent).rule === kind) {
    const at = where === 'before' ? index : index + 1;
    return outermost(
      rule,
      replaced(rule, parent, (node) => spliced(node, at, added)),
    );
  }
  return outermost(
    rule,
    replaced(rule, path, ({ options: _, ...node }) => ({
      rule: kind,
      of: where === 'before' ? [added, node] : [node, added],
    })),
  );
}

const spliced = (node: RuleNode, at: number, added: RuleNode): RuleNode => {
  const of = node.of as readonly Json[];
  return { ...node, of: [...of.slice(0, at), added, ...of.slice(at)] };
};

const outermost = ({ options }: RuleNode, rule: RuleNode): RuleNode =>
  options === undefined ? rule : { ...rule, options };

function replaced(node: RuleNode, path: Path, make: (node: RuleNode) => RuleNode): RuleNode {
  const change = (value: Json, rest: Path): Json => {
    const [step, ...further] = rest;
    if (step === undefined) return make(value as RuleNode);
    if (Array.isArray(value))
      return (value as readonly Json[]).map((item, index) => (index === step ? change(item, further) : item));
    return { ...(value as Fields), [step]: change((value as Fields)[step] as Json, further) };
  };
  return change(node, path) as RuleNode;
}

/** The rule without a signer who had been added; what was put around for them goes with them. */
export function withoutSigner(rule: RuleNode, person: PersonId): RuleNode {
  return outermost(rule, without(rule, person) as RuleNode);
}

function without(value: Json, person: PersonId): Json {
  if (Array.isArray(value))
    return (value as readonly Json[])
      .filter((item) => !isAdded(item, person))
      .map((item) => without(item, person));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, without(inner, person)] as const);
  const node = Object.fromEntries(entries);
  const lost = Array.isArray(value.of) && value.of.some((item: Json) => isAdded(item, person));
  const left = node.of as readonly Json[] | undefined;
  return lost && left?.length === 1 ? (left[0] as Json) : node;
}

const isAdded = (value: Json, person: PersonId): boolean =>
  isNode(value) && value.rule === 'person' && value.person === person;
