import { headsOf, sharesHead, type ApprovalAct } from '@duban/domain';

/** Acts of which one at most can count, for one head stands behind all of them. */
export type Head = readonly ApprovalAct[];

/**
 * Every way to keep heads apart. One person's acts for several posts are one head, of whom any act may be the one that
 * counts. A proxy is harder: an act with a principal stands for two persons, so there may be several largest choices.
 */
export function headsApart(acts: readonly ApprovalAct[]): readonly (readonly Head[])[] {
  return componentsOf(acts).reduce<readonly (readonly Head[])[]>(
    (choices, component) =>
      waysToChoose(component).flatMap((way) => choices.map((heads) => [...heads, ...way])),
    [[]],
  );
}

/** The acts that hang together by shared heads. */
function componentsOf(acts: readonly ApprovalAct[]): readonly (readonly ApprovalAct[])[] {
  const componentOf = new Map<string, ApprovalAct[]>();
  for (const act of acts) {
    const touched = new Set(headsOf(act).flatMap((head) => componentOf.get(head) ?? []));
    const component = [...touched, act];
    for (const head of component.flatMap(headsOf)) componentOf.set(head, component);
  }
  return [...new Set(componentOf.values())];
}

function waysToChoose(component: readonly ApprovalAct[]): readonly (readonly Head[])[] {
  const [first] = component as readonly [ApprovalAct];
  if (headsOf(first).some((head) => component.every((act) => headsOf(act).includes(head))))
    return [[component]];
  const keeping = component.filter((other) => other === first || !sharesHead(first, other));
  const dropping = component.filter((other) => other !== first);
  return [...headsApart(keeping), ...headsApart(dropping)];
}
