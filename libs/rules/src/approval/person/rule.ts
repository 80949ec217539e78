import type { NamedPerson, RuleNode } from '@duban/domain';
import type { ApprovalRule } from '../approval-rule';
import { isRefused, placeFor } from '../demand';
import { leaf } from '../leaf';

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
  judge: (node, acts, { facts }) => {
    const place = placeFor([personIn(node)], acts, facts.units);
    return leaf(node, { demand: place, own: [place], refused: isRefused(place, 1, facts.units) });
  },
};

const personIn = (node: RuleNode): NamedPerson => ({ person: node.person as string });
