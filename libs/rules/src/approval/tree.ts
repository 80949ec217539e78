import type { ApprovalAct, ApprovalFacts, RuleNode, Text } from '@duban/domain';
import type { Outcome } from './approval-rule';
import { outcomeOf, sentenceOf } from './assess';
import { placesOf, type Place, type Slot } from './demand';
import { optionsOf } from './options';
import { actsApart, seat } from './seating';

/** A place that one person has to fill, and the signature that fills it. */
export interface SeatedPlace {
  readonly posts: Slot;
  readonly signature: ApprovalAct | null;
}

/** A rule as people read it: its sentence, the places it asks for itself, and the rules inside. */
export interface RuleTree {
  readonly rule: string;
  readonly sentence: Text;
  readonly places: readonly SeatedPlace[];
  readonly inside: readonly RuleTree[];
}

/** The whole rule with everybody in their place. One head is seated once, wherever in the tree its post is asked for. */
export function treeOf(node: RuleNode, facts: ApprovalFacts): RuleTree {
  const { outcome, heard } = outcomeOf(node, facts);
  const { seats } = seat(outcome.demand, actsApart(heard, optionsOf(node).distinctPersons));
  const free = [...seats];
  const seated = (place: Place): SeatedPlace => {
    const at = free.findIndex((candidate) => candidate.place === place);
    const [taken] = at < 0 ? [] : free.splice(at, 1);
    return { posts: place.posts, signature: taken?.act ?? null };
  };
  const draw = ({ node: inner, demand, inside }: Outcome): RuleTree => ({
    rule: inner.rule,
    sentence: sentenceOf(inner, facts.posts, facts.persons),
    places:
      inside.length === 0
        ? placesOf(demand)
            .filter(({ posts }) => posts.length > 0)
            .map(seated)
        : [],
    inside: inside.map(draw),
  });
  return draw(outcome);
}
