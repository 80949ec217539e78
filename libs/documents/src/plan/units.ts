import type { UnitRole } from '@duban/contract';

/** Names by relation, in the order of the text. `inferred` only by the words 会同: the first leads. */
export type UnitsByRole = Readonly<Record<UnitRole, readonly string[]>>;

export const noUnits: UnitsByRole = {
  lead: [],
  responsible: [],
  cooperating: [],
  acceptance: [],
  supervising: [],
};

const ROLE_WORDS: readonly (readonly [UnitRole, string])[] = [
  ['lead', '牵头|主办'],
  ['acceptance', '验收(?:责任|牵头)?'],
  ['supervising', '督导|督办'],
  ['responsible', '责任|实施|承办'],
  ['cooperating', '配合|协办|参与|协助|协同'],
];

const PREFIXES = ROLE_WORDS.map(
  ([role, words]) =>
    [role, new RegExp(`^(?:(?:${words})(?:责任)?(?:单位|部门|地方)[:：]?|(?:${words})[:：])`)] as const,
);
const SUFFIXES: readonly (readonly [UnitRole, RegExp])[] = [
  ['lead', /[（(](?:牵头|牵头单位|牵头部门|主办)[)）]$|(?:负责)?牵头(?:负责|落实|实施)?$|主办$/],
  ['cooperating', /[（(](?:配合|配合单位|协办|参与)[)）]$|(?:按职责分工)?(?:配合|参与|协助|协办)$/],
];

/** 各县市区党委和政府 and the like name a set of units, which only a register of units can spell out. */
const COLLECTIVE =
  /^(?:各|全市各|全省各|沿线各|沿江各|相关|有关|其他|其它)|(?:相关|有关)(?:部门|单位|地方|市|县|区|责任|职能)|(?:直属?|直)(?:各|有关|相关)|等(?:部门|单位|地)?$|^(?:市直|县直|区直|省直)(?:部门|单位)/;

export const isCollective = (name: string): boolean => COLLECTIVE.test(name.replace(/\s/g, ''));

/** Splits at marks outside of brackets: 有关区（江北区、海曙区） is one phrase. */
function splitOutsideBrackets(text: string, isMark: (char: string) => boolean): readonly string[] {
  const pieces: string[] = [''];
  let depth = 0;
  for (const char of text) {
    if (/[（(【[]/.test(char)) depth += 1;
    if (/[）)】\]]/.test(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && isMark(char)) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + char);
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

const segmentsOf = (text: string) => splitOutsideBrackets(text, (char) => /[;；。\n]/.test(char));
const itemsOf = (text: string) => splitOutsideBrackets(text, (char) => /[、，,;；\n\t]/.test(char));

/** 由市生态环境局牵头负责 is a sentence about 市生态环境局. */
const nameIn = (item: string): string =>
  item
    .replace(/\s+/g, '')
    .replace(/^(?:由|及|和|以及|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.．、)）])/, '')
    .replace(/(?:按职责分工负责|按照职责负责|负责落实|负责)$/, '');

interface Marked {
  readonly name: string;
  readonly role: UnitRole | null;
}

function marked(item: string): readonly Marked[] {
  const [leader, companion] = item.split(/会同/);
  if (companion && leader)
    return [
      { name: nameIn(leader), role: 'lead' },
      ...marked(companion).map(({ name, role }) => ({ name, role: role ?? ('cooperating' as const) })),
    ];
  const plain = item.replace(/\s+/g, '');
  const suffix = SUFFIXES.find(([, pattern]) => pattern.test(plain));
  return [{ name: nameIn(suffix ? plain.replace(suffix[1], '') : plain), role: suffix?.[0] ?? null }];
}

/** A mark at the end speaks for all before it up to the mark before: “甲牵头，乙、丙配合”. */
function spread(items: readonly Marked[], otherwise: UnitRole): readonly (readonly [UnitRole, string])[] {
  let role: UnitRole | null = null;
  const spreading = [...items].reverse().map((item): readonly [UnitRole, string] => {
    role = item.role ?? role;
    return [role ?? otherwise, item.name];
  });
  return spreading.reverse();
}

/**
 * Splits a cell of units by 、，,；; and line break, and tells relations apart where the text names them
 * (“牵头单位：甲；配合单位：乙”, “甲牵头，乙配合”, “甲（牵头）”). Others belong to the column's relation.
 */
export function splitUnits(text: string, otherwise: UnitRole): UnitsByRole {
  const found: Record<UnitRole, string[]> = {
    lead: [],
    responsible: [],
    cooperating: [],
    acceptance: [],
    supervising: [],
  };
  let heading: UnitRole = otherwise;
  for (const segment of segmentsOf(text)) {
    const prefix = PREFIXES.find(([, pattern]) => pattern.test(segment.replace(/\s+/g, '')));
    heading = prefix?.[0] ?? heading;
    const rest = prefix ? segment.replace(/\s+/g, '').replace(prefix[1], '') : segment;
    for (const [role, name] of spread(itemsOf(rest).flatMap(marked), heading))
      if (name !== '' && !/^[\/／\-—－无]+$/.test(name) && !found[role].includes(name))
        found[role].push(name);
  }
  return found;
}

/** Adds the second's names to the first's, each once. */
export function mergeUnits(one: UnitsByRole, other: UnitsByRole): UnitsByRole {
  const both = (role: UnitRole) => [...new Set([...one[role], ...other[role]])];
  return {
    lead: both('lead'),
    responsible: both('responsible'),
    cooperating: both('cooperating'),
    acceptance: both('acceptance'),
    supervising: both('supervising'),
  };
}
