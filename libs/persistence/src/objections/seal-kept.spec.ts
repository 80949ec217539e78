import { inTenant } from '../database';
import { sampleSealer } from '../testing/sample-seal-keys';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import { allKeptWords, keptWords, sealKeptWords } from './seal-kept';
import { openWords, sealWords, type SealedWords } from './words';

const [WITH_CONTACT, WITHOUT, ELSEWHERE] = [
  '0198b0c4-0000-7000-8000-000000000001',
  '0198b0c4-0000-7000-8000-000000000002',
  '0198b0c4-0000-7000-8000-000000000003',
];

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house?.leave());

/** As it was before there was a key. */
async function keepReadable(tenant: string, id: string, contact: string | null): Promise<void> {
  const { source } = house.root;
  await source.query(
    `insert into objection_words (tenant_id, objection_id, text, contact) values ($1, $2, '老王家门口', $3)`,
    [tenant, id, contact],
  );
  await source.query(
    `insert into command_answer (tenant_id, command_id, digest, aggregate, sequence, recorded_at)
     values ($1, $2, 'plain', $3, 1, now())`,
    [tenant, `public:${id}`, `objection/${id}`],
  );
}

const rowOf = (tenant: string, id: string): Promise<SealedWords | undefined> =>
  inTenant(house.db, tenant, async (tx) => {
    const [row] = await tx.query<SealedWords>(
      'select sealed_by as "sealedBy", text, contact from objection_words where objection_id = $1',
      [id],
    );
    return row;
  });

/** Every page of the table, as somebody sees it who has the disk. */
async function pages(): Promise<string> {
  await house.root.source.query('checkpoint');
  const [{ page }] = await house.root.source.query<[{ page: string }]>(
    `select encode(pg_read_binary_file(pg_relation_filepath('objection_words')), 'hex') as page`,
  );
  return Buffer.from(page, 'hex').toString('latin1');
}

it('seals what was kept readable, of every office, and leaves nothing of it in the table', async () => {
  const { source } = house.root;
  const constraint = `select pg_get_constraintdef(oid) as made from pg_constraint where conname = 'words_are_sealed'`;
  const [{ made }] = await source.query<[{ made: string }]>(constraint);
  await source.query('alter table objection_words drop constraint words_are_sealed');
  await keepReadable(house.tenant, WITH_CONTACT, '13911112222');
  await keepReadable(house.tenant, WITHOUT, null);
  await keepReadable(house.other, ELSEWHERE, 'wang@example.cn');
  await source.query(`alter table objection_words add constraint words_are_sealed ${made}`);
  expect(await allKeptWords(house.at.ownerUrl)).toEqual({ readable: 3, keys: [] });
  expect(await pages()).toContain('13911112222');

  const sealer = sampleSealer();
  expect(await sealKeptWords(house.at.ownerUrl, sealer)).toBe(3);
  expect(await keptWords(house.db, house.tenant)).toEqual({ readable: 0, keys: [sealer.keyId] });
  for (const [tenant, objectionId, contact] of [
    [house.tenant, WITH_CONTACT, '13911112222'],
    [house.tenant, WITHOUT, null],
    [house.other, ELSEWHERE, 'wang@example.cn'],
  ] as const) {
    const row = await rowOf(tenant, objectionId);
    expect(openWords(sealer, { tenant, objectionId }, row!)).toEqual({ text: '老王家门口', contact });
  }
  expect(await pages()).not.toMatch(/13911112222|wang@example/);
  const digests = await source.query('select distinct digest from command_answer');
  expect(digests).toEqual([{ digest: 'forgotten' }]);
  expect(await sealKeptWords(house.at.ownerUrl, sealer)).toBe(0);
});

it('takes nothing readable any more, and changes nothing that is there', async () => {
  const [known] = await house.root.source.query<[{ known: boolean }]>(
    `select convalidated as known from pg_constraint where conname = 'words_are_sealed'`,
  );
  expect(known).toEqual({ known: true });
  const put = (sealedBy: string | null, text: string, contact: string | null): Promise<unknown> =>
    inTenant(house.db, house.tenant, (tx) =>
      tx.change(
        'insert into objection_words (objection_id, sealed_by, text, contact) values (gen_random_uuid(), $1, $2, $3)',
        [sealedBy, text, contact],
      ),
    );
  const { sealedBy, text } = sealWords(
    sampleSealer(),
    { tenant: house.tenant, objectionId: WITHOUT },
    { text: '异议', contact: null },
  );
  await expect(put(null, '异议', null)).rejects.toThrow('words_are_sealed');
  await expect(put(sealedBy, '异议', null)).rejects.toThrow('words_are_sealed');
  await expect(put(sealedBy, text, '13911112222')).rejects.toThrow('words_are_sealed');
  await expect(house.owner.source.query(`update objection_words set contact = null`)).rejects.toThrow();
});
