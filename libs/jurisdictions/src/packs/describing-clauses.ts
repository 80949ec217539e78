import type {
  Day,
  InspectionLevel,
  Period,
  PlanActType,
  PostOf,
  Ranking,
  TaskPart,
  Text,
  UnitPlanTerms,
  VisitKind,
} from '@duban/domain';

/** How often something comes round. */
export type Every = 'month' | 'quarter' | 'half-year' | 'year';
export type { InspectionLevel } from '@duban/domain';
type AcceptanceLevel = 'provincial' | 'municipal' | 'county' | 'lead';

/** Things that a document names, in its own words; where their order matters, the clause says so. */
type Named = readonly Text[];

/** One team in one place. */
interface Visit {
  /** Left out where the inspection was in the pack's own place. */
  readonly place?: Text;
  readonly team: string;
  readonly from: Day;
  readonly to: Day;
  readonly feedback: Day;
}

/** A period, in the words of what it is for, with its own basis where a document states several that differ. */
interface StatedPeriod {
  readonly what: Text;
  readonly period: Period;
  readonly basis?: string;
}

/** A period of the plans of certain inspections; where neither level nor round is named, of all others. */
export interface PlanPeriod extends StatedPeriod {
  readonly level?: InspectionLevel;
  readonly round?: number;
}

interface OverlayNode {
  /** Left out where the node ends with the task itself. */
  readonly within?: Period;
  readonly what: Text;
}

/**
 * Numbers as the document prints them; null where it is silent. Only `residue` is reckoned: what the parts that it prints
 * leave of the total.
 */
export interface Figures {
  /** The day on which they held; null where the document gives none. */
  readonly asOf: Day | null;
  readonly tasks: Counts<'total' | 'completed' | 'onSchedule' | 'behind' | 'closed' | 'filed'>;
  readonly measures: Counts<'total' | 'completed'>;
  readonly petitions: Counts<'total' | 'closed' | 'staged' | 'open' | 'residue'>;
  readonly found: Counts<'total' | 'solved'>;
  readonly alerts: number | null;
  readonly accountability: Counts<'cases' | 'units' | 'persons' | 'admonished'>;
  /** What the document counts by place, by kind or beside these. */
  readonly beside?: readonly { readonly what: Text; readonly n: number }[];
}
type Counts<Name extends string> = { readonly [Key in Name]: number | null };

/**
 * What a place's document says and no task rests upon: it is shown with its basis. A clause that begins to decide
 * something about a task moves to `ClauseValues` and into the name of the law (`editionHash`); whether a bulletin ranks is
 * read anew from the edition in force, so is how and by whom tasks are looked at on the spot, and which closed ones are drawn to be looked at again, the periods of a plan when its inspection is put on record, and what its tasks must state when it is submitted.
 */
export interface DescribingClauses {
  readonly inspection: {
    readonly level: InspectionLevel;
    readonly round?: number;
    readonly batch?: number;
    readonly kind: 'routine' | 'look-back' | 'special';
    readonly visits?: readonly Visit[];
  };
  /** When a plan is due after the feedback, and the report on results after the plan was issued. */
  readonly planning: {
    readonly afterFeedback?: readonly PlanPeriod[];
    readonly afterIssue?: readonly PlanPeriod[];
    /** Who does what to a plan. */
    readonly acts?: Readonly<Record<PlanActType, PostOf>>;
  };
  /** The implementation plans of the units (各单位实施方案), where they are wanted. */
  readonly unitPlans: UnitPlanTerms;
  readonly planApproval: Text;
  /** A document names the body that leads, or who heads it, or only what stands under it. */
  readonly leadingGroup: {
    readonly bodies?: Named;
    readonly heads?: Named;
    readonly deputies?: Named;
    readonly groups?: Named;
  };
  /** Who answers for what: the relations of units and persons to a task. */
  readonly responsibilities: Named;
  /** Which leader answers for which area or trade. */
  readonly leaders: Named;
  readonly responsibilityLetter: Text;
  /** Plans below the plan. */
  readonly subPlans: Named;
  /** What is written down for each task, in the order of the document. */
  readonly taskFields: Named;
  /** What of these every task must state before its plan is submitted. */
  readonly taskCompleteness: readonly TaskPart[];
  /** The closed loop of the work, in order. */
  readonly loop: Named;
  readonly mechanisms: Named;
  /** The place's own rules on rectification, by name. */
  readonly regulations: Named;
  /** `ranking`: the document says that units are ranked, and by what; only then is a bulletin of ours a ranked one. */
  readonly bulletin: { readonly every: Every; readonly what: Text; readonly ranking?: Ranking };
  /** Checks while the work goes on; without `every` the document says that it happens, not how often. */
  readonly verification: readonly {
    readonly every?: Every;
    readonly what: Text;
    /** Every task is looked at in each period (全覆盖核查); absent where only some are. */
    readonly all?: true;
  }[];
  /** Check visits (检查): of which kinds, and who plans them and records what they find. */
  readonly checkVisits: { readonly kinds: readonly VisitKind[]; readonly planners: readonly PostOf[] };
  readonly lookBack: { readonly every?: Every; readonly what: Text };
  /** How many of a hundred closed tasks are drawn to be looked at again, and how often where `lookBack` does not say. */
  readonly lookBackDraw: { readonly every: Exclude<Every, 'year'>; readonly percent: number };
  /** Who accepts at which level, and when that level is asked; the lowest first. */
  readonly acceptanceLevels: readonly { readonly level: AcceptanceLevel; readonly what: Text }[];
  readonly acceptanceStandard: Named;
  /** What must be true before a task is closed. */
  readonly criteria: Named;
  readonly accountability: {
    readonly proposalWithin?: Period;
    readonly consent?: Text;
  };
  readonly accountabilitySteps: Named;
  readonly petitions: {
    readonly classes?: Named;
    readonly within?: Period;
    readonly handling?: Named;
  };
  /** Whether the place counts petitions that are closed in stages (阶段性办结) apart. */
  readonly stagedClosing: boolean;
  readonly disclosure: Named;
  readonly publicReports: Named;
  readonly assistance: Named;
  readonly selfFound: Named;
  readonly alerts: Named;
  readonly typicalCases: Named;
  /** Work with discipline inspection, courts, procuratorate and police. */
  readonly linkage: Named;
  readonly assessment: Named;
  /** Inspections that the place itself carries out. */
  readonly ownInspections: Named;
  /** Another supervision system that the tasks are also in, with its own periods. */
  readonly overlay: { readonly name: string; readonly nodes: readonly OverlayNode[] };
  readonly figures: Figures;
}
export type DescribingName = keyof DescribingClauses;

/** What only describes, in the order in which it is read. */
export const DESCRIBING_NAMES = Object.keys({
  inspection: true,
  planning: true,
  unitPlans: true,
  planApproval: true,
  leadingGroup: true,
  responsibilities: true,
  leaders: true,
  responsibilityLetter: true,
  subPlans: true,
  taskFields: true,
  taskCompleteness: true,
  loop: true,
  mechanisms: true,
  regulations: true,
  bulletin: true,
  verification: true,
  checkVisits: true,
  lookBack: true,
  lookBackDraw: true,
  acceptanceLevels: true,
  acceptanceStandard: true,
  criteria: true,
  accountability: true,
  accountabilitySteps: true,
  petitions: true,
  stagedClosing: true,
  disclosure: true,
  publicReports: true,
  assistance: true,
  selfFound: true,
  alerts: true,
  typicalCases: true,
  linkage: true,
  assessment: true,
  ownInspections: true,
  overlay: true,
  figures: true,
} satisfies Record<DescribingName, true>) as readonly DescribingName[];
