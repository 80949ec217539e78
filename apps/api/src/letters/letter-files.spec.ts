import { createHash, randomUUID } from 'node:crypto';
import { inTenant } from '@duban/persistence';
import { draftedLetter, type DraftedLetter } from '../testing/drafted-letter';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    lead: ['unit-principal', 'lead'],
    stranger: ['unit-officer', 'sibling'],
  });
});
afterAll(() => at?.close());

const outcome = ({ status, body }: Got) => [status, body.code];
const pdf = (words: string): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n${words}`);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** The process of a letter may not be there yet. */
const until = (ask: () => Promise<Got>): Promise<Got> =>
  eventually(async () => {
    const got = await ask();
    return got.status === 503 ? null : got;
  });
const attach = (
  letterId: string,
  file: string,
  body: Uint8Array,
  over: Partial<Asked> = {},
): Promise<Got> => {
  const { as = 'officer', name, key = randomUUID() } = over;
  const query = { file, ...(name !== undefined && { name }) };
  return until(() => at.ask('attachFile', { as: at.named(as), params: { letterId }, query, body, key }));
};
interface Asked {
  readonly as: string;
  readonly name: string;
  readonly key: string;
}
const read = (as: string, letterId: string, sha256: string): Promise<Got> =>
  at.ask('attachedFile', { as: at.named(as), params: { letterId, sha256 } });
const act = (route: 'detachFile' | 'issueLetter', as: string, letterId: string, body: object) =>
  until(() => at.ask(route, { as: at.named(as), params: { letterId }, body }));
const kept = async (): Promise<number> => {
  const { db, tenant } = at.house;
  const [row] = await inTenant(db, tenant.id, (tx) =>
    tx.query<{ n: number }>('select count(*)::int as n from file_content'),
  );
  return row?.n ?? 0;
};
const begun = async (ref: string): Promise<DraftedLetter> =>
  draftedLetter(at, await seedTask(at.house, at.units, ref));

it('carries a file from the draft to the receiver, byte for byte, and shows a draft’s to nobody else', async () => {
  const { id, textHash } = await begun('1');
  const bytes = pdf('进展情况');
  const first = await attach(id, '进展情况表.pdf', bytes);
  expect(first.body.letter).toMatchObject({
    attachments: ['进展情况表'],
    files: [{ name: '进展情况表', fileName: '进展情况表.pdf', sha256: hashOf(bytes), kind: 'pdf' }],
  });
  expect(outcome(await act('issueLetter', 'director', id, { textHash }))).toEqual([409, 'stale-text']);
  expect(outcome(await read('lead', id, hashOf(bytes)))).toEqual([404, 'not-found']);
  const drawn = await read('director', id, hashOf(bytes));
  expect([drawn.status, drawn.text]).toEqual([200, new TextDecoder().decode(bytes)]);
  expect(drawn.headers.get('content-type')).toBe('application/octet-stream');
  expect(drawn.headers.get('content-disposition')).toMatch(/^attachment;/);
  const { textHash: now } = first.body.letter as DraftedLetter;
  expect((await act('issueLetter', 'director', id, { textHash: now })).status).toBe(200);
  expect((await read('lead', id, hashOf(bytes))).text).toBe(drawn.text);
  expect(outcome(await read('stranger', id, hashOf(bytes)))).toEqual([404, 'not-found']);
  expect(outcome(await read('lead', id, hashOf(pdf('别的'))))).toEqual([404, 'not-found']);
  const { ledger, tenant } = at.house;
  const { facts } = await ledger.readChain<'letter'>(tenant.id, `letter/${id}`);
  expect(facts.find(({ event }) => event.type === 'LetterIssued')?.event.data).toMatchObject({
    files: [{ name: '进展情况表', sha256: hashOf(bytes) }],
  });
  expect(outcome(await attach(id, '补充.pdf', pdf('补充')))).toEqual([409, 'wrong-state']);
  expect(outcome(await act('detachFile', 'officer', id, { name: '进展情况表' }))).toEqual([
    409,
    'wrong-state',
  ]);
});

it('attaches once what is sent twice, and gives nobody what was taken away', async () => {
  const { id } = await begun('2');
  const bytes = pdf('清单');
  const key = randomUUID();
  const twice = [await attach(id, '清单.pdf', bytes, { key }), await attach(id, '清单.pdf', bytes, { key })];
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  expect((twice[1]?.body.letter as { files: unknown[] }).files).toHaveLength(1);
  expect((await act('detachFile', 'officer', id, { name: '清单' })).status).toBe(200);
  expect(outcome(await read('officer', id, hashOf(bytes)))).toEqual([404, 'not-found']);
  expect(outcome(await act('detachFile', 'officer', id, { name: '清单' }))).toEqual([409, 'not-attached']);
});

it('says of a file that cannot be attached why, and keeps nothing of it', async () => {
  const { id } = await begun('3');
  await attach(id, '清单.pdf', pdf('第三件'));
  const before = await kept();
  const refused = async (file: string, bytes: Uint8Array, over: Partial<Asked> = {}) => {
    const got = await attach(id, file, bytes, over);
    expect(got.body.because).toEqual({ zh: expect.any(String), en: expect.any(String) });
    return outcome(got);
  };
  expect(await refused('同一份.pdf', pdf('第三件'))).toEqual([409, 'already-attached']);
  expect(await refused('另一份.pdf', pdf('x'), { name: '清单' })).toEqual([409, 'already-attached']);
  expect(await refused('程序.pdf', new TextEncoder().encode('MZ…'))).toEqual([422, 'bad-file']);
  expect(await refused('改名.docx', pdf('x'))).toEqual([422, 'bad-file']);
  expect(await refused('空.pdf', new Uint8Array())).toEqual([422, 'bad-file']);
  expect(await refused('大.pdf', new Uint8Array(11 * 1024 * 1024))).toEqual([413, 'too-large']);
  expect(await refused('../../说明.pdf', pdf('x'), { name: '说明' })).toEqual([422, 'unfit-names']);
  expect(await refused('说明.pdf', pdf('x'), { as: 'director' })).toEqual([403, 'not-authorised']);
  expect(await refused('说明.pdf', pdf('x'), { as: 'lead' })).toEqual([404, 'not-found']);
  expect(await kept()).toBe(before);
});
