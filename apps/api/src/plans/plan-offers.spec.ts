import { clientOf, type Client } from '../testing/client';
import { settle, settleUnit, type Resident } from '../testing/residents';
import { seedUnits } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

jest.setTimeout(60_000);

let at: SpecHouse;
let ask: Client;
beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
});
afterAll(() => at?.close());

const offers = async (as: Resident) =>
  (await ask('planOffers', { as })).body as { receiveFeedback: string[] };

it('offers nothing, and shows the plans all the same, while nobody supervises yet', async () => {
  const unit = await settleUnit(at.house, '市民政局', 'department');
  const as = await settle(at.house, 'early', { post: 'unit-officer', unit });
  expect(await offers(as)).toEqual({ receiveFeedback: [], publish: [] });
  expect((await ask('listPlans', { as })).body).toEqual({ plans: [] });
  const nothing = { visits: [], duties: [], mayPlan: [], lookBacks: [] };
  expect((await ask('listVisits', { as })).body).toEqual(nothing);
});

it('offers to record a feedback to whoever drafts a plan, under the packs that say so', async () => {
  const units = await seedUnits(at.house);
  const officer = await settle(at.house, 'officer', { post: 'office-officer', unit: units.office });
  const stranger = await settle(at.house, 'stranger', { post: 'unit-officer', unit: units.lead });
  expect((await offers(officer)).receiveFeedback).toEqual(expect.arrayContaining(['neutral', 'ningbo']));
  expect((await offers(stranger)).receiveFeedback).toEqual([]);
});
