import { join } from 'node:path';
import { KeptProcess } from '../failpoints/kept-process';
import { freePort } from '../support/free-port';
import { environmentOf } from '../failpoints/mortal-worker';
import { openOffice, servers, type Office } from '../support/office';
import { setUpPath } from '../support/set-up-path';
import { openProxy, type Proxy } from './proxy';

type Kept = KeptProcess<{ readonly ready: true }>;

/** An office with several processes of each kind, as they run in production, behind one proxy. */
export interface Several {
  readonly office: Office;
  readonly ports: readonly number[];
  readonly apis: readonly Kept[];
  readonly workers: readonly Kept[];
  readonly proxy: Proxy;
  readonly administrator: { readonly name: string; readonly password: string };
  close(): Promise<void>;
}

export async function openSeveral(count: number): Promise<Several> {
  // Only where nobody is there yet does a link let the first administrator in.
  const office = await openOffice({ staffed: false });
  const each = Array.from({ length: count }, (_, index) => index);
  const ports = await Promise.all(each.map(freePort));
  const apis = ports.map((port) => kept(office, 'api', { DUBAN_PORT: String(port), DUBAN_TRUST_PROXY: '1' }));
  const workers = each.map(() => kept(office, 'worker', {}));
  await Promise.all([...apis, ...workers].map((one) => one.start()));
  const proxy = await openProxy(ports);
  const administrator = await setUp(office, `http://127.0.0.1:${ports[0] ?? 0}/api`);
  const close = async (): Promise<void> => {
    await proxy.close();
    await Promise.all([...apis, ...workers].map((one) => one.stop()));
    await office.close();
  };
  return { office, ports, apis, workers, proxy, administrator, close };
}

const kept = (office: Office, program: 'api' | 'worker', more: NodeJS.ProcessEnv): Kept =>
  new KeptProcess({
    name: `${program}-${more.DUBAN_PORT ?? office.settings.namespace}`,
    file: join(servers().dist, program, 'main.cjs'),
    env: { ...environmentOf(office), DUBAN_TENANT: 'main', ...more },
  });

const FIRST = { name: '王敏', signInName: 'wang.min', password: 'right horse battery' };

/** The first administrator comes in by the link that the set-up makes. */
async function setUp(office: Office, api: string): Promise<Several['administrator']> {
  const token = (await setUpPath(office)).split('#')[1];
  const response = await fetch(`${api}/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...FIRST }),
  });
  if (!response.ok) throw new Error(`set-up: ${response.status} ${await response.text()}`);
  return { name: FIRST.signInName, password: FIRST.password };
}
