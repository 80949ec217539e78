import { openedApproval } from '@duban/domain';
import { inTenant } from '../database';
import { dumpReadModel, rebuildReadModel } from '../ledger/rebuild';
import { APPROVAL } from '../testing/sample-approval';
import { assess, GOVERNMENT, mark, OFFICE, OFFICER, PARTY } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';

const frame = APPROVAL;
const id = frame.approvalId;

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

it('shows for whom an approval waits, starts its process, and is the same after a rebuild', async () => {
  const { db, tenant, ledger } = house;
  await ledger.begin(tenant, mark('open'), [
    { aggregate: `approval/${id}`, events: [openedApproval(frame)] },
  ]);
  const [row] = await inTenant(db, tenant, (tx) =>
    tx.query<object>('select title, status, initiator, seats, persons, units, late_since from approval_row'),
  );
  expect(row).toEqual({
    title: '启用新版规则',
    status: 'open',
    initiator: OFFICER.id,
    seats: [`party-secretary@${PARTY}`, `mayor@${GOVERNMENT}`, `office-director@${OFFICE}`],
    persons: [OFFICER.id],
    units: [PARTY, GOVERNMENT, OFFICE],
    late_since: null,
  });
  const before = await dumpReadModel(db, tenant);
  await rebuildReadModel(house.owner, tenant, { assess });
  expect(await dumpReadModel(db, tenant)).toBe(before);
});

it('is not seen by another tenant', async () => {
  expect(await inTenant(house.db, house.other, (tx) => tx.query('select 1 from approval_row'))).toEqual([]);
});
