import { across, inTenant } from '../database';
import { newClaim, specHouse, type SpecHouse } from '../testing/spec-house';
import { addPerson } from '../register/people';
import { claimOutbound, endOutbound, failOutbound, postponeOutbound } from './claim';
import { addEndpoint, endpointToReach, listEndpoints, removeEndpoint } from './endpoints';
import { listOutbound, outboundById, outboundTroubles, replayOutbound } from './listing';
import { outboundId, type NewOutbound } from './message';
import { mailRecipient, preferenceOf, setPreference, UNSAID } from './preferences';
import { queueOutbound } from './queue';
import { openSecret, sealSecret } from './secret-box';
import { isSimulating, setSimulating } from './settings';

let house: SpecHouse;
let person: string;
beforeEach(async () => {
  house = await specHouse();
  await setSimulating(house.db, house.tenant, newClaim(), { simulate: false, by: house.tenant });
  person = await settle(house.tenant, 'li');
});
afterEach(() => house.leave());

async function settle(tenant: string, signInName: string): Promise<string> {
  const added = await addPerson(house.db, tenant, { name: '李签收', signInName, passwordHash: 'x' });
  if (!added.ok) throw new Error(added.code);
  return added.added.id;
}
const message = (eventKey: string, more: Partial<NewOutbound> = {}): NewOutbound => ({
  ...{ channel: 'mail', recipient: person, eventKey, kind: 'letter-delivered', gathered: false },
  about: { title: '提醒函', path: '/letters/1' },
  ...more,
});
const queue = (messages: readonly NewOutbound[], tenant = house.tenant) =>
  inTenant(house.db, tenant, (tx) => queueOutbound(tx, messages));
const claim = (limit = 10, leaseMs = 60_000) => claimOutbound(house.db, { limit, leaseMs });
const ALL = { limit: 50 };
const list = (query: object = {}, tenant = house.tenant) =>
  listOutbound(house.db, tenant, { ...ALL, ...query });
const states = async () => (await list())?.messages.map(({ state }) => state);

describe('the ledger of what goes out', () => {
  it('queues the same fact for the same recipient once, whoever says it how often at once', async () => {
    const five = [1, 2, 3, 4, 5].map((n) => message(`letter/${n}`));
    const added = await Promise.all(Array.from({ length: 6 }, () => queue(five)));
    expect(added.reduce((sum, n) => sum + n)).toBe(5);
    expect((await list())?.messages).toHaveLength(5);
    expect(await queue([message('letter/1', { channel: 'webhook' }), message('letter/1')])).toBe(1);
  });

  it('gives each message the one id that follows from what it is', async () => {
    await queue([message('letter/1')]);
    const [claimed] = await claim();
    expect(claimed?.id).toBe(outboundId(house.tenant, message('letter/1')));
    expect(claimed).toMatchObject({ tenant: house.tenant, simulate: false, office: '整改办', attempts: 1 });
    expect(outboundId(house.other, message('letter/1'))).not.toBe(claimed?.id);
  });

  it('gives a message to one sender at a time, and to another one once the lease has ended', async () => {
    await queue([1, 2, 3, 4].map((n) => message(`${n}`)));
    const senders = await Promise.all([claim(3), claim(3)]);
    expect(new Set(senders.flat().map(({ id }) => id)).size).toBe(4);
    expect(await claim()).toEqual([]);
    await across(house.root, 'update outbound_message set due_at = clock_timestamp()');
    expect((await claim()).map(({ attempts }) => attempts)).toEqual([2, 2, 2, 2]);
  });

  it('says what became of each, and hands out none that has ended or waits for a digest', async () => {
    await queue([...['1', '2', '3', '4'].map((n) => message(n)), message('5', { gathered: true })]);
    const [sent, simulated, failed, dead] = await claim();
    await endOutbound(house.db, sent!, 'sent');
    await endOutbound(house.db, simulated!, 'simulated');
    await failOutbound(house.db, failed!, { code: 'deferred', detail: 'SMTP 451' }, { afterMs: 60_000 });
    await failOutbound(house.db, dead!, { code: 'bad-address', detail: 'SMTP 550' }, { afterMs: null });
    expect([...((await states()) ?? [])].sort()).toEqual(['dead', 'failed', 'gathered', 'sent', 'simulated']);
    expect(await claim()).toEqual([]);
    expect(await outboundById(house.db, house.tenant, dead!.id)).toMatchObject({
      ...{
        state: 'dead',
        errorCode: 'bad-address',
        error: 'SMTP 550',
        nextTry: null,
        recipientName: '李签收',
      },
      endedAt: expect.any(String) as string,
    });
    expect(await outboundTroubles(house.db, house.tenant)).toEqual([
      { state: 'dead', channel: 'mail', errorCode: 'bad-address', count: 1 },
      { state: 'failed', channel: 'mail', errorCode: 'deferred', count: 1 },
    ]);
  });

  it('lets a sender whose lease has ended say that it sent, and nothing else', async () => {
    await queue([message('1')]);
    const [slow] = await claim(1, 0);
    const [quick] = await claim();
    await failOutbound(house.db, slow!, { code: 'unreachable', detail: '' }, { afterMs: null });
    expect(await states()).toEqual(['queued']);
    await endOutbound(house.db, slow!, 'sent');
    await failOutbound(house.db, quick!, { code: 'unreachable', detail: '' }, { afterMs: null });
    expect(await states()).toEqual(['sent']);
  });

  it('counts no attempt that somebody else was to blame for', async () => {
    await queue([message('1')]);
    const [claimed] = await claim();
    await postponeOutbound(house.db, claimed!, Date.now() - 1_000);
    expect((await claim())[0]).toMatchObject({ id: claimed!.id, attempts: 1 });
  });

  it('sends the dead again under their ids, each request once, and nothing but the dead', async () => {
    await queue(['1', '2', '3'].map((n) => message(n)));
    const all = await claim();
    for (const one of all.slice(0, 2))
      await failOutbound(house.db, one, { code: 'bad-address', detail: '' }, { afterMs: null });
    await endOutbound(house.db, all[2]!, 'sent');
    const request = newClaim();
    const replay = (given = request, id: string | null = null) =>
      replayOutbound(house.db, house.tenant, given, id);
    expect(await replay(newClaim(), all[2]!.id)).toMatchObject({ replayed: 0 });
    expect(await replay(newClaim(), all[0]!.id)).toMatchObject({ replayed: 1 });
    expect(await replay()).toMatchObject({ replayed: 1 });
    expect(await replay()).toMatchObject({ replayed: 0 });
    expect((await claim()).map(({ id, attempts }) => [id, attempts]).sort()).toEqual(
      [all[0]!.id, all[1]!.id].sort().map((id) => [id, 1]),
    );
  });

  it('goes on where a page ended, and knows no other office', async () => {
    await queue([1, 2, 3].map((n) => message(`${n}`)));
    const first = await list({ limit: 2 });
    const rest = await list({ limit: 2, cursor: first?.next });
    expect([...first!.messages, ...rest!.messages].map(({ id }) => id)).toEqual(
      (await list())?.messages.map(({ id }) => id),
    );
    expect(await list({ cursor: 'nonsense' })).toBeNull();
    expect(await list({ state: 'dead' })).toMatchObject({ messages: [] });
    expect((await list({}, house.other))?.messages).toEqual([]);
  });

  it('keeps what somebody may change of it to what becomes of it', async () => {
    await queue([message('1')]);
    for (const sql of [`update outbound_message set about = '{}'`, 'delete from outbound_message'])
      await expect(inTenant(house.db, house.tenant, (tx) => tx.change(sql))).rejects.toThrow(
        'permission denied',
      );
  });
});

describe('whether anything leaves', () => {
  it('is as a sample office and any other one begin, and as it is set from then on', async () => {
    const fresh = await specHouse();
    expect(await isSimulating(fresh.db, fresh.tenant)).toBe(true);
    expect(await isSimulating(fresh.db, fresh.other)).toBe(false);
    await setSimulating(fresh.db, fresh.other, newClaim(), { simulate: true, by: fresh.other });
    expect(await isSimulating(fresh.db, fresh.other)).toBe(true);
    expect(await isSimulating(house.db, house.tenant)).toBe(false);
    await fresh.leave();
  });

  it('goes with every message that is claimed', async () => {
    await queue([message('1')]);
    await setSimulating(house.db, house.tenant, newClaim(), { simulate: true, by: person });
    expect(await claim()).toMatchObject([{ simulate: true }]);
  });
});

describe('how somebody is told', () => {
  const said = {
    ...UNSAID,
    email: 'li@example.gov.cn',
    quietFrom: '22:00',
    quietTo: '07:00',
    language: 'en' as const,
  };
  const set = (who: string, given = said, claimed = newClaim()) =>
    setPreference(house.db, house.tenant, claimed, { person: who, by: person, said: given });

  it('is nothing to begin with, and as it was said last, each request once', async () => {
    expect(await preferenceOf(house.db, house.tenant, person)).toEqual(UNSAID);
    expect(await mailRecipient(house.db, house.tenant, person)).toBeNull();
    const first = newClaim();
    expect(await set(person, said, first)).toEqual({ ok: true });
    await set(person, { ...said, email: 'other@example.gov.cn' });
    await set(person, said, first);
    expect(await preferenceOf(house.db, house.tenant, person)).toMatchObject({
      email: 'other@example.gov.cn',
    });
    expect(await mailRecipient(house.db, house.tenant, person)).toMatchObject({
      language: 'en',
      quietTo: '07:00',
    });
    await set(person, { ...said, mail: false });
    expect(await mailRecipient(house.db, house.tenant, person)).toBeNull();
  });

  it('is of nobody who is not there, and mails nobody whose account is disabled', async () => {
    expect(await set(house.tenant)).toBeNull();
    await set(person);
    await across(house.root, 'update account set disabled = true');
    expect(await mailRecipient(house.db, house.tenant, person)).toBeNull();
  });
});

describe('an endpoint', () => {
  const KEY = Buffer.alloc(32, 7).toString('base64');
  const endpoint = (id: string, name: string) => ({
    ...{ id, name, url: 'https://hooks.example.gov.cn/', kinds: ['digest'], addedBy: person },
    sealedSecret: sealSecret('whsec_abc', id, KEY),
  });

  it('has a secret that nobody reads without the key of the house, nor in the place of another one', async () => {
    const { sealedSecret } = endpoint(person, 'a');
    expect(sealedSecret).not.toContain('whsec');
    expect(openSecret(sealedSecret, person, KEY)).toBe('whsec_abc');
    expect(() => openSecret(sealedSecret, house.tenant, KEY)).toThrow();
    expect(() => openSecret(sealedSecret, person, Buffer.alloc(32, 8).toString('base64'))).toThrow();
  });

  it('has its name to itself until it is removed, and is reached no more from then on', async () => {
    const add = (id: string) => addEndpoint(house.db, house.tenant, endpoint(id, 'oa'));
    expect(await add(person)).toMatchObject({ name: 'oa', kinds: ['digest'] });
    expect(await add(house.tenant)).toBeNull();
    expect(JSON.stringify(await listEndpoints(house.db, house.tenant))).not.toContain('ecret');
    expect(await removeEndpoint(house.db, house.other, { id: person, by: person })).toBe(false);
    expect(await removeEndpoint(house.db, house.tenant, { id: person, by: person })).toBe(true);
    expect(await endpointToReach(house.db, house.tenant, person)).toBeNull();
    expect(await add(house.tenant)).toMatchObject({ name: 'oa' });
  });
});
