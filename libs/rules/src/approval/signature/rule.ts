import type { PostOf, RuleNode } from '@duban/domain';
import type { ApprovalRule } from '../approval-rule';
import { placeFor } from '../demand';
import { leaf } from '../leaf';
import { refusalOf } from '../refused';

/** 签字: one holder of the post in the unit that the relation names. */
export const signature: ApprovalRule = {
  id: 'signature',
  title: { zh: '签字', en: 'signature' },
  parameters: {
    post: { kind: 'post', means: { zh: '由哪个职务签', en: 'which post signs' } },
    of: { kind: 'relation', means: { zh: '该职务所在的单位', en: 'in which unit' } },
  },
  sentence: (node, { nameOf }) => {
    const { zh, en } = nameOf(postIn(node));
    return { zh: `${zh}签字`, en: `${en} signs` };
  },
  judge: (node, acts, judging) => {
    const place = placeFor([postIn(node)], acts, judging.facts.units);
    return leaf(node, { demand: place, own: [place], refusal: refusalOf(place, 1, judging) });
  },
};

function postIn(node: RuleNode): PostOf {
  const { post, of } = node as unknown as PostOf;
  return { post, of };
}
