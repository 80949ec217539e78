import { dumpReadModel } from '../ledger/rebuild';
import { migrate } from '../migrate';
import { aggregateOf, mark, missed, planned, received } from '../testing/sample-task';
import { specHouse } from '../testing/spec-house';

it('fills the new columns of rows that are there already as a rebuild would', async () => {
  const house = await specHouse();
  const events = [...planned('1'), received, ...missed('1', '2026-03')];
  await house.ledger.begin(house.tenant, mark('import'), [
    { aggregate: aggregateOf('1'), events },
    { aggregate: aggregateOf('2'), events: planned('2') },
  ]);
  const before = await dumpReadModel(house.db, house.tenant);
  expect(before).toContain('"trouble_last": "2026-03"');
  for (const sql of [
    'alter table task_row drop column deadline_day, drop column trouble_run, drop column trouble_last',
    `delete from duban_migration where name like 'WhatALedgerIsFilteredBy%'`,
  ])
    await house.owner.source.query(sql);
  expect(await migrate(house.at.ownerUrl)).toEqual(['WhatALedgerIsFilteredBy1795700200000']);
  expect(await dumpReadModel(house.db, house.tenant)).toBe(before);
  await house.leave();
});
