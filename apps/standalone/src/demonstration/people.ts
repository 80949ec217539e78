import type { SampleTask } from '@duban/documents';

type UnitKind = 'party-committee' | 'government' | 'office' | 'department' | 'district';

export interface SampleUnit {
  readonly name: string;
  readonly kind: UnitKind;
}

export interface SamplePerson {
  readonly signInName: string;
  readonly post: string;
  readonly unit: string;
}

const PARTY_COMMITTEE = '中共甬江示范市委（样例）';
const GOVERNMENT = '甬江示范市人民政府（样例）';
export const OFFICE = '甬江示范市整改办（样例）';

/** The supervising units of the sample city, and every unit that its plan names. */
export const sampleUnits = (plan: readonly SampleTask[]): readonly SampleUnit[] => [
  { name: PARTY_COMMITTEE, kind: 'party-committee' },
  { name: GOVERNMENT, kind: 'government' },
  { name: OFFICE, kind: 'office' },
  ...namedUnits(plan).map((name): SampleUnit => ({
    name,
    kind: name.includes('区') ? 'district' : 'department',
  })),
];

const namedUnits = (plan: readonly SampleTask[]): readonly string[] => [
  ...new Set(plan.flatMap(({ lead, cooperating, acceptance }) => [...lead, ...cooperating, ...acceptance])),
];

/** Somebody for every post, called by the post: these people do not exist, and the names say so. */
export const samplePeople = (plan: readonly SampleTask[]): readonly SamplePerson[] => [
  { signInName: '市委书记', post: 'party-secretary', unit: PARTY_COMMITTEE },
  { signInName: '市长', post: 'government-head', unit: GOVERNMENT },
  { signInName: '整改办主任', post: 'office-director', unit: OFFICE },
  { signInName: '整改办经办人', post: 'office-officer', unit: OFFICE },
  ...namedUnits(plan).flatMap((unit): SamplePerson[] => [
    { signInName: `${unit}经办人`, post: 'unit-officer', unit },
    { signInName: `${unit}负责人`, post: 'unit-principal', unit },
  ]),
];
