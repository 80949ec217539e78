import { createHash, randomUUID } from 'node:crypto';
import type { SigningTerms } from '@duban/domain';
import { authenticator, type Authenticator } from '../testing/authenticator';
import type { Got } from '../testing/client';
import { remadeStatement } from '../testing/remade-statement';
import { PASSWORD } from '../testing/residents';
import { seedSigning, SIGNED_TEXT } from '../testing/seed-signing';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

const SITE = { origin: 'https://duban.example.gov.cn', rpId: 'duban.example.gov.cn' };
const terms = (more: Partial<SigningTerms>): SigningTerms => ({
  higher: [],
  urgeEvery: { n: 1, unit: 'workdays', firstDayCounts: false },
  ...more,
});
const BY_KEY = terms({ methods: { 'party-secretary': ['passkey'] } });
const ON_PAPER = terms({ methods: { 'party-secretary': ['scan'] } });

let at: WorkingHouse;
let refs = 0;
const keys = new Map<string, Authenticator>();
beforeAll(async () => {
  at = await openWorkingHouse(
    {
      keeper: ['office-officer', 'office'],
      secretary: ['party-secretary', 'party'],
      head: ['government-head', 'government'],
      stranger: ['unit-officer', 'sibling'],
    },
    { DUBAN_PUBLIC_URL: SITE.origin },
  );
  for (const name of ['secretary', 'head']) keys.set(name, await registered(name));
});
afterAll(() => at?.close());

const keyOf = (name: string): Authenticator => keys.get(name) as Authenticator;
const inSigning = (signing?: SigningTerms): Promise<string> =>
  seedSigning(at.house, at.units, { ref: String((refs += 1)), ...(signing && { signing }) });
const outcome = ({ status, body }: Got): unknown => (status === 200 ? status : [status, body.code]);

async function registered(name: string): Promise<Authenticator> {
  const key = authenticator();
  const as = at.named(name);
  const offer = await at.ask('offerPasskey', { as, body: { password: PASSWORD } });
  const { challenge } = (offer.body as { options: { challenge: string } }).options;
  const body = { name: '办公电脑', credential: key.create(challenge, SITE) };
  expect(outcome(await at.ask('addPasskey', { as, body }))).toBe(200);
  return key;
}

interface Shown {
  readonly statement: { readonly after: { readonly sequence: number; readonly hash: string } };
  readonly text: string;
  readonly hash: string;
  readonly methods: readonly { readonly method: string }[];
}
async function statement(taskId: string, name: string, query: Record<string, string> = {}): Promise<Shown> {
  const got = await at.ask('showStatement', { as: at.named(name), params: { taskId }, query });
  expect(outcome(got)).toBe(200);
  return got.body as unknown as Shown;
}
const does = (taskId: string, name: string, body: object, key: string = randomUUID()): Promise<Got> =>
  at.ask('actOnSigning', { as: at.named(name), params: { taskId }, key, body });
const signs = (taskId: string, name: string, proof?: object, key?: string): Promise<Got> =>
  does(
    taskId,
    name,
    { type: 'approve', textHash: SIGNED_TEXT, opinion: '同意', ...(proof && { proof }) },
    key,
  );
const challengeOf = (hash: string): string => Buffer.from(hash, 'hex').toString('base64url');
const opinion = { opinion: '同意' };

async function record(taskId: string): Promise<readonly { type: string; data: Record<string, unknown> }[]> {
  const { body } = await at.ask('taskRecord', { as: at.named('keeper'), params: { taskId } });
  return body.facts as never;
}
const proofIn = async (taskId: string): Promise<Record<string, unknown>> =>
  (await record(taskId)).findLast(({ type }) => type === 'TaskSigned')?.data.proof as never;
const length = async (taskId: string): Promise<number> => (await record(taskId)).length;

describe('the statement', () => {
  it('is shown to whoever signs, recorded by its hash, and made again from the ledger by a stranger', async () => {
    const id = await inSigning();
    const shown = await statement(id, 'secretary', opinion);
    expect(createHash('sha256').update(shown.text).digest('hex')).toBe(shown.hash);
    expect(outcome(await signs(id, 'secretary'))).toBe(200);
    expect(await proofIn(id)).toEqual({
      method: 'session',
      statement: shown.hash,
      after: shown.statement.after.sequence,
      reference: null,
    });
    expect(await remadeStatement(at.house, id)).toBe(shown.hash);
  });

  it('is nobody else’s to see, and gone once the record has gone on', async () => {
    const id = await inSigning();
    const of = (name: string) => at.ask('showStatement', { as: at.named(name), params: { taskId: id } });
    expect(outcome(await of('keeper'))).toEqual([403, 'not-authorised']);
    expect(outcome(await of('stranger'))).toEqual([404, 'not-found']);
    const { hash } = await statement(id, 'secretary', opinion);
    expect(outcome(await does(id, 'keeper', { type: 'comment', text: '请尽快' }))).toBe(200);
    const before = await length(id);
    expect(outcome(await signs(id, 'secretary', { method: 'session', statement: hash }))).toEqual([
      409,
      'stale-statement',
    ]);
    expect(await length(id)).toBe(before);
  });
});

describe('a passkey', () => {
  const signed = async (
    taskId: string,
    name: string,
    over: { key?: Authenticator; site?: typeof SITE; counter?: number; verified?: boolean } = {},
  ): Promise<object> => {
    const { hash } = await statement(taskId, name, opinion);
    const { key = keyOf(name), site = SITE, ...rest } = over;
    return {
      method: 'passkey',
      statement: hash,
      assertion: key.sign(challengeOf(hash), { ...site, ...rest }),
    };
  };

  it('proves the statement where the law asks for it, and what it left can be checked by anybody', async () => {
    const id = await inSigning(BY_KEY);
    expect((await statement(id, 'secretary')).methods.map(({ method }) => method)).toEqual(['passkey']);
    const why = await at.ask('explainTask', { as: at.named('keeper'), params: { taskId: id } });
    expect(JSON.stringify(why.body.missing)).toContain('要求通行密钥');
    expect(outcome(await signs(id, 'secretary'))).toEqual([403, 'method-not-enough']);
    expect(outcome(await signs(id, 'secretary', { method: 'password', password: PASSWORD }))).toEqual([
      403,
      'method-not-enough',
    ]);
    expect(outcome(await signs(id, 'secretary', await signed(id, 'secretary', { counter: 1 })))).toBe(200);
    const { reference, method } = await proofIn(id);
    expect(method).toBe('passkey');
    const params = { taskId: id, sha256: String(reference) };
    const proof = await at.ask('showProof', { as: at.named('keeper'), params });
    expect(createHash('sha256').update(proof.text).digest('hex')).toBe(reference);
    expect(JSON.parse(proof.text)).toMatchObject({ format: 'duban-passkey-1', rpId: SITE.rpId });
    expect(outcome(await at.ask('showProof', { as: at.named('stranger'), params }))).toEqual([
      404,
      'not-found',
    ]);
  });

  interface Over {
    readonly key?: string;
    readonly site?: typeof SITE;
    readonly counter?: number;
    readonly verified?: boolean;
  }
  it.each<[string, Over, unknown]>([
    ['somebody else’s', { key: 'head' }, [403, 'passkey-foreign']],
    ['nobody’s', { key: 'unknown' }, [403, 'passkey-foreign']],
    [
      'another site’s',
      { site: { origin: 'https://duban.example.com', rpId: SITE.rpId } },
      [403, 'passkey-site'],
    ],
    [
      'a domain’s that it is not of',
      { site: { origin: SITE.origin, rpId: 'example.com' } },
      [422, 'passkey-wrong'],
    ],
    ['one that counts backwards', { counter: 1 }, [403, 'passkey-counter']],
    ['one that did not ask who it is', { counter: 9, verified: false }, [422, 'passkey-wrong']],
  ])('is refused where it is %s, and nothing is recorded', async (_, { key, ...over }, refusal) => {
    const id = await inSigning(BY_KEY);
    const other = key === undefined ? {} : { key: key === 'unknown' ? authenticator() : keyOf(key) };
    const proof = await signed(id, 'secretary', { counter: 8, ...over, ...other });
    const before = await length(id);
    expect(outcome(await signs(id, 'secretary', proof))).toEqual(refusal);
    expect(await length(id)).toBe(before);
  });

  it('does not prove another statement, nor the same one twice, and one request once however often it is sent', async () => {
    const [one, other] = [await inSigning(BY_KEY), await inSigning(BY_KEY)];
    const proof = (await signed(one, 'secretary', { counter: 20 })) as { assertion: object };
    const ofOther = await statement(other, 'secretary', opinion);
    expect(outcome(await signs(other, 'secretary', { ...proof, statement: ofOther.hash }))).toEqual([
      409,
      'passkey-replayed',
    ]);
    expect(outcome(await signs(one, 'secretary', proof, 'once'))).toBe(200);
    expect(outcome(await signs(one, 'secretary', proof, 'once'))).toBe(200);
    expect(outcome(await signs(one, 'secretary', proof))).toEqual([409, 'already-signed']);
    expect((await record(one)).filter(({ type }) => type === 'TaskSigned')).toHaveLength(1);
  });

  it('signs no more once it is removed, and is registered by nobody without the password', async () => {
    const as = at.named('head');
    const wrong = await at.ask('offerPasskey', { as, body: { password: 'guessed wrong' } });
    expect(outcome(wrong)).toEqual([422, 'wrong-password']);
    const stale = { name: 'x', credential: authenticator().create('AAAA', SITE) };
    expect(outcome(await at.ask('addPasskey', { as, body: stale }))).toEqual([409, 'passkey-late']);
    const { body } = await at.ask('listPasskeys', { as });
    const [mine] = body.passkeys as { id: string }[];
    const params = { passkeyId: mine?.id ?? '' };
    expect(outcome(await at.ask('removePasskey', { as: at.named('secretary'), params }))).toEqual([
      404,
      'not-found',
    ]);
    expect(outcome(await at.ask('removePasskey', { as, params }))).toBe(200);
    const id = await inSigning();
    expect(outcome(await signs(id, 'head', await signed(id, 'head', { counter: 2 })))).toEqual([
      403,
      'passkey-removed',
    ]);
  });
});

describe('what is signed on paper', () => {
  const PDF = Buffer.from('%PDF-1.7\n% 签署件\n%%EOF');
  const sends = (taskId: string, name: string, bytes: Uint8Array, file = '签署件.pdf'): Promise<Got> =>
    at.ask('sendScan', { as: at.named(name), params: { taskId }, query: { file }, body: bytes });

  it('counts once a second person has compared it, who is neither who signed nor who wrote the text', async () => {
    const id = await inSigning(ON_PAPER);
    expect(outcome(await signs(id, 'secretary'))).toEqual([403, 'method-not-enough']);
    expect(outcome(await sends(id, 'keeper', PDF))).toEqual([403, 'not-authorised']);
    expect(outcome(await sends(id, 'secretary', Buffer.from('MZ'), '签署件.exe'))).toEqual([422, 'bad-file']);
    expect(outcome(await signs(id, 'secretary', { method: 'scan', scan: '0'.repeat(64) }))).toEqual([
      409,
      'content-gone',
    ]);
    const { body } = await sends(id, 'secretary', PDF);
    const scan = String(body.sha256);
    expect(outcome(await signs(id, 'secretary', { method: 'scan', scan }))).toBe(200);
    expect((await signs(id, 'head')).body).toMatchObject({ task: { step: 'signature' } });
    const inbox = await at.ask('inbox', { as: at.named('keeper') });
    expect(inbox.body.toDo).toContainEqual(expect.objectContaining({ taskId: id, act: 'confirm-scan' }));
    const confirm = { type: 'confirm-scan', act: '1', scan, textHash: SIGNED_TEXT };
    expect(outcome(await does(id, 'secretary', confirm))).toEqual([403, 'not-authorised']);
    expect(outcome(await does(id, 'keeper', { ...confirm, scan: '0'.repeat(64) }))).toEqual([
      409,
      'wrong-state',
    ]);
    const read = await at.ask('showProof', { as: at.named('keeper'), params: { taskId: id, sha256: scan } });
    expect(read.status).toBe(200);
    expect((await does(id, 'keeper', confirm)).body).toMatchObject({ task: { step: 'publicity' } });
  });
});

describe('what cannot be signed', () => {
  it('is refused with its reason, and nothing is recorded', async () => {
    const id = await inSigning();
    const body = (over: object) => ({ type: 'approve', textHash: SIGNED_TEXT, opinion: '同意', ...over });
    const tried: readonly (readonly [string, object, unknown])[] = [
      ['secretary', body({ textHash: 'b'.repeat(64) }), [409, 'stale-text']],
      ['secretary', body({ on: '2000-01-01' }), [422, 'wrong-day']],
      ['secretary', body({ on: '2999-01-01' }), [422, 'wrong-day']],
      ['keeper', body({ principal: at.named('secretary').id }), [403, 'not-authorised']],
      [
        'secretary',
        body({ proof: { method: 'password', password: 'guessed wrong' } }),
        [422, 'wrong-password'],
      ],
    ];
    const before = await length(id);
    for (const [name, said, refusal] of tried) expect(outcome(await does(id, name, said))).toEqual(refusal);
    expect(await length(id)).toBe(before);
    expect(outcome(await signs(id, 'secretary', { method: 'password', password: PASSWORD }))).toBe(200);
    expect(outcome(await signs(id, 'secretary'))).toEqual([409, 'already-signed']);
    expect(outcome(await signs(id, 'head'))).toBe(200);
    expect(outcome(await signs(id, 'head'))).toEqual([409, 'wrong-state']);
  });
});
