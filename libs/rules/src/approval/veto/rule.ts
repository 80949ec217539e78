import type { RuleNode } from '@duban/domain';
import type { ApprovalRule } from '../approval-rule';
import { placeFor, type Slot } from '../demand';
import { around, thenIn } from '../inside';
import { slotIn } from '../parameter';

/** 一票否决: a refusal by one of these ends it, however the rule inside stands. */
export const veto: ApprovalRule = {
  id: 'veto',
  title: { zh: '一票否决', en: 'veto' },
  parameters: {
    by: { kind: 'slot', means: { zh: '谁可以否决', en: 'whose refusal ends it' } },
    then: { kind: 'rule', means: { zh: '无人否决时的规则', en: 'the rule where nobody does' } },
  },
  sentence: (node, { namesOf, sentenceOf }) => {
    const [by, then] = [namesOf(byIn(node)), sentenceOf(thenIn(node))];
    return { zh: `${then.zh}；${by.zh}可一票否决`, en: `${then.en}; ${by.en} can veto it` };
  },
  judge: (node, acts, { judge, facts: { units } }) => {
    const inside = judge(thenIn(node), acts);
    const beside = placeFor(byIn(node), acts, units);
    const own = around(node, [inside], { demand: inside.demand, refused: inside.status === 'refused' });
    if (beside.refusals.length === 0) return { ...own, refusal: inside.refusal, beside };
    // A veto ends it also where the rule inside asks for nothing, and no signature undoes it.
    return { ...own, status: 'refused', beside };
  },
};

const byIn = ({ by }: RuleNode): Slot => slotIn(by);
