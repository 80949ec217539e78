import type { CDPSession, Page } from 'playwright-core';
import { daysAgo, press } from './acting';
import { asked, told } from './asked-by-hand';
import { barriers } from './axe';
import { openConsoleHouse, takePictures, type ConsoleHouse } from './console-house';
import { inEnglish } from './in-english';
import { provedLaw, tightenTheLaw } from './propose-edition';
import { seatsOfActs } from './seats-of-acts';

const MAYOR = '市长';
const SECRETARY = '市委书记';
const DIRECTOR = '整改办主任';

let at: ConsoleHouse;
let mayor: Page;
let secretary: Page;
let director: Page;
let taskAt: string;
let device: Device;
beforeAll(async () => {
  at = await openConsoleHouse({ untouched: false, byName: true });
  const clerk = await entered('整改办经办人');
  [mayor, secretary, director] = [await entered(MAYOR), await entered(SECRETARY), await entered(DIRECTOR)];
  await tightenTheLaw(clerk, [director, mayor], provedLaw());
  const taskId = await taskToBeSigned(clerk);
  const path = `/tasks/${taskId}/migration`;
  const { outcome } = await told<{ outcome: { hash: string } }>(clerk, path);
  await asked(clerk, path, { because: '改用写明签署方式的规则', hash: outcome.hash });
  taskAt = `/tasks/${taskId}`;
}, 240_000);
afterAll(() => at?.close(), 60_000);

async function entered(account: string): Promise<Page> {
  const page = await at.enter(account, '/me');
  await page.locator('header.top').waitFor();
  return page;
}

async function taskToBeSigned(page: Page): Promise<string> {
  const seats = (await seatsOfActs(page, at.ready.accounts)).filter(({ act }) => act === 'sign');
  const found = seats.find(({ taskId }) => seats.filter((other) => other.taskId === taskId).length === 2);
  if (!found) throw new Error('no task of the sample office waits for two signatures');
  return found.taskId;
}

interface Device {
  readonly cdp: CDPSession;
  readonly authenticatorId: string;
}

/** A device that knows its owner's finger, as the browser's own makers have it for tests. */
async function deviceOf(page: Page): Promise<Device> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return { cdp, authenticatorId };
}

const passwordOf = (account: string): string =>
  at.ready.accounts.find(({ name }) => name === account)?.password ?? '';

/** Somebody's device makes a key, which stands on their own page then. */
async function registered(page: Page, account: string, name: string): Promise<void> {
  await deviceOf(page);
  await page.goto('/me/passkeys');
  await press(page, '登记通行密钥');
  await page.getByLabel('名称').fill(name);
  await page.getByLabel('密码').fill(passwordOf(account));
  await press(page, '在设备上生成');
  await page.getByText(`已登记通行密钥“${name}”。`).waitFor();
}

it('a passkey is registered with the password, on its owner’s own page', async () => {
  device = await deviceOf(mayor);
  await mayor.getByRole('link', { name: '登记和删除签字用的通行密钥' }).click();
  await press(mayor, '登记通行密钥');
  await mayor.getByLabel('名称').fill('办公电脑');
  await mayor.getByLabel('密码').fill('不是这个密码');
  await press(mayor, '在设备上生成');
  await mayor.getByText('密码不正确').first().waitFor();
  await mayor.getByLabel('密码').fill(passwordOf(MAYOR));
  await takePictures(mayor, 'passkey-new');
  await press(mayor, '在设备上生成');
  await mayor.getByText('已登记通行密钥“办公电脑”。').waitFor();
  await takePictures(mayor, 'passkeys');
  expect(await barriers(mayor)).toEqual([]);
  await inEnglish(mayor, () => takePictures(mayor, 'passkeys-en', [1440]));
}, 90_000);

it('it signs the statement where the law asks for it, and not before it has', async () => {
  await mayor.goto(taskAt);
  await press(mayor, '签字');
  const send = mayor.getByRole('button', { name: '确认签字' });
  await mayor.getByText('它证明：').waitFor();
  expect(await send.isDisabled()).toBe(true);
  await mayor.getByText('究竟签了什么').click();
  await mayor.getByText('duban-statement-1').waitFor();
  await takePictures(mayor, 'signing-by-passkey');
  expect(await barriers(mayor)).toEqual([]);
  await press(mayor, '用通行密钥签署本内容');
  await mayor.getByText('已用通行密钥签署').waitFor();
  await send.click();
  await mayor.getByText('已签字。').waitFor();
}, 90_000);

/** What the console does when it signs by a key, in the page and by whichever key the device has. */
const SIGN_BY = `async ([path, id]) => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));
  const encoded = (given) =>
    btoa(String.fromCharCode(...new Uint8Array(given))).replace(/[+]/g, '-').replace(/[/]/g, '_').replace(/=+$/, '');
  const told = async (what) => (await fetch('/api' + path + what)).json();
  const [statement, text] = [await told('/signing/statement'), await told('/closing-text')];
  const challenge = Uint8Array.from(statement.hash.match(/../g), (one) => parseInt(one, 16));
  const allowCredentials = [{ id: bytes(id.replace(/=+$/, '')), type: 'public-key' }];
  const used = await navigator.credentials.get({ publicKey: { challenge, allowCredentials, userVerification: 'required' } });
  const { clientDataJSON, authenticatorData, signature } = used.response;
  const response = {
    clientDataJSON: encoded(clientDataJSON),
    authenticatorData: encoded(authenticatorData),
    signature: encoded(signature),
  };
  const assertion = { id: used.id, rawId: used.id, type: 'public-key', response };
  const answer = await fetch('/api' + path + '/signatures', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ textHash: text.hash, proof: { method: 'passkey', assertion } }),
  });
  return { status: answer.status, code: (await answer.json()).code };
}`;

it('a key that somebody else registered is refused', async () => {
  const { cdp, authenticatorId } = device;
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  const [key] = credentials;
  if (!key) throw new Error('the device has no key');
  const other = await deviceOf(secretary);
  await other.cdp.send('WebAuthn.addCredential', { authenticatorId: other.authenticatorId, credential: key });
  const refused = await secretary.evaluate(`(${SIGN_BY})(${JSON.stringify([taskAt, key.credentialId])})`);
  expect(refused).toEqual({ status: 403, code: 'passkey-foreign' });
}, 60_000);

it('whoever stands in for a signer signs in their name by a key of their own', async () => {
  const { people } = await told<{ people: { id: string; name: string }[] }>(mayor, '/colleagues');
  const proxy = people.find(({ name }) => name.startsWith(DIRECTOR))?.id;
  await asked(mayor, '/proxies', { proxy, from: daysAgo(0), to: daysAgo(-7) });
  const { signing } = await told<{ signing: { acts: { id: string }[] } }>(secretary, `${taskAt}/signing`);
  const back = { type: 'return', to: signing.acts[0]?.id, then: 'continue', because: '请重签' };
  await asked(secretary, `${taskAt}/signing/acts`, back);
  await registered(director, DIRECTOR, '主任的电脑');
  await director.goto(taskAt);
  const card = director.getByRole('region', { name: '办理签字' });
  await press(director, '同意');
  await card.getByText(`代${MAYOR}`).first().waitFor();
  const send = director.getByRole('button', { name: '确认同意' });
  await press(director, '用通行密钥签署本内容');
  await director.getByText('已用通行密钥签署').waitFor();
  await card.getByLabel('意见').fill('代市长签署。');
  // The words are part of what was signed.
  expect(await send.isDisabled()).toBe(true);
  await press(director, '用通行密钥签署本内容');
  await director.getByText('已用通行密钥签署').waitFor();
  await takePictures(director, 'signing-in-the-name-of');
  expect(await barriers(director)).toEqual([]);
  await send.click();
  await director.getByText('已办理：同意。').waitFor();
}, 90_000);

it('what is signed on paper counts once somebody else has compared it', async () => {
  await secretary.goto(taskAt);
  await press(secretary, '签字');
  await secretary.locator('input[type=file]').setInputFiles({
    name: '签署件.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n% 签署件\n%%EOF'),
  });
  await secretary.getByText('已上传，SHA-256').waitFor();
  await takePictures(secretary, 'signing-on-paper');
  await press(secretary, '确认签字');
  await secretary.getByText('已签字。').waitFor();
  await director.goto('/inbox');
  await director.getByRole('link', { name: /^核对纸质签署件/ }).click();
  await director.getByRole('radio', { name: /的纸质签署件$/ }).check();
  await takePictures(director, 'signing-compared');
  expect(await barriers(director)).toEqual([]);
  await press(director, '确认核对纸质签署件');
  await secretary.getByText('签字齐全').first().waitFor();
}, 90_000);
