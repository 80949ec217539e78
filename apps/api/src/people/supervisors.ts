import { lackingSupervisors, supervisorsIn, type SigningUnits, type Supervising } from '@duban/domain';
import { listUnits } from '@duban/persistence';
import { problem } from '../edge/problem';
import type { House } from '../house';

const WORDS: Readonly<Record<Supervising, string>> = {
  office: '整改办',
  government: '政府',
  'party-committee': '党委',
};

/** The three units that supervise everything in the place; null while the register lacks one of them. */
export const supervisorsFound = async ({ db, tenant }: House): Promise<SigningUnits | null> =>
  supervisorsIn(await listUnits(db, tenant.id));

/** The same, refused while one is lacking. */
export async function supervisorsOf({ db, tenant }: House): Promise<SigningUnits> {
  const register = await listUnits(db, tenant.id);
  const found = supervisorsIn(register);
  if (found) return found;
  const missing = lackingSupervisors(register);
  const zh = missing.map((kind) => WORDS[kind]).join('、');
  const en = missing.join(', ');
  throw problem(
    'unknown-unit',
    `单位登记中还没有${zh}，请先新增（类别 ${en}）`,
    `the register has no unit of the kind ${en} yet: add it first`,
  );
}
