import type { ReportState } from '../reports/report-state';
import type { Standing } from '../reports/standing';
import type { Fact } from '../ledger/fact';
import type { Text } from '../text';
import type { Day } from '../time/day';
import { roundPeriodWords, type RoundPeriod } from '../time/period';

/** By what a place ranks its units in a bulletin; only a place whose document says so ranks them. */
export const RANKINGS = ['completion', 'trouble'] as const;
export type Ranking = (typeof RANKINGS)[number];

/** How many of a group of tasks are complete and how many struck off (销号): two facts, never one (domain.md 1.4). */
export interface Progress {
  readonly total: number;
  readonly completed: number;
  readonly closed: number;
}

/** What is counted when a round closes. */
export interface RoundFigures {
  /** All tasks of the plan. */
  readonly all: Progress;
  /** Those of them whose deadline has come by the round's last day. */
  readonly due: Progress;
  /** What the units say of the tasks that were asked, beside what the calendar says. */
  readonly claimed: Readonly<Partial<Record<ReportState, number>>>;
  readonly judged: Readonly<Partial<Record<Standing, number>>>;
}

/** A unit's part of a round. */
export interface UnitLine {
  readonly unit: string;
  /** Of its tasks in the plan. */
  readonly all: Progress;
  readonly asked: number;
  readonly missing: number;
  readonly behind: number;
}

/** A task as a bulletin names it; the words are those of the closing day. */
export interface BulletinLine {
  readonly taskId: string;
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
  /** What it is named for: why the calendar puts it behind, or the help that is asked for. */
  readonly because?: Text;
}

/** What is counted and named; the words are made of it once, and frozen with it. */
export interface BulletinFacts {
  /** The round's last day: the figures are as of its end. */
  readonly asOf: Day;
  readonly figures: RoundFigures;
  /** In the order of the ranking, or of the plan where the place ranks nobody. */
  readonly units: readonly UnitLine[];
  readonly rankedBy: Ranking | null;
  readonly missing: readonly BulletinLine[];
  readonly behind: readonly BulletinLine[];
  /** Behind by the calendar, although their units say otherwise. */
  readonly contradicted: readonly BulletinLine[];
  readonly helped: readonly BulletinLine[];
}

/** The bulletin (通报) of a round as its closing froze it: a document of values, whatever page shows it. */
export interface Bulletin extends BulletinFacts {
  readonly title: Text;
  readonly paragraphs: readonly Text[];
}

/** A chain of its own, of one link: what closes a round carries it through its process, and must stay small. */
export interface DraftedBulletin {
  readonly planId: string;
  readonly period: RoundPeriod;
  readonly bulletin: Bulletin;
}

export type BulletinEvent = { readonly type: 'BulletinDrafted'; readonly data: DraftedBulletin };

export const evolveBulletin = (_: DraftedBulletin | null, { event }: Fact<BulletinEvent>): DraftedBulletin =>
  event.data;

export const bulletinAggregate = ({ planId, period }: Pick<DraftedBulletin, 'planId' | 'period'>): string =>
  `bulletin/${planId}/${period}`;

export interface RoundCount {
  readonly period: RoundPeriod;
  readonly expected: number;
  readonly reported: number;
}

export function draftBulletin(round: RoundCount, facts: BulletinFacts): Bulletin {
  const period = roundPeriodWords(round.period);
  return {
    ...facts,
    units: ranked(facts.units, facts.rankedBy),
    title: { zh: `${period.zh}整改进展调度通报`, en: `Bulletin on the progress of ${period.en}` },
    paragraphs: [reporting(round, facts), progress(facts), standing(facts), help(facts)].flat(),
  };
}

/** Equals keep the plan's order. */
function ranked(units: readonly UnitLine[], by: Ranking | null): readonly UnitLine[] {
  if (by === null) return units;
  const score = scoreOf(by);
  return [...units].sort((one, other) => score(other) - score(one));
}

/** The places of units in the order of their ranking, equals sharing one: 1, 2, 2, 4. None where nobody is ranked. */
export function placesOf(units: readonly UnitLine[], by: Ranking | null): readonly number[] {
  if (by === null) return [];
  const scores = units.map(scoreOf(by));
  return scores.map((score) => scores.indexOf(score) + 1);
}

const scoreOf = (by: Ranking): ((unit: UnitLine) => number) => (by === 'completion' ? completion : orderly);

const completion = ({ all }: UnitLine): number => (all.total === 0 ? 1 : all.completed / all.total);
const orderly = ({ asked, missing, behind }: UnitLine): number =>
  asked === 0 ? 1 : 1 - (missing + behind) / asked;

function reporting({ expected, reported }: RoundCount, { asOf, missing }: BulletinFacts): readonly Text[] {
  return [
    {
      zh: `截至 ${asOf}，应报 ${expected} 项，已报 ${reported} 项，未报 ${missing.length} 项。`,
      en: `By ${asOf}, ${expected} tasks were to be reported: ${reported} were, ${missing.length} were not.`,
    },
  ];
}

/** The two rates that are published under one name, each by what it is. */
function progress({ asOf, figures: { all, due } }: BulletinFacts): readonly Text[] {
  return [
    {
      zh: `截至 ${asOf} 已到整改时限的 ${due.total} 项，完成 ${due.completed} 项${rate('，完成率', due)}。`,
      en: `Of the ${due.total} tasks that were due by ${asOf}, ${due.completed} are complete${rate(': ', due)}.`,
    },
    {
      zh: `方案全部任务 ${all.total} 项，完成 ${all.completed} 项${rate('，完成率', all)}；其中已销号 ${all.closed} 项。`,
      en: `Of all ${all.total} tasks of the plan, ${all.completed} are complete${rate(': ', all)}; ${all.closed} of them are closed.`,
    },
  ];
}

/** A share of nothing is not said. */
const rate = (before: string, { total, completed }: Progress): string =>
  total === 0 ? '' : `${before}${percent(completed, total)}`;

/** With one decimal, rounded half up; what is not the whole never reads as 100 %. */
export function percent(part: number, whole: number): string {
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  const said = part < whole ? Math.min(tenths, 999) : tenths;
  return `${Math.floor(said / 10)}.${said % 10}%`;
}

function standing({ figures: { claimed, judged }, behind, contradicted }: BulletinFacts): readonly Text[] {
  const said = (claimed['on-schedule'] ?? 0) + (claimed.ahead ?? 0) + (claimed.completed ?? 0);
  const counted = {
    zh: `填报达到序时、超过序时或完成整改的 ${said} 项，未达序时或尚未启动的 ${behind.length} 项；按方案的时间节点判断，落后的 ${judged.behind ?? 0} 项。`,
    en: `${said} are reported on schedule, ahead or complete, ${behind.length} behind or not started; by the days of the plan, ${judged.behind ?? 0} are behind.`,
  };
  if (contradicted.length === 0) return [counted];
  return [
    counted,
    {
      zh: `填报与时间节点不一致的 ${contradicted.length} 项，请核实。`,
      en: `In ${contradicted.length} the report and the plan's days do not agree: they are to be verified.`,
    },
  ];
}

const help = ({ helped }: BulletinFacts): readonly Text[] =>
  helped.length === 0
    ? []
    : [{ zh: `申请帮扶的 ${helped.length} 项。`, en: `Help is asked for in ${helped.length}.` }];
