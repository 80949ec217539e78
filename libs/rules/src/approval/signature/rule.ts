import type { PostOf } from '@duban/domain';
import type { ApprovalRule } from '../approval-rule';
import { isPostOf } from '../post-of';
import { slotsVerdict } from '../slots-verdict';

/** 签字: one holder of the post in the unit that the relation names. */
export const signature: ApprovalRule = {
  id: 'signature',
  isReadable: ({ post, of }) => isPostOf({ post: post ?? null, of: of ?? null }),
  slots: (node) => [[postIn(node)]],
  sentence: (node, { nameOf }) => {
    const { zh, en } = nameOf(postIn(node));
    return { zh: `${zh}签字`, en: `${en} signs` };
  },
  assess: (node, facts) => slotsVerdict('signature', [[postIn(node)]], facts),
};

const postIn = (node: object): PostOf => {
  const { post, of } = node as PostOf;
  return { post, of };
};
