import { across, inTenant } from '../database';
import { aggregateOf, assess, mark, missed, planned, received } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { dumpReadModel, rebuildReadModel } from './rebuild';
import { verifyChains } from './verify';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  for (const tenant of [house.tenant, house.other]) {
    const refs = ['1', '2', '3'];
    await house.ledger.begin(
      tenant,
      mark('import'),
      refs.map((ref) => ({ aggregate: aggregateOf(ref), events: planned(ref) })),
    );
    for (const events of [[received], missed('2', '2026-03')]) {
      const there = await house.ledger.stateOf(tenant, aggregateOf('2'));
      await house.ledger.record({
        tenant,
        aggregate: aggregateOf('2'),
        expected: there?.sequence ?? 0,
        command: mark(events[0]?.type ?? ''),
        events,
      });
    }
  }
});
afterAll(() => house.leave());

describe('a rebuild', () => {
  it('makes the same read model from the ledger alone, byte for byte', async () => {
    const before = await dumpReadModel(house.db, house.tenant);
    await inTenant(house.owner, house.tenant, async (tx) => {
      await tx.change(`update task_row set title = '改掉了'`);
      await tx.change('delete from letter_row');
      await tx.change('delete from aggregate_head');
    });
    expect(await dumpReadModel(house.db, house.tenant)).not.toBe(before);
    expect(await rebuildReadModel(house.owner, house.tenant, { assess })).toBe(4);
    expect(await dumpReadModel(house.db, house.tenant)).toBe(before);
    expect(before.split('\n')).toHaveLength(8);
  });

  it('leaves the other tenants alone', async () => {
    const other = await dumpReadModel(house.db, house.other);
    await rebuildReadModel(house.owner, house.tenant, { assess });
    expect(await dumpReadModel(house.db, house.other)).toBe(other);
  });

  it('lets a writer go on afterwards where it stood', async () => {
    await rebuildReadModel(house.owner, house.tenant, { assess });
    const next = { tenant: house.tenant, aggregate: aggregateOf('1'), expected: 2, command: mark('go-on') };
    expect(await house.ledger.record({ ...next, events: [received] })).toMatchObject({ outcome: 'written' });
    expect((await verifyChains(house.db, house.tenant)).broken).toEqual([]);
  });

  it('is not for the application', async () => {
    await expect(rebuildReadModel(house.db, house.tenant, { assess })).rejects.toThrow('permission denied');
  });
});

describe('verifying finds', () => {
  /** Past trigger and walls, as only a superuser can. */
  const tamper = (sql: string) =>
    across(
      house.root,
      `do $$ begin set local session_replication_role = replica;
       ${sql.replaceAll('$T', `'${house.tenant}'`).replaceAll('$A', `'${aggregateOf('2')}'`)}; end $$`,
    );
  const kinds = async () => {
    const { broken } = await verifyChains(house.db, house.tenant);
    return broken.map(({ aggregate, sequence, kind }) => [aggregate, sequence, kind]);
  };
  const ROW = 'tenant_id = $T and aggregate = $A and sequence';

  it('nothing where nothing was touched', async () => {
    expect(await verifyChains(house.db, house.tenant)).toMatchObject({ chains: 4, broken: [] });
  });

  it.each([
    [
      'a changed text',
      `update ledger_event set text = replace(text, '2026-03-02', '2026-03-01') where ${ROW} = 3`,
      `update ledger_event set text = replace(text, '2026-03-01', '2026-03-02') where ${ROW} = 3`,
      [[3, 'hash']],
    ],
    [
      'a changed column',
      `update ledger_event set actor = 'nobody' where ${ROW} = 3`,
      `update ledger_event set actor = text::jsonb ->> 'actor' where ${ROW} = 3`,
      [[3, 'envelope']],
    ],
    [
      'a text that is none',
      `update ledger_event set actor = text, text = '{' where ${ROW} = 3`,
      `update ledger_event set text = actor, actor = actor::jsonb ->> 'actor' where ${ROW} = 3`,
      [[3, 'hash']],
    ],
    ...['null', '7', '[]', '{"data":1e999}'].map((text): [string, string, string, [number, string][]] => [
      `a text that is no fact: ${text}`,
      `update ledger_event set actor = text, text = '${text}' where ${ROW} = 3`,
      `update ledger_event set text = actor, actor = actor::jsonb ->> 'actor' where ${ROW} = 3`,
      [[3, 'hash']],
    ]),
    [
      'a missing link',
      `update ledger_event set sequence = 99, aggregate = 'task/away' where ${ROW} = 4`,
      `update ledger_event set sequence = 4, aggregate = $A where tenant_id = $T and aggregate = 'task/away'`,
      [[5, 'gap']],
    ],
  ])('%s', async (_what, damage, mend, expected) => {
    await tamper(damage);
    const found = await kinds();
    await tamper(mend);
    expect(found).toEqual(expect.arrayContaining(expected.map((fault) => [aggregateOf('2'), ...fault])));
    expect(await kinds()).toEqual([]);
  });

  it('a chain that was cut at its end', async () => {
    await tamper(`delete from ledger_event where ${ROW} = 5`);
    expect(await kinds()).toEqual([[aggregateOf('2'), 5, 'head']]);
  });
});
