import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KeptProcess } from '../failpoints/kept-process';
import { freePort } from '../support/free-port';
import { environmentOf } from '../failpoints/mortal-worker';
import { openOffice, servers, type Office } from '../support/office';
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
  const office = await openOffice();
  const administrator = await setUp(office);
  const each = Array.from({ length: count }, (_, index) => index);
  const ports = await Promise.all(each.map(freePort));
  const apis = ports.map((port) => kept(office, 'api', { DUBAN_PORT: String(port), DUBAN_TRUST_PROXY: '1' }));
  const workers = each.map(() => kept(office, 'worker', {}));
  await Promise.all([...apis, ...workers].map((one) => one.start()));
  const proxy = await openProxy(ports);
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

/** The step of its own that makes the first administrator, and says the password once. */
async function setUp({ database }: Office): Promise<Several['administrator']> {
  const env = { ...process.env, DATABASE_OWNER_URL: database.ownerUrl, DUBAN_TENANT: 'main' };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(servers().dist, 'api', 'set-up.cjs')],
    {
      env,
    },
  );
  return JSON.parse(stdout) as Several['administrator'];
}
