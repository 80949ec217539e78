import type { Span, UnitRole, UnitsReading } from '@duban/contract';
import type { Field } from './labels';
import type { TaskContext } from './task-context';
import { isCollective, mergeUnits, noUnits, splitUnits } from './units';
import type { UnitsByRole } from './units';

const COLUMNS: readonly (readonly [Field, UnitRole])[] = [
  ['lead', 'lead'],
  ['responsible', 'responsible'],
  ['cooperating', 'cooperating'],
  ['acceptance-unit', 'acceptance'],
  ['supervising', 'supervising'],
];

const INFERRED = 0.5;

export interface FoundUnits {
  readonly value: UnitsReading;
  readonly confidence: number;
  /** Confidence and source that differ from the columns' own: of a lead that was inferred. */
  readonly byRole: Readonly<Record<string, number>>;
  readonly source: Readonly<Record<string, Span>>;
}

const certain = (value: UnitsReading): FoundUnits => ({ value, confidence: 1, byRole: {}, source: {} });

function gather({ all }: TaskContext): UnitsByRole {
  return COLUMNS.flatMap(([field, role]) => all(field).map(({ cell }) => splitUnits(cell.text, role))).reduce(
    mergeUnits,
    noUnits,
  );
}

/**
 * The units of a task by relation. Where only responsible units are named, the first listed leads (the
 * convention that 浙政办发〔2014〕89号 states); that is inferred, and told. A collective phrase leads nothing.
 */
export function readUnits(context: TaskContext): FoundUnits {
  const value = gather(context);
  const [entry] = [...context.all('lead'), ...context.all('responsible')];
  if (value.lead.length > 0) return certain(value);
  const [first] = value.responsible;
  if (first === undefined) {
    const words = { zh: '任务没有牵头或责任单位', en: 'the task names no lead or responsible unit' };
    context.notices.add('missing-unit', words, context.where(entry));
    return certain(value);
  }
  if (isCollective(first)) return certain(value);
  const words = {
    zh: `未注明牵头单位，暂以列第一位的“${first}”为牵头单位`,
    en: `no lead unit is named; the first listed, “${first}”, is taken for it`,
  };
  context.notices.add('boundary-inferred', words, context.where(entry));
  return {
    value: { ...value, lead: [first] },
    confidence: INFERRED,
    byRole: { 'units.lead': INFERRED },
    source: entry ? { 'units.lead': entry.cell.span } : {},
  };
}
