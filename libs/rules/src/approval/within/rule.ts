import {
  endOnClock,
  nextDay,
  type ApprovalAct,
  type ApprovalClock,
  type Day,
  type Period,
  type PostOf,
  type RuleNode,
  type Text,
} from '@duban/domain';
import type { ApprovalRule, Judging, Outcome } from '../approval-rule';
import { NOTHING, placeFor, type Demand } from '../demand';
import { thenIn } from '../inside';
import { periodWords } from '../period-words';
import { refusalOf } from '../refused';
import { duesIn, unheardAfter } from '../turn';

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
  const { clock } = judging;
  // Who judges without a clock cannot say that it is late: that is for the one who has the day.
  const until = clock && endOnClock(clock, periodIn(node));
  const facts = clock
    ? [
        { name: 'begins', value: clock.openedOn },
        { name: 'today', value: clock.today },
      ]
    : [];
  if (clock && until && clock.today > until)
    return { ...late(node, { clock, until, acts }, judging), node, facts, until };
  const inside = judging.judge(thenIn(node), acts);
  const asked = judging.inFull ? { demand: demandOfBoth(node, inside, judging) } : {};
  return { ...passedOn(inside), ...asked, refusal: inside.refusal, node, facts, until };
}

/** What it asks for in time, or of who decides when it is late. */
function demandOfBoth(node: RuleNode, { demand }: Outcome, { facts: { units } }: Judging): Demand {
  const onLate = lateIn(node);
  if (typeof onLate === 'string' || 'approve' in onLate) return demand;
  return { kind: 'some', atLeast: 1, of: [demand, placeFor([onLate.escalate], [], units)] };
}

/** As the rule inside stands. */
const passedOn = (inside: Outcome): Outcome => ({
  ...{ node: inside.node, status: inside.status, demand: inside.demand },
  ...{ own: [], notes: [], until: null, inside: [inside] },
});

interface Overdue {
  readonly clock: ApprovalClock;
  readonly until: Day;
  readonly acts: readonly ApprovalAct[];
}

function late(node: RuleNode, { clock, until, acts }: Overdue, judging: Judging): Outcome {
  const { judge: judged, isSatisfied } = judging;
  const onLate = lateIn(node);
  const isInTime = ({ on }: ApprovalAct): boolean => on <= until;
  const onTheLastDay = { ...clock, today: until };
  const inTime = judged(thenIn(node), acts.filter(isInTime), onTheLastDay);
  const unheard = { acts: acts.filter((act) => !isInTime(act)), because: tooLate(until) };
  if (inTime.status !== 'open') return { ...passedOn(inTime), unheard };
  if (isSatisfied(inTime)) {
    // A later approval may still stand in for a head that is needed elsewhere.
    const still = acts.filter((act) => isInTime(act) || act.decision === 'approve');
    return { ...passedOn(judged(thenIn(node), still, onTheLastDay)), unheard };
  }
  const notes = [lateNote(until)];
  if (onLate === 'refuse') return { ...passedOn(inTime), status: 'refused', notes, unheard };
  if (typeof onLate === 'object' && 'approve' in onLate)
    return { ...passedOn(inTime), demand: NOTHING, notes: [...notes, approvedBy(onLate.approve)], unheard };
  if (onLate !== 'remind') return escalated(node, { clock, until, acts }, judging);
  const inside = judged(thenIn(node), acts);
  const isOver = inside.status !== 'open';
  return {
    ...passedOn(inside),
    ...(isOver && { refusal: inside.refusal }),
    notes: isOver || isSatisfied(inside) ? [] : notes,
  };
}

/**
 * From then on the rule inside and whoever decides when it is late go side by side, day by day: what satisfies at the end of a
 * day has satisfied, whatever is refused or comes to be late afterwards. A refusal is left to whoever judges all of them together,
 * for one head may stand against two rules and end only one.
 */
function escalated(node: RuleNode, { clock, until, acts }: Overdue, judging: Judging): Outcome {
  const at = (some: readonly ApprovalAct[], today: Day): Outcome =>
    besideWhoDecides(node, { clock: { ...clock, today }, until, acts: some }, judging);
  for (let day = nextDay(until); day < clock.today;) {
    const known = acts.filter(({ on }) => on <= day);
    const outcome = at(known, day);
    if (outcome.status === 'open' && judging.isSatisfied(outcome)) {
      const still = acts.filter(({ on, decision }) => on <= day || decision === 'approve');
      return { ...at(still, day), unheard: saidAfter(acts, day) };
    }
    day = nextOf([...acts.map(({ on }) => on), ...duesIn(outcome).map(nextDay), clock.today], day);
  }
  return at(acts, clock.today);
}

const nextOf = (days: readonly Day[], after: Day): Day =>
  days.filter((day) => day > after).reduce((first, day) => (day < first ? day : first));

/** Refusals that came after it was decided. */
const saidAfter = (acts: readonly ApprovalAct[], day: Day): NonNullable<Outcome['unheard']> =>
  unheardAfter(
    acts.filter(({ on }) => on > day),
    0,
  );

function besideWhoDecides(node: RuleNode, { clock, until, acts }: Overdue, judging: Judging): Outcome {
  const inside = judging.judge(thenIn(node), acts, clock);
  const late = lateIn(node);
  if (inside.status !== 'open' || typeof late === 'string' || 'approve' in late)
    return { ...passedOn(inside), refusal: inside.refusal };
  // Whoever decides when it is late is asked from then on, and what they said before was said to nobody.
  const place = placeFor(
    [late.escalate],
    acts.filter(({ on }) => on > until),
    judging.facts.units,
  );
  const refusal = refusalOf(place, 1, judging);
  const notes = [lateNote(until)];
  return refusal
    ? { ...passedOn(inside), status: 'refused', refusal, own: [place], demand: place, notes }
    : {
        ...passedOn(inside),
        own: [place],
        demand: { kind: 'some', atLeast: 1, of: [inside.demand, place] },
        notes,
      };
}

const tooLate = (until: Day): Text => ({ zh: `已超过 ${until} 的时限`, en: `it came after ${until}` });
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
