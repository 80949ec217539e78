import type { Policy } from '@duban/domain';
import { inTenant } from '../database';
import { dumpReadModel } from '../ledger/rebuild';
import { migrate } from '../migrate';
import { aggregateOf, mark, missed, planned, policy, received } from '../testing/sample-task';
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

const PUBLICISING: Policy = {
  ...policy,
  closing: [
    {
      step: 'publicity',
      by: { post: 'office-clerk', of: 'office' },
      period: { n: 1, unit: 'days', firstDayCounts: true },
    },
  ],
};

it('shows the public the notices that were published before', async () => {
  const house = await specHouse();
  const notice = {
    ...{ from: '2026-03-06', to: '2026-03-06', counted: ['2026-03-06'], provisional: false },
    channels: ['政府网站'],
  } as const;
  const events = [
    ...planned('1').map((event) =>
      event.type === 'TaskPlanned' ? { ...event, data: { ...event.data, policy: PUBLICISING } } : event,
    ),
    received,
    { type: 'CompletionReported', data: { summary: '完成' } },
    { type: 'StepOpened', data: { open: { step: 'publicity', notice: null } } },
    { type: 'NoticePublished', data: { notice } },
  ];
  await house.ledger.begin(house.tenant, mark('import'), [
    { aggregate: aggregateOf('1'), events },
    { aggregate: aggregateOf('2'), events: [...planned('2'), received] },
  ]);
  const before = await dumpReadModel(house.db, house.tenant);
  expect(before.match(/^notice_row /gm)).toHaveLength(1);
  await inTenant(house.owner, house.tenant, (tx) => tx.change('delete from notice_row'));
  await house.owner.source.query(`delete from duban_migration where name like 'NoticesOfBefore%'`);
  expect(await migrate(house.at.ownerUrl)).toEqual(['NoticesOfBefore1795705410000']);
  expect(await dumpReadModel(house.db, house.tenant)).toBe(before);
  await house.leave();
});
