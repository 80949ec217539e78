import { seatAmong, type Day, type Inspection, type PlanTerms } from '@duban/domain';
import { clauseSentences, planLawOf, type Edition } from '@duban/jurisdictions';
import { problem } from '../edge/problem';
import type { House } from '../house';
import { editionFor } from '../packs/edition-for';
import { supervisorsOf } from '../people/supervisors';

export interface PlanUnder {
  readonly edition: Edition;
  readonly terms: PlanTerms;
}

/** The law of a plan whose inspection is put on record: of the edition that is in force then. */
export async function planUnder(
  house: House,
  { pack, on }: { readonly pack: string; readonly on: Day },
  inspection: Inspection,
): Promise<PlanUnder> {
  const edition = await editionOf(house, pack, on);
  const { acts, ...terms } = planLawOf(edition, inspection);
  if (!acts)
    throw problem(
      'not-ruled',
      `规则包 ${pack} 没有写明方案各步由谁办理`,
      `the pack ${pack} does not say who does what to a plan`,
    );
  const units = await supervisorsOf(house);
  const seats = Object.fromEntries(
    Object.entries(acts).map(([act, by]) => [act, seatAmong(units, by)]),
  ) as unknown as PlanTerms['seats'];
  return { edition, terms: { ...terms, seats } };
}

/** What the edition in force says of adjusting a plan; null where it says nothing. */
export async function adjustingUnder(house: House, asked: { readonly pack: string; readonly on: Day }) {
  const edition = await editionOf(house, asked.pack, asked.on);
  const said = edition.clauses.planAdjustment;
  if (!said) return null;
  const { value: rule, basis, unverified } = said;
  const law = [...clauseSentences('planAdjustment', rule, edition.posts)];
  return { edition, rule, shown: { law, basis, unverified } };
}

/** What the edition in force wants stated of every task before a plan is submitted; null where it says nothing. */
export async function completenessUnder(house: House, asked: { readonly pack: string; readonly on: Day }) {
  const said = (await editionOf(house, asked.pack, asked.on)).clauses.taskCompleteness;
  return said ? { needs: said.value, basis: said.basis, unverified: said.unverified } : null;
}

async function editionOf(house: House, pack: string, on: Day): Promise<Edition> {
  const found = await editionFor(house, pack, on);
  if (found.ok) return found.edition;
  const { zh, en } = found.because;
  throw problem('bad-request', zh, en, { errors: [{ where: 'body.pack', message: `${zh} / ${en}` }] });
}
