import { derivedId, openedApproval, type DomainEvent } from '@duban/domain';
import { across, inTenant } from '../database';
import { APPROVAL } from '../testing/sample-approval';
import { openRound, PERIOD, reporting, ROUND } from '../testing/sample-round';
import { aggregateOf, assess, LEAD, mark, missed, OFFICER, PLAN, taskIdOf } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { projectedTables } from './read-model';
import { dumpReadModel, rebuildReadModel } from './rebuild';
import { verifyChains } from './verify';

/** A task that was published takes its whole way there: `test/src/rebuild` has some. */
const FILLED = projectedTables.filter((table) => table !== 'notice_row');

const TASK = taskIdOf('1');
const VISIT = derivedId('visit/1');
const LOOK_BACK = derivedId('look-back/1');
const EVIDENCE = derivedId('evidence/1');
const OBJECTION = derivedId('objection/1');

const begun: Readonly<Record<string, readonly DomainEvent[]>> = {
  [`approval/${APPROVAL.approvalId}`]: [openedApproval(APPROVAL)],
  [`visit/${VISIT}`]: [
    {
      type: 'VisitPlanned',
      data: {
        ...{ visitId: VISIT, planId: PLAN, kind: 'covert', purpose: '夜间看排口', visitors: ['两名专家'] },
        ...{ from: '2026-03-02', to: '2026-03-06', tasks: [{ taskId: TASK, cycle: 1 }] },
      },
    },
    { type: 'VisitCalledOff', data: { because: '汛期' } },
  ],
  [`finding/${VISIT}/${TASK}`]: [
    {
      type: 'FindingRecorded',
      data: {
        ...{ visitId: VISIT, taskId: TASK, planId: PLAN, cycle: 1 },
        ...{ state: 'behind', text: '仍在直排', claimed: 'on-schedule' },
      },
    },
  ],
  [`visit/${LOOK_BACK}`]: [
    {
      type: 'LookBackDrawn',
      data: {
        ...{
          visitId: LOOK_BACK,
          planId: PLAN,
          purpose: '回头看 2026-Q2',
          from: '2026-04-01',
          to: '2026-06-30',
        },
        tasks: [{ taskId: TASK, cycle: 1 }],
        draw: {
          ...{ method: 'sha-256-order/1', period: '2026-Q2', percent: 20, seed: 'f'.repeat(64) },
          root: { month: '2026-03', hash: 'e'.repeat(64) },
          population: [{ taskId: TASK, cycle: 1 }],
        },
      },
    },
  ],
  [`finding/${LOOK_BACK}/${TASK}`]: [
    {
      type: 'FindingRecorded',
      data: {
        ...{ visitId: LOOK_BACK, taskId: TASK, planId: PLAN, cycle: 1, claimed: null },
        ...{ state: 'holds', text: '未见反弹', site: { place: '三号排口', people: ['甲'] } },
      },
    },
  ],
  [`objection/${OBJECTION}`]: [
    {
      type: 'ObjectionReceived',
      data: {
        ...{ objectionId: OBJECTION, taskId: TASK, cycle: 1, planId: PLAN },
        ...{ number: 'YY-2026-1', textHash: 'd'.repeat(64) },
      },
    },
    { type: 'ObjectionSettled', data: { text: '已复核，不影响整改结论。', upheld: false } },
  ],
  [`points/${TASK}/1`]: [
    {
      type: 'PointsAdded',
      data: {
        ...{ taskId: TASK, cycle: 1, planId: PLAN },
        points: [{ name: '三号排口', place: '河东', origin: 'named' }],
      },
    },
    { type: 'PointReported', data: { no: 1, text: '已封堵' } },
  ],
  [`evidence/${EVIDENCE}`]: [
    {
      type: 'EvidenceAdded',
      data: {
        ...{ evidenceId: EVIDENCE, taskId: TASK, cycle: 1, planId: PLAN, unit: LEAD },
        version: {
          ...{ fileName: '封堵前.jpg', sha256: 'c'.repeat(64), bytes: 1_024, kind: 'jpg' },
          ...{ showsOn: '2026-03-01', measures: ['1'], note: null },
        },
      },
    },
    { type: 'EvidenceWithdrawn', data: { because: '照片拍的是另一处' } },
  ],
};

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  const { ledger, tenant } = house;
  await openRound(house, ['1', '2']);
  await ledger.submitReport(tenant, reporting('one', 'on-schedule'), TASK);
  await ledger.closeRound(
    tenant,
    { ...ROUND, expected: 2, because: null, law: null },
    mark('close', '2026-03-26'),
  );
  const there = await ledger.stateOf(tenant, aggregateOf('2'));
  await ledger.record({
    ...{ tenant, aggregate: aggregateOf('2'), expected: there?.sequence ?? 0 },
    ...{ command: mark('missed'), events: missed('2', PERIOD) },
  });
  const command = { ...mark('others'), actor: OFFICER.id };
  await ledger.begin(
    tenant,
    command,
    Object.entries(begun).map(([aggregate, events]) => ({ aggregate, events })),
  );
});
afterAll(() => house.leave());

it('knows every table that is made of the ledger', async () => {
  const rows = await across<{ name: string }>(
    house.root,
    `select table_name as name from information_schema.tables where table_name like '%\\_row' order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual([...projectedTables].sort());
});

it('makes all of them again, byte for byte, each with rows of its own', async () => {
  const before = await dumpReadModel(house.db, house.tenant);
  const filled = new Set(before.split('\n').map((line) => line.slice(0, line.indexOf(' '))));
  expect([...filled].sort()).toEqual(['aggregate_head', ...FILLED].sort());
  await inTenant(house.owner, house.tenant, async (tx) => {
    for (const table of ['aggregate_head', ...projectedTables]) await tx.change(`delete from ${table}`);
  });
  expect(await dumpReadModel(house.db, house.tenant)).toBe('');
  const chains = await rebuildReadModel(house.owner, house.tenant, { assess });
  expect(await dumpReadModel(house.db, house.tenant)).toBe(before);
  expect(await verifyChains(house.db, house.tenant)).toMatchObject({ chains, broken: [] });
});
