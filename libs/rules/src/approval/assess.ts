import {
  optionsOf,
  type ApprovalAct,
  type ApprovalClock,
  type ApprovalFacts,
  type RuleNode,
  type Verdict,
} from '@duban/domain';
import { holds } from '../conditions/condition';
import type { Judging, Outcome } from './approval-rule';
import { never, type Demand } from './demand';
import { untangled } from './heads';
import { remembering } from './remembering';
import { areOptions, dismissal } from './options';
import { ruleOf } from './read-rule';
import { isRefusedByHeads } from './refusal';
import { actsApart, seat } from './seating';
import { unknown } from './sentence';
import { verdictOf } from './verdict-of';

/** Judges by the rules of the registry. */
export function assess(node: RuleNode, facts: ApprovalFacts): Verdict {
  const { outcome, heard } = outcomeOf(node, facts);
  return verdictOf(outcome, { facts, heard, options: optionsOf(node) });
}

/** What a rule makes of the acts that count at all. */
export function outcomeOf(
  node: RuleNode,
  facts: ApprovalFacts,
): { readonly outcome: Outcome; readonly heard: readonly ApprovalAct[] } {
  const options = optionsOf(node);
  const counting = facts.acts.filter((act) => dismissal(act, facts, options) === null);
  const heard = options.distinctPersons ? untangled(counting) : counting;
  const outcome = judgeOutermost(node, heard, judgeWith({ ...facts, acts: heard }, options.distinctPersons));
  return { outcome, heard };
}

/** Options stand on the outermost rule only; inside they would be passed over in silence. */
const judgeOutermost = (node: RuleNode, acts: readonly ApprovalAct[], judging: Judging): Outcome =>
  (areOptions(node) ? ruleOf(node) : undefined)?.judge(node, acts, judging) ?? waiting(node);

const BLANK: ApprovalFacts = {
  acts: [],
  textHash: null,
  draftedBy: null,
  units: { lead: '', acceptance: '', office: '', government: '', 'party-committee': '' },
  posts: {},
  subject: {},
  clock: null,
};

/**
 * All that a rule could ask for, also of those who are asked when it is late, before anybody has acted. Every condition in
 * it is taken to hold, if nothing else is said.
 */
export const demandInFull = (node: RuleNode, holding: (condition: string) => boolean = () => true): Demand =>
  judgeOutermost(
    node,
    [],
    judgeWith(BLANK, true, (condition) => ({ ok: true, value: holding(condition) })),
  ).demand;

function judgeWith(
  facts: ApprovalFacts,
  distinctPersons: boolean,
  inFull: Judging['holds'] | null = null,
): Judging {
  const apart = once(() => actsApart(facts.acts, distinctPersons));
  const remembered = remembering(facts.acts);
  const judgingAt = (clock: ApprovalClock | null): Judging => {
    const judging: Judging = {
      ...{ facts, distinctPersons, clock, inFull: inFull !== null },
      judge: (node, acts, turn = clock) =>
        remembered(
          { node, acts, clock: turn },
          () =>
            (node.options === undefined ? ruleOf(node) : undefined)?.judge(
              node,
              acts,
              turn === clock ? judging : judgingAt(turn),
            ) ?? waiting(node),
        ),
      holds: inFull ?? ((condition) => holds(condition, facts.subject)),
      isRefusedByHeads: (refusal) => apart().some((heads) => isRefusedByHeads(refusal, heads)),
      isSatisfied: ({ status, demand }) => status === 'open' && seat(demand, apart()).filled,
    };
    return judging;
  };
  return judgingAt(facts.clock);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

// A pinned policy can meet a worker that does not know its rule. Waiting heals with a deploy; approving never would.
const waiting = (node: RuleNode): Outcome => ({
  node,
  status: 'open',
  demand: never(),
  own: [],
  notes: [unknown(node)],
  until: null,
  inside: [],
});
