import { smallHouse, type Reply, type SmallHouse } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

let house: SmallHouse | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
});

const KEY = 'ab'.repeat(32);
const PUBLIC_KEY = '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2Vw\n-----END PUBLIC KEY-----\n';
const root = {
  ...{ text: '{}', hash: 'c'.repeat(64), signatureAlgorithm: 'ed25519', key: KEY, signature: 'AA==' },
  ...{ until: '2026-09-30T16:00:00.000Z', madeAt: '2026-09-30T16:01:00.000Z', chains: 7, events: 1234 },
};
const GOOD = {
  signer: { key: KEY, publicKey: PUBLIC_KEY },
  trouble: null,
  keys: [{ key: KEY, publicKey: PUBLIC_KEY }],
  months: [
    { month: '2026-10', root: null },
    { month: '2026-09', root },
  ],
};
const NO_KEY = { signer: null, trouble: { zh: '没有密钥', en: 'no key' }, keys: [], months: [] };

async function duban(reply: object, ...args: string[]) {
  house = await smallHouse((): Reply => ({ json: reply }));
  return tryDuban([...args, '--server', house.url]);
}

it('ledger roots shows every month, also one without a root, and what is wrong with the key', async () => {
  const shown = await duban(GOOD, 'ledger', 'roots');
  expect(shown).toMatchObject({ exitCode: 0 });
  expect(shown.output).toContain('2026-10');
  expect(shown.output).toContain('未签 not signed');
  expect(shown.output).toContain(root.hash);
  await house?.close();
  const none = await duban(NO_KEY, 'ledger', 'roots');
  expect(none.output).toContain('还没有一个月结束');
  expect(none.output).toContain('没有密钥');
});

it('ledger key shows the public key and its id, and fails where there is none', async () => {
  const { exitCode, output } = await duban(GOOD, 'ledger', 'key');
  expect([exitCode, output.split('\n')[0]]).toEqual([0, KEY]);
  expect(output).toContain('BEGIN PUBLIC KEY');
  await house?.close();
  const none = await duban(NO_KEY, 'ledger', 'key');
  expect(none.exitCode).toBe(1);
  expect(none.messages).toContain('没有密钥');
});
