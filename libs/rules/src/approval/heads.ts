import { headsOf, type ApprovalAct } from '@duban/domain';

/** Acts of which one at most can count, for one head stands behind all of them. */
export type Head = readonly ApprovalAct[];

/** So many largest choices of acts without a shared head are tried; a chain of fourteen proxies has fewer. */
export const MOST_CHOICES = 64;

/**
 * Every largest way to keep heads apart. One person's acts for several posts are one head, of whom any act may be the one
 * that counts. A proxy is harder: an act with a principal stands for two persons, so there may be several largest choices.
 * Asked of acts that are `untangled`: of others only the first choices are made.
 */
export function headsApart(acts: readonly ApprovalAct[]): readonly (readonly Head[])[] {
  if (acts.every(isOnePerson)) return [grouped(acts, ({ by }) => by)];
  const heads = headsIn(acts);
  return choicesOf(conflictsOf(heads)).map((chosen) => chosen.map((index) => heads[index] as Head));
}

/**
 * The acts that can be told apart, in the order in which they were recorded: an act that ties heads together so that there
 * would be more than `MOST_CHOICES` ways to choose among them is left out. It is never the earlier act that suffers.
 */
export function untangled(acts: readonly ApprovalAct[]): readonly ApprovalAct[] {
  if (isUntangled(acts)) return acts;
  return acts.reduce<readonly ApprovalAct[]>((kept, act) => {
    const more = [...kept, act];
    return isUntangled(more) ? more : kept;
  }, []);
}

function isUntangled(acts: readonly ApprovalAct[]): boolean {
  return acts.every(isOnePerson) || choicesOf(conflictsOf(headsIn(acts))).length <= MOST_CHOICES;
}

const isOnePerson = (act: ApprovalAct): boolean => headsOf(act).length === 1;

type Conflicts = readonly ReadonlySet<number>[];

/** Acts that share heads with one another and, beyond, with the same others are one: any of them does as well. */
function headsIn(acts: readonly ApprovalAct[]): readonly Head[] {
  const singles = grouped(acts, (act) => [...new Set(headsOf(act))].sort().join(' '));
  const conflicts = conflictsOf(singles);
  const twins = grouped(
    singles.map((_, index) => index),
    (index) => [...(conflicts[index] ?? []), index].sort((one, other) => one - other).join(' '),
  );
  return twins.map((some) => some.flatMap((index) => singles[index] ?? []));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Which of the heads stand behind the acts of which others. */
function conflictsOf(heads: readonly Head[]): Conflicts {
  const byPerson = new Map<string, number[]>();
  heads.forEach((acts, index) => {
    for (const person of new Set(acts.flatMap(headsOf)))
      byPerson.set(person, [...(byPerson.get(person) ?? []), index]);
  });
  return heads.map(
    (acts, index) =>
      new Set(
        acts
          .flatMap(headsOf)
          .flatMap((person) => byPerson.get(person) ?? [])
          .filter((at) => at !== index),
      ),
  );
}

/**
 * Every largest choice of which no two are in conflict, built head by head: each choice among the first ones either goes
 * on with the next, or gives up what is in conflict with it, where that is a largest choice as well.
 */
function choicesOf(conflicts: Conflicts): readonly (readonly number[])[] {
  let choices: readonly (readonly number[])[] = [[]];
  for (let next = 0; next < conflicts.length && choices.length <= MOST_CHOICES; next += 1)
    choices = distinct(choices.flatMap((chosen) => withNext(chosen, next, conflicts)));
  return choices;
}

function withNext(
  chosen: readonly number[],
  next: number,
  conflicts: Conflicts,
): readonly (readonly number[])[] {
  const isAgainst = (one: number, other: number): boolean => conflicts[one]?.has(other) ?? false;
  const given = chosen.filter((one) => isAgainst(next, one));
  if (given.length === 0) return [[...chosen, next]];
  const instead = [...chosen.filter((one) => !given.includes(one)), next];
  // Only what was kept out by those that are given up could now be missing.
  const freed = given.flatMap((one) => [...(conflicts[one] ?? [])]).filter((one) => one < next);
  const isLargest = freed.every((one) => instead.some((other) => isAgainst(one, other)));
  return isLargest ? [chosen, instead] : [chosen];
}

const distinct = (choices: readonly (readonly number[])[]): readonly (readonly number[])[] => [
  ...new Map(choices.map((chosen) => [chosen.join(' '), chosen])).values(),
];
