import type { NamedPerson, RuleNode } from '@duban/domain';
import type { ApprovalRule } from '../approval-rule';
import { placeFor } from '../demand';
import { leaf } from '../leaf';
import { refusalOf } from '../refused';

/** 加签: one person by name, who was added to a running approval; whoever acts for them is that head as well. */
export const person: ApprovalRule = {
  id: 'person',
  title: { zh: '加签', en: 'added signer' },
  parameters: {
    person: { kind: 'person', means: { zh: '加签给谁', en: 'who was added' } },
  },
  onlyAdded: true,
  sentence: (node, { nameOf }) => {
    const { zh, en } = nameOf(personIn(node));
    return { zh: `${zh}加签`, en: `${en} signs, as an added signer` };
  },
  judge: (node, acts, judging) => {
    const place = placeFor([personIn(node)], acts, judging.facts.units);
    return leaf(node, { demand: place, own: [place], refusal: refusalOf(place, 1, judging) });
  },
};

const personIn = (node: RuleNode): NamedPerson => ({ person: node.person as string });
