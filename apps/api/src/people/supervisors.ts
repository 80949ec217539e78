import type { SigningUnits } from '@duban/domain';
import { listUnits } from '@duban/persistence';
import { problem } from '../edge/problem';
import type { House } from '../house';

const SUPERVISORS = { office: '整改办', government: '政府', 'party-committee': '党委' } as const;

/** The three units that supervise everything in the place; refused while the register lacks one of them. */
export async function supervisorsOf({ db, tenant }: House): Promise<SigningUnits> {
  const units = await listUnits(db, tenant.id);
  const found = Object.keys(SUPERVISORS).map((kind) => [kind, firstOf(kind, units)] as const);
  const missing = found.filter(([, unit]) => !unit).map(([kind]) => kind as keyof typeof SUPERVISORS);
  if (missing.length > 0) throw lacking(missing);
  const { office, ...others } = Object.fromEntries(found) as Record<keyof typeof SUPERVISORS, string>;
  // What belongs to no task has no lead unit: its own business is the office's.
  return { ...others, office, lead: office, acceptance: office };
}

type Units = Awaited<ReturnType<typeof listUnits>>;

/** Of several the one that was added first counts, as it does for tasks: ids grow with time. */
const firstOf = (kind: string, units: Units): string | undefined =>
  units
    .filter((unit) => unit.kind === kind)
    .map(({ id }) => id)
    .sort()[0];

function lacking(missing: readonly (keyof typeof SUPERVISORS)[]) {
  const zh = missing.map((kind) => SUPERVISORS[kind]).join('、');
  const en = missing.join(', ');
  return problem(
    'unknown-unit',
    `单位登记中还没有${zh}，请先新增（类别 ${en}）`,
    `the register has no unit of the kind ${en} yet: add it first`,
  );
}
