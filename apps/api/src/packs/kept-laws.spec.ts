import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day, TaskEvent } from '@duban/domain';
import { editionHash, resolveEdition, type Edition } from '@duban/jurisdictions';
import { clientOf, type Client, type Got } from '../testing/client';
import { tamper } from '../testing/kept-laws';
import { settle, type Resident } from '../testing/residents';
import { policyOf, seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, startedAnew, type SpecHouse } from '../testing/spec-house';

jest.setTimeout(60_000);

/** What Ningbo's signatures rest on, as it is shipped and as somebody mends it. */
const SHIPPED = '整改方案，五(二) “验收销号党政领导双签字”';
const MENDED = '整改方案，五(二) 一个更准确的出处';
const TEXT = 'a'.repeat(64);

let at: SpecHouse;
let units: Units;
let officer: Resident;
let packs: string;
/** Pinned to the law as it is shipped. */
let taskId: string;
beforeAll(async () => {
  at = await openSpecHouse();
  units = await seedUnits(at.house);
  officer = await settle(at.house, 'officer', { post: 'office-officer', unit: units.office });
  packs = await mendedPacks(at);
  taskId = await seedTask(at.house, units, '1', { later: toSigning() });
});
afterAll(async () => {
  await rm(packs, { recursive: true, force: true });
  await at?.close();
});

/** The shipped packs, with another basis and another name of a post in one of them: nobody has approved it. */
async function mendedPacks({ environment }: SpecHouse): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-packs-'));
  await cp(environment.DUBAN_PACKS, folder, { recursive: true });
  const file = join(folder, 'ningbo.yaml');
  const text = await readFile(file, 'utf8');
  expect(text).toContain(SHIPPED);
  const named = text.replace('posts: {}', 'posts: { government-head: { zh: 市长, en: mayor } }');
  await writeFile(file, named.replaceAll(SHIPPED, MENDED));
  return folder;
}

const toSigning = (): readonly TaskEvent[] => [
  { type: 'TaskReceived', data: { unit: units.lead.id } },
  { type: 'CompletionReported', data: { summary: '已完成' } },
  { type: 'StepOpened', data: { open: { step: 'acceptance' } } },
  { type: 'TaskAccepted', data: { opinion: '同意', checkedOn: '2026-02-03' } },
  {
    type: 'StepOpened',
    data: { open: { step: 'signature', textHash: TEXT, draftedBy: null, signatures: [] } },
  },
];

interface Explained {
  readonly law: { readonly edition: string };
  readonly steps: readonly { readonly signing: Signing | null }[];
}
interface Signing {
  readonly tree: { readonly sentence: { readonly zh: string } };
  readonly basis: string | null;
  readonly note: { readonly zh: string } | null;
}

const explain = (ask: Client, taskId: string): Promise<Got> =>
  ask('explainTask', { as: officer, params: { taskId } });

/** The law of a task, and what its signatures rest on. */
async function lawOf(ask: Client, taskId: string) {
  const { status, body } = await explain(ask, taskId);
  expect(status).toBe(200);
  const { law, steps } = body as unknown as Explained;
  const { basis, note, tree } = steps.flatMap(({ signing }) => signing ?? [])[0] as Signing;
  return { hash: law.edition, basis, note, sentence: tree.sentence.zh };
}

const basisIn = ({ body }: Got, name: string): string | null | undefined =>
  (body.clauses as { clause: string; basis: string | null }[]).find(({ clause }) => clause === name)?.basis;

async function inAnotherRelease(work: (ask: Client, house: SpecHouse['house']) => Promise<void>) {
  const again = await startedAnew({ environment: { ...at.environment, DUBAN_PACKS: packs } });
  try {
    await work(clientOf(again.url), again.house);
  } finally {
    await again.close();
  }
}

it('is told of a task by the text that it was pinned to, when its pack was mended since', async () => {
  const before = await lawOf(clientOf(at.url), taskId);
  expect(before).toMatchObject({ basis: SHIPPED, hash: policyOf(at.house).edition });
  expect(before.sentence).toContain('政府主要负责人');
  const { body: facts } = await clientOf(at.url)('explainFacts', { as: officer, body: { task: taskId } });

  await inAnotherRelease(async (ask, house) => {
    expect(await lawOf(ask, taskId)).toEqual(before);
    const again = await ask('explainFacts', { as: officer, body: { task: taskId } });
    expect([again.status, again.body]).toEqual([200, facts]);

    const law = await ask('showLaw', { as: officer, params: { hash: before.hash } });
    expect(law.body).toMatchObject({ pack: 'ningbo', hash: before.hash, effectiveFrom: '2021-11-03' });
    expect(basisIn(law, 'signature')).toBe(SHIPPED);
    const pack = await ask('showPack', { as: officer, params: { packId: 'ningbo' } });
    expect(basisIn(pack, 'signature')).toBe(MENDED);

    const after = await lawOf(ask, await seedTask(house, units, '2', { later: toSigning() }));
    expect(after).toMatchObject({ basis: MENDED, hash: policyOf(house).edition });
    expect(after.hash).not.toBe(before.hash);
    expect(after.sentence).toContain('市长');
  });
});

it('is found again by its name for every pack and every day on which an edition begins', async () => {
  const { editions, packs: shelf, tenant } = at.house;
  const shipped = shelf.shipped;
  const days = [...new Set(shipped.flatMap((pack) => pack.editions.map((one) => one.effectiveFrom)))];
  const laws = shipped.flatMap(({ id }) => days.flatMap((day) => editionOn(at, id, day)));
  expect(new Set(laws.map(({ pack }) => pack)).size).toBe(shipped.length);
  for (const edition of laws)
    expect(await editions.named(tenant.id, editionHash(edition))).toEqual({ ok: true, edition });
});

const editionOn = ({ house }: SpecHouse, pack: string, day: Day): readonly Edition[] => {
  const resolved = resolveEdition(house.packs.shipped, pack, day);
  return resolved.ok ? [resolved.edition] : [];
};

describe('what is kept of a law', () => {
  it.each<[string, (text: string) => string]>([
    ['another basis', (text) => text.replaceAll(SHIPPED, '某文件')],
    ['another rule', (text) => text.replaceAll('party-secretary', 'office-officer')],
    ['what is no edition', () => '{}'],
    ['what cannot be read', () => '{'],
    ['nothing', () => 'null'],
  ])('is refused when it is given %s, and believed again when it is what it was', async (_what, change) => {
    const { edition } = policyOf(at.house);
    const kept = await tamper(at, edition, change);
    await inAnotherRelease(async (ask) => {
      const refused = await explain(ask, taskId);
      expect([refused.status, refused.body.code]).toEqual([500, 'altered-law']);
      const law = await ask('showLaw', { as: officer, params: { hash: edition } });
      expect([law.status, law.body.code]).toEqual([500, 'altered-law']);
      await tamper(at, edition, () => kept);
      expect(await lawOf(ask, taskId)).toMatchObject({ basis: SHIPPED });
    });
  });

  it('is said to be nowhere for a task that was pinned before texts were kept', async () => {
    const policy = { edition: 'f'.repeat(64) };
    const old = await seedTask(at.house, units, '3', { later: toSigning(), policy });
    expect(await lawOf(clientOf(at.url), old)).toMatchObject({
      hash: 'f'.repeat(64),
      basis: null,
      note: { zh: expect.stringContaining('没有保存') as string },
    });
    const law = await clientOf(at.url)('showLaw', { as: officer, params: { hash: 'f'.repeat(64) } });
    expect([law.status, law.body.code]).toEqual([404, 'not-found']);
  });
});
