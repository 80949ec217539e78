import type { TaskEvent } from '@duban/domain';
import { resolveEdition, tryEdition, type TriedEdition } from '@duban/jurisdictions';
import { lawNow } from '../house';
import { clientOf, type Client } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let units: Units;
let officer: Resident;
let stranger: Resident;

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  units = await seedUnits(at.house);
  officer = await settle(at.house, 'officer', { post: 'office-officer', unit: units.office });
  stranger = await settle(at.house, 'stranger', { post: 'unit-officer', unit: units.sibling });
});
afterAll(() => at?.close());

const HASH = 'a'.repeat(64);
/** From its receipt to where the Party secretary has signed and the head of government has not. */
const halfSigned = (): readonly TaskEvent[] => [
  { type: 'TaskReceived', data: { unit: units.lead.id } },
  { type: 'CompletionReported', data: { summary: '已完成' } },
  { type: 'StepOpened', data: { open: { step: 'acceptance' } } },
  { type: 'TaskAccepted', data: { opinion: '同意', checkedOn: '2026-02-03' } },
  {
    type: 'StepOpened',
    data: { open: { step: 'signature', textHash: HASH, draftedBy: null, signatures: [] } },
  },
  {
    type: 'TaskSigned',
    data: { post: 'party-secretary', unit: units.party.id, textHash: HASH, opinion: null },
  },
];

describe('why, asked anew', () => {
  it('is for every example of every pack what the same rules say here', async () => {
    const law = await lawNow(at.house);
    const packs = at.house.packs.shipped;
    let asked = 0;
    for (const { id: pack, editions } of packs)
      for (const { effectiveFrom: on, examples = [] } of editions)
        for (const { given } of examples) {
          const resolved = resolveEdition(packs, pack, on);
          if (!resolved.ok) throw new Error(resolved.because.en);
          const here = JSON.parse(JSON.stringify(tryEdition(resolved.edition, given, law))) as TriedEdition;
          const { status, body } = await ask('explainFacts', { as: officer, body: { pack, on, given } });
          expect([status, body]).toEqual([200, here]);
          asked += 1;
        }
    expect(asked).toBeGreaterThanOrEqual(8 * packs.length);
  });

  it('is for a task, from its ledger alone, the tree that its page shows', async () => {
    const task = await seedTask(at.house, units, '1', { later: halfSigned() });
    const { body } = await ask('explainFacts', { as: officer, body: { task } });
    const shown = await ask('explainTask', { as: officer, params: { taskId: task } });
    const steps = shown.body.steps as { state: string; signing: { tree: unknown } | null }[];
    expect(body.tree).toEqual(steps.find(({ state }) => state === 'open')?.signing?.tree);
    expect(body.law).toEqual(shown.body.law);
    expect(body).toMatchObject({ verdict: 'pending', missing: shown.body.missing });
  });

  it('is not told of a task to whoever may not see it, nor of a pack that is not there', async () => {
    const task = await seedTask(at.house, units, '2');
    const hidden = await ask('explainFacts', { as: stranger, body: { task } });
    const early = await ask('explainFacts', {
      as: officer,
      body: { pack: 'ningbo', on: '1999-01-01', given: {} },
    });
    expect(early).toMatchObject({
      status: 400,
      body: { because: { zh: expect.stringContaining('1999-01-01') as string } },
    });
    const nowhere = await ask('explainFacts', { as: officer, body: { pack: 'nowhere', given: {} } });
    expect([hidden.status, nowhere.status]).toEqual([404, 404]);
  });

  it.each([
    ['neither a task nor facts', {}],
    ['both', { task: '0190c0de-0000-7000-8000-000000000001', pack: 'ningbo', given: {} }],
    ['an act that nobody knows', { pack: 'ningbo', given: { acts: [{ on: '2026-01-06', act: 'dance' }] } }],
  ])('is refused for %s', async (_what, body) => {
    expect((await ask('explainFacts', { as: officer, body })).status).toBe(400);
  });
});
