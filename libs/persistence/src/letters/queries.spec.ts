import { inTenant } from '../database';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { LETTERS } from './queries';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  await inTenant(house.root, house.tenant, async (tx) => {
    await tx.change(`
      insert into letter_row (tenant_id, id, version, task_id, ref, rung, kind, period, status, number, title, body,
        text_hash, sender_name, receiver_name, receiver_unit, drafted_on, overdue, waiting, seats, units)
      select duban_tenant(), gen_random_uuid(), 1, gen_random_uuid(), n::text, 'reminder', 'reminder', '2026-03',
             'issued', '督提〔2026〕' || n || '号', '提醒函', '', '', '整改办', '市水利局', gen_random_uuid(),
             date '2026-01-01' + n % 300, false, '[]', '{}', '{}'
        from generate_series(1, 10000) as n`);
    await tx.change('analyze letter_row');
  });
});
afterAll(() => house.leave());

interface Plan {
  readonly 'Index Name'?: string;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const steps = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(steps)];

async function planFor(number: string | null): Promise<readonly Plan[]> {
  const [row] = await inTenant(house.db, house.tenant, (tx) =>
    tx.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(`explain (analyze, format json) ${LETTERS}`, [
      ...[true, [], null, null, number, null, null, null, null, 51],
    ]),
  );
  return steps(row?.['QUERY PLAN'][0]?.Plan ?? {});
}

const leftAside = (plan: readonly Plan[]): number =>
  plan.reduce((sum, step) => sum + (step['Rows Removed by Filter'] ?? 0), 0);

it.each([
  ['by its number', '督提〔2026〕7号'],
  ['by a number that there is not', '督提〔2026〕0号'],
  ['as one of the youngest', null],
])('finds a letter among ten thousand %s without looking at the others', async (_how, number) => {
  const plan = await planFor(number);
  expect(plan.map((step) => step['Index Name'])).toContainEqual(expect.stringContaining('letter_row'));
  expect(leftAside(plan)).toBe(0);
});
