import {
  planAggregate,
  taskAggregate,
  type SheetReading,
  type CommandMark,
  type Reading,
  type TaskReading,
} from '@duban/contract';
import {
  canonicalText,
  derivedId,
  firstRound,
  planTask,
  roundAggregate,
  type Day,
  type DomainEvent,
  type ImportCorrection,
  type Json,
  type Policy,
  type TaskFacts,
  type TaskOrigin,
  type Text,
} from '@duban/domain';
import { correctionsOnRecord, type KeptCorrection } from './import-corrections';
import { taskFacts, type UnitBook } from './task-facts';

/** A read document that somebody has confirmed. */
export interface ConfirmedImport {
  readonly importId: string;
  readonly planId: string;
  readonly planName: string;
  readonly pack: string;
  readonly createUnits: boolean;
  readonly reading: Reading;
  readonly corrections: readonly KeptCorrection[];
  /** Who confirmed it, and from which day the tasks are handed over. */
  readonly by: string;
  readonly on: Day;
  readonly late: string | null;
  readonly today: Day;
}

export interface RefusedTask {
  readonly ref: string;
  readonly code: string;
  readonly because: Text;
}

/** What became of one batch; kept by its first row, so that a repeated batch replaces itself. */
export interface BatchResult {
  readonly from: number;
  readonly created: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedTask[];
}

export interface Imports {
  /** The rows of the file; none where it was read before they were kept. */
  sheets(tenant: string, importId: string): Promise<readonly SheetReading[]>;
  confirmed(tenant: string, importId: string): Promise<ConfirmedImport>;
  noteBatch(tenant: string, importId: string, result: BatchResult): Promise<void>;
  finish(tenant: string, importId: string): Promise<void>;
}

export interface Units {
  /** The book of these names; unknown ones are added first when `create` says so. */
  book(tenant: string, names: readonly string[], create: boolean): Promise<UnitBook>;
}

/** What an import takes from a pack. */
export interface PlanLaw {
  /** The compact law of the edition in force. */
  readonly policy: Policy;
  /** Who carried out the inspection that the place answers, as its edition says; undefined where it is silent. */
  readonly inspectedBy: TaskOrigin | undefined;
}

export interface Packs {
  /** Of the edition in force on a day, of the packs as the tenant has them. */
  law(tenant: string, pack: string, on: Day): Promise<PlanLaw>;
}

/** The beginning of a chain: written, or who wrote the first link that is already there, and the state it has now. */
export interface Begun {
  readonly aggregate: string;
  readonly outcome: 'written' | 'exists';
  readonly beganBy: string;
  readonly state: unknown;
}

export interface Beginnings {
  begin(tenant: string, mark: CommandMark, chains: readonly Beginning[]): Promise<readonly Begun[]>;
  /** Writes behind a chain that is there; once, however often it is asked by the same mark. */
  goOn(tenant: string, mark: CommandMark, more: Beginning): Promise<void>;
}
export interface Beginning {
  readonly aggregate: string;
  readonly events: readonly DomainEvent[];
}

export interface IntakePorts {
  readonly imports: Imports;
  readonly units: Units;
  readonly packs: Packs;
  readonly beginnings: Beginnings;
}

interface Batch {
  readonly tenant: string;
  readonly importId: string;
  readonly from: number;
  readonly size: number;
}

export const createIntakeActivities = (ports: IntakePorts) => ({
  async intakeBatch(batch: Batch): Promise<{ next: number | null }> {
    const { tenant, importId, from, size } = batch;
    const confirmed = await ports.imports.confirmed(tenant, importId);
    const rows = confirmed.reading.tasks.slice(from, from + size);
    await ports.imports.noteBatch(tenant, importId, {
      from,
      ...(await begin(ports, tenant, confirmed, rows)),
    });
    return { next: from + size < confirmed.reading.tasks.length ? from + size : null };
  },

  async finishIntake({ tenant, importId }: { tenant: string; importId: string }): Promise<void> {
    const confirmed = await ports.imports.confirmed(tenant, importId);
    const mark = markOf(confirmed);
    const { policy } = await ports.packs.law(tenant, confirmed.pack, confirmed.on);
    const imported = planImported(policy, confirmed, await onRecord(ports, tenant, confirmed));
    const [plan] = await ports.beginnings.begin(tenant, mark, [imported, roundBeginning(policy, confirmed)]);
    // Another file for a plan that is there: its chain says so, too.
    if (plan && plan.outcome === 'exists' && plan.beganBy !== mark.commandId)
      await ports.beginnings.goOn(tenant, mark, imported);
    await ports.imports.finish(tenant, importId);
  },
});

export type IntakeActivities = ReturnType<typeof createIntakeActivities>;

const markOf = ({ importId, by, on, late }: ConfirmedImport): CommandMark => ({
  commandId: `import/${importId}`,
  digest: importId,
  actor: by,
  principal: null,
  on,
  late,
});

interface Candidate {
  readonly taskId: string;
  readonly facts: TaskFacts;
}

async function begin(
  ports: IntakePorts,
  tenant: string,
  confirmed: ConfirmedImport,
  rows: readonly TaskReading[],
): Promise<Omit<BatchResult, 'from'>> {
  const { policy, inspectedBy } = await ports.packs.law(tenant, confirmed.pack, confirmed.on);
  const origin = originOf(confirmed.reading) ?? inspectedBy;
  const { candidates, refused } = await candidatesOf(ports, tenant, { ...confirmed, origin }, rows);
  const mark = markOf(confirmed);
  const begun = await ports.beginnings.begin(
    tenant,
    mark,
    candidates.map(({ taskId, facts }) => ({
      aggregate: taskAggregate(taskId),
      events: planTask(taskId, facts, policy),
    })),
  );
  const judged = candidates.map((candidate, index) =>
    judge(candidate, begun[index] as Begun, mark.commandId),
  );
  const different = judged.filter((result): result is RefusedTask => typeof result === 'object');
  return {
    created: judged.filter((result) => result === 'created').length,
    unchanged: judged.filter((result) => result === 'unchanged').length,
    refused: [...refused, ...different],
  };
}

async function candidatesOf(
  { units }: IntakePorts,
  tenant: string,
  { planId, origin, reading, createUnits }: ConfirmedImport & { readonly origin: TaskOrigin | undefined },
  rows: readonly TaskReading[],
): Promise<{ candidates: readonly Candidate[]; refused: readonly RefusedTask[] }> {
  const book = await units.book(tenant, [...new Set(rows.flatMap(unitNames))], createUnits);
  const twice = refsUsedTwice(reading.tasks);
  const plan = { planId, origin };
  const candidates: Candidate[] = [];
  const refused: RefusedTask[] = [];
  for (const row of rows) {
    const result = row.ref && twice.has(row.ref) ? duplicate(row.ref) : taskFacts(plan, row, book);
    if (result.ok)
      candidates.push({ taskId: derivedId(`task/${planId}/${result.facts.ref}`), facts: result.facts });
    else refused.push({ ref: row.ref ?? '', code: result.code, because: result.because });
  }
  return { candidates, refused };
}

/** The level of the inspection that the plan answers, where its heading names it. */
function originOf({ document }: Reading): TaskOrigin | undefined {
  if (document.level === null) return undefined;
  return document.level === 'central' ? 'central' : 'provincial';
}

const unitNames = ({ units }: TaskReading): readonly string[] => [
  ...units.lead,
  ...units.responsible,
  ...units.cooperating,
  ...units.acceptance,
];

function refsUsedTwice(tasks: readonly TaskReading[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(tasks.flatMap(({ ref }) => (ref && (seen.has(ref) || !seen.add(ref)) ? [ref] : [])));
}

const duplicate = (ref: string) =>
  ({
    ok: false,
    code: 'duplicate-number',
    because: {
      zh: `编号 ${ref} 在文件中出现多次`,
      en: `the number ${ref} stands in the file more than once`,
    },
  }) as const;

/** Tasks of earlier imports do not say who assigned them: that alone is no adjustment of the plan. */
function sameTask(
  { origin = undefined, ...there }: TaskFacts,
  { origin: said, ...facts }: TaskFacts,
): boolean {
  const same = canonicalText(there as unknown as Json) === canonicalText(facts as unknown as Json);
  return same && (origin === undefined || origin === said);
}

/** A task that is there already stays as it is; a plan that now says otherwise is an adjustment, with an approval of its own. */
function judge(
  { facts }: Candidate,
  begun: Begun,
  thisImport: string,
): 'created' | 'unchanged' | RefusedTask {
  if (begun.outcome === 'written' || begun.beganBy === thisImport) return 'created';
  const there = (begun.state as { facts: TaskFacts }).facts;
  if (sameTask(there, facts)) return 'unchanged';
  return {
    ref: facts.ref,
    code: 'plan-adjustment-needed',
    because: {
      zh: `第 ${facts.ref} 号任务已交办，内容与文件不同；修改须走方案调整`,
      en: `task ${facts.ref} is dispatched and differs from the file; changing it is an adjustment of the plan`,
    },
  };
}

async function onRecord(
  { imports }: IntakePorts,
  tenant: string,
  { importId, corrections, reading }: ConfirmedImport,
): Promise<readonly ImportCorrection[]> {
  if (corrections.length === 0) return [];
  return correctionsOnRecord(corrections, reading.tasks, await imports.sheets(tenant, importId));
}

function planImported(
  { edition }: Policy,
  { planId, planName: name, pack, importId, reading }: ConfirmedImport,
  corrections: readonly ImportCorrection[],
): Beginning {
  const data = { planId, name, pack, edition, importId, file: reading.file.sha256, corrections };
  return { aggregate: planAggregate(planId), events: [{ type: 'PlanImported', data }] };
}

/** The first round opens at once; every later one is planned by the round before it. */
function roundBeginning({ scheduling, zone }: Policy, { planId, today }: ConfirmedImport): Beginning {
  const facts = firstRound(planId, today, {
    cadence: scheduling.cadence,
    dueDay: scheduling.dueDay,
    zoneOffsetMinutes: zone.offsetMinutes,
  });
  return { aggregate: roundAggregate(facts), events: [{ type: 'RoundPlanned', data: { facts } }] };
}
