import {
  endOnClock,
  type ApprovalAct,
  type Day,
  type Period,
  type PostOf,
  type RuleNode,
  type Text,
} from '@duban/domain';
import type { ApprovalRule, Judging, Outcome } from '../approval-rule';
import { NOTHING, placeFor } from '../demand';
import { thenIn } from '../inside';
import { periodWords } from '../period-words';

type Late = 'remind' | 'refuse' | { readonly escalate: PostOf } | { readonly approve: string };

/** 时限: the rule inside within a period, and what follows when it is over. */
export const within: ApprovalRule = {
  id: 'within',
  title: { zh: '时限', en: 'time limit' },
  parameters: {
    period: {
      kind: 'period',
      means: { zh: '自开始之日起的期限', en: 'the period, from the day on which it begins' },
    },
    then: { kind: 'rule', means: { zh: '期限内须满足的规则', en: 'the rule to be satisfied in time' } },
    onLate: {
      kind: 'late',
      means: {
        zh: '超期后：提醒、视为不同意、报某职务决定，或（须写依据）视为同意',
        en: 'when it is late: remind, refuse, escalate to a post, or approve, which needs its basis',
      },
    },
  },
  sentence: (node, { nameOf, sentenceOf }) => {
    const { zh, en } = sentenceOf(thenIn(node));
    const [length, late] = [periodWords(periodIn(node)), lateWords(lateIn(node), nameOf)];
    return {
      zh: `${length.zh}内${zh}；超期的，${late.zh}`,
      en: `within ${length.en}: ${en}; when late, ${late.en}`,
    };
  },
  judge,
};

const periodIn = ({ period }: RuleNode): Period => period as unknown as Period;
const lateIn = ({ onLate }: RuleNode): Late => onLate as unknown as Late;

function judge(node: RuleNode, acts: readonly ApprovalAct[], judging: Judging): Outcome {
  const { clock } = judging.facts;
  // Who judges without a clock cannot say that it is late: that is for the one who has the day.
  const until = clock && endOnClock(clock, periodIn(node));
  const inside = judging.judge(thenIn(node), acts);
  const used = clock
    ? [
        { name: 'begins', value: clock.openedOn },
        { name: 'today', value: clock.today },
      ]
    : [];
  const own = { node, own: [], facts: used, until, notes: [], inside: [inside] };
  if (!clock || !until || clock.today <= until)
    return { ...own, status: inside.status, demand: inside.demand };
  return late(node, { own, until, acts }, judging);
}

interface Overdue {
  readonly own: Omit<Outcome, 'status' | 'demand'>;
  readonly until: Day;
  readonly acts: readonly ApprovalAct[];
}

function late(
  node: RuleNode,
  { own, until, acts }: Overdue,
  { judge: judged, isSatisfied, facts }: Judging,
): Outcome {
  const [inside] = own.inside as readonly [Outcome];
  const onLate = lateIn(node);
  const inTime = judged(
    thenIn(node),
    acts.filter(({ on }) => on <= until),
  );
  const { status, demand } = inside;
  if (status !== 'open' || isSatisfied(inTime)) return { ...own, status, demand };
  if (onLate === 'refuse') return { ...own, status: 'refused', demand, notes: [lateNote(until)] };
  if (onLate === 'remind')
    return { ...own, status, demand, notes: isSatisfied(inside) ? [] : [lateNote(until)] };
  if ('approve' in onLate)
    return { ...own, status, demand: NOTHING, notes: [lateNote(until), approvedBy(onLate.approve)] };
  const place = placeFor([onLate.escalate], acts, facts.units);
  const refused = place.refusals.length > 0 && place.approvals.length === 0;
  return refused
    ? { ...own, own: [place], status: 'refused', demand: place, notes: [lateNote(until)] }
    : {
        ...own,
        own: [place],
        status,
        demand: { kind: 'some', atLeast: 1, of: [demand, place] },
        notes: [lateNote(until)],
      };
}

const lateNote = (until: Day): Text => ({ zh: `已超过 ${until} 的时限`, en: `it was due on ${until}` });
const approvedBy = (basis: string): Text => ({
  zh: `超期视为同意（${basis}）`,
  en: `late, and so approved (${basis})`,
});

function lateWords(onLate: Late, nameOf: (who: PostOf) => Text): Text {
  if (onLate === 'remind') return { zh: '提醒', en: 'a reminder' };
  if (onLate === 'refuse') return { zh: '视为不同意', en: 'it is refused' };
  if ('approve' in onLate)
    return { zh: `视为同意（${onLate.approve}）`, en: `it is approved (${onLate.approve})` };
  const { zh, en } = nameOf(onLate.escalate);
  return { zh: `报${zh}决定`, en: `${en} decides` };
}
