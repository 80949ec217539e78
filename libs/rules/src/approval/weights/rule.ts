import type { RuleNode, Text } from '@duban/domain';
import type { ApprovalRule, Wording } from '../approval-rule';
import { placeFor, type Slot } from '../demand';
import { leaf } from '../leaf';
import { slotIn } from '../parameter';
import { refusalOf, totalWeight, votesRefused } from '../refused';
import { isMajority, MAJORITY, majorityOf } from '../majority';

/** 票签 (weights): votes that weigh differently, of which at least, or more than, such a part is needed. */
export const weights: ApprovalRule = {
  id: 'weights',
  title: { zh: '票签（加权）', en: 'weighed votes' },
  parameters: {
    of: { kind: 'votes', means: { zh: '各票：由谁投、权重多少', en: 'the votes: whose, and their weight' } },
    ...MAJORITY,
  },
  isSound: isMajority,
  sentence,
  judge: (node, acts, judging) => {
    const { units } = judging.facts;
    const of = votesIn(node).map(({ who, weight }) => ({ weight, place: placeFor(who, acts, units) }));
    const refused = of.flatMap((vote) => {
      const refusal = refusalOf(vote.place, 1, judging);
      return refusal ? [{ weight: vote.weight, refusal, vote }] : [];
    });
    const atLeast = weightNeeded(node);
    const spare = totalWeight(of) - atLeast;
    const { isOver, refusal, isWaiting } = votesRefused(refused, spare, judging.isRefusedByHeads);
    const gone = refused.filter((vote) => !isWaiting(vote)).map(({ vote }) => vote);
    return leaf(node, {
      demand: { kind: 'weight', atLeast, of: of.filter((vote) => !gone.includes(vote)) },
      own: of.map(({ place }) => place),
      refusal: isOver ? refusal : undefined,
    });
  },
};

interface Vote {
  readonly who: Slot;
  readonly weight: number;
}

const votesIn = ({ of }: RuleNode): readonly Vote[] =>
  (of as unknown as readonly { readonly who: unknown; readonly weight: number }[]).map(({ who, weight }) => ({
    who: slotIn(who),
    weight,
  }));

const weightNeeded = (node: RuleNode): number => majorityOf(totalWeight(votesIn(node)), node);

function sentence(node: RuleNode, { namesOf }: Wording): Text {
  const votes = votesIn(node).map(({ who, weight }) => ({ name: namesOf(who), weight }));
  const all = totalWeight(votesIn(node));
  return {
    zh: `${votes.map(({ name, weight }) => `${name.zh}（${weight} 票）`).join('、')}共 ${all} 票，须有 ${weightNeeded(node)} 票同意`,
    en: `${votes.map(({ name, weight }) => `${name.en} (${weight})`).join(', ')}: ${weightNeeded(node)} of ${all} votes`,
  };
}
