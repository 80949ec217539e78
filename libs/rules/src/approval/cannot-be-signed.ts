import {
  addDays,
  anyOfSuppliers,
  headsIn,
  joined,
  nextDay,
  waysFrom,
  type ApprovalFacts,
  type Day,
  type PersonId,
  type Proxy,
  type RuleNode,
  type SupplierNames,
  type Text,
} from '@duban/domain';
import { fillable, type Candidate, type Fillable } from './fillable';
import type { Shortage } from './seating';

/** Days from the first to the last, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Somebody who holds a post, who was asked by name, or to whom a seat was given away: then `principal` is the one whose it
 * was. Where no day is said, it began long ago; where none ends it, it goes on.
 */
export type Holder = Candidate & { readonly from?: Day | null; readonly to?: Day | null };

/** 请假: days on which somebody signs nothing, neither for themselves nor as a proxy. */
export interface Leave extends Days {
  readonly person: PersonId;
}

/** The people there are for a rule, and who of them is away. */
export interface Staff extends Pick<ApprovalFacts, 'units' | 'draftedBy'> {
  readonly holders: readonly Holder[];
  /** Standing proxies, over however many steps they lead from a holder. */
  readonly proxies: readonly Proxy[];
  readonly leaves: readonly Leave[];
}

/** Days on which a rule cannot be satisfied by those who are there. */
export interface CannotBeSigned extends Days, Pick<Fillable, 'short' | 'exact'> {
  /** Which places lack whom on these days, as one sentence. */
  readonly because: Text;
}

/**
 * On which days of a period a rule cannot be signed by the people who are there then, and which places lack whom: to be
 * said when somebody's leave is entered and when a rule is activated. It forbids nothing and lowers nothing. Days that
 * follow one another are put together while the same is wanting; an empty list says that every day has enough people.
 */
export function whatCannotBeSigned(
  rule: RuleNode,
  staff: Staff,
  during: Days,
  names: SupplierNames,
): readonly CannotBeSigned[] {
  return stretches(staff, during)
    .map((days) => ({ ...days, ...fillable(rule, staff, thereOn(days.from, staff)) }))
    .reduce<readonly Judged[]>(together, [])
    .filter(({ fillable: can }) => !can)
    .map(({ from, to, short, exact }) => ({
      from,
      to,
      short,
      exact,
      because: sentence(short, exact, names),
    }));
}

type Judged = Days & Fillable;

/** The period cut where somebody comes or goes: within a stretch the same people are there every day. */
function stretches({ holders, proxies, leaves }: Staff, { from, to }: Days): readonly Days[] {
  const all = [...holders, ...proxies, ...leaves];
  const comings = all.flatMap(({ from: first }) => first ?? []);
  const goings = all.flatMap(({ to: last }) => (last ? [nextDay(last)] : []));
  const starts = [...new Set([from, ...comings, ...goings])].filter((day) => day >= from && day <= to).sort();
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { from: start, to: next ? addDays(next, -1) : to };
  });
}

/** Whether somebody is one of those who could sign on some day of a period, were nobody away. */
export const isAmongSigners = (person: PersonId, staff: Staff, during: Days): boolean =>
  stretches(staff, during).some(({ from }) =>
    staff.holders.some(
      (holder) => isOn(holder, from) && waysOf(holder, staff, from).some((way) => lastOf(way) === person),
    ),
  );

/** Whoever is there themselves, and for who is away those to whom their standing proxies lead first. */
function thereOn(day: Day, staff: Staff): readonly Candidate[] {
  const away = new Set(staff.leaves.filter((leave) => isOn(leave, day)).map(({ person }) => person));
  return staff.holders
    .filter((holder) => isOn(holder, day))
    .flatMap((holder) => {
      const { by, principal, through = [] } = holder;
      const before = principal ? [principal, ...through, by] : [by];
      return waysOf(holder, staff, day)
        .filter((way) => !away.has(lastOf(way)) && (before.includes(lastOf(way)) || isFirst(way, away)))
        .map((way) => ({ ...holder, ...headsIn(joined(before, way)) }));
    });
}

/** From a holder to everybody who can act for them on a day, themselves first. */
const waysOf = ({ by }: Holder, { proxies }: Staff, on: Day): readonly (readonly PersonId[])[] => [
  [by],
  ...waysFrom(by, { on, proxies }),
];

const lastOf = (way: readonly PersonId[]): PersonId => way[way.length - 1] ?? '';

/** Beyond somebody who is there, the same heads and more would stand: nobody is won by going on from them. */
const isFirst = (way: readonly PersonId[], away: ReadonlySet<PersonId>): boolean =>
  way.slice(0, -1).every((person) => away.has(person));

const isOn = ({ from, to }: Pick<Holder, 'from' | 'to'>, day: Day): boolean =>
  (!from || from <= day) && (!to || day <= to);

function together(before: readonly Judged[], next: Judged): readonly Judged[] {
  const last = before.at(-1);
  return last && isTheSame(last, next)
    ? [...before.slice(0, -1), { ...last, to: next.to }]
    : [...before, next];
}

const isTheSame = (one: Judged, other: Judged): boolean =>
  JSON.stringify([one.fillable, one.short, one.exact]) ===
  JSON.stringify([other.fillable, other.short, other.exact]);

function sentence(short: Shortage | null, exact: boolean, names: SupplierNames): Text {
  const { zh, en } = short ? lacking(short, names) : NOT_PEOPLE;
  return exact ? { zh, en } : { zh: `${zh}（${BOUND.zh}）`, en: `${en} (${BOUND.en})` };
}

function lacking({ places, needed, persons, votes }: Shortage, names: SupplierNames): Text {
  const slots = places.map((slot) => anyOfSuppliers(slot, names));
  const [zh, en] = [
    listed(
      slots.map((slot) => slot.zh),
      '；',
    ),
    listed(
      slots.map((slot) => slot.en),
      '; ',
    ),
  ];
  if (votes !== null)
    return {
      zh: `可以签字的人不够，还差 ${votes} 票：${zh}`,
      en: `too few are there to sign, ${votes} vote${votes === 1 ? '' : 's'} short: ${en}`,
    };
  if (persons === 0) return { zh: `无人可以签字：${zh}`, en: `nobody is there to sign: ${en}` };
  return {
    zh: `需要 ${needed} 人签字，可以签的只有 ${persons} 人（一人只计一次）：${zh}`,
    en: `${needed} different people must sign, and ${persons} can: ${en}`,
  };
}

const listed = (slots: readonly string[], between: string): string => [...new Set(slots)].join(between);

const NOT_PEOPLE: Text = {
  zh: '规则所需的多于能够签字的，或本程序不能判断',
  en: 'the rule asks for more than can ever sign, or this program cannot judge it',
};
const BOUND: Text = {
  zh: '按条件全部成立估计，条件或超期后的处理可能另有结果',
  en: 'an estimate as if all conditions held: they, or what follows when it is late, may turn out otherwise',
};
