import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, connect, tenantBySlug, verifyChains } from '@duban/persistence';
import { freePort } from '../support/free-port';
import { postgresFolderOf, startProduct, type Product } from '../support/product';
import { backUp } from './backup';

interface Account {
  readonly name: string;
  readonly password: string;
  readonly posts: readonly { readonly post: string; readonly unit: string }[];
}
interface Ready {
  readonly url: string;
  readonly databaseUrl: string;
  readonly accounts: readonly Account[];
}
interface Row {
  readonly id: string;
  readonly status: string;
  readonly leadUnitName: string;
}

/** Somebody at a terminal, whose session is as old as they are. */
interface Person {
  readonly see: (task: Row) => Promise<Row>;
  readonly act: (task: Row, what: string, body: object) => Promise<unknown>;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

describe('a backup that was taken while everything ran', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct(['--port', String(await freePort())], {
      DUBAN_DEMONSTRATION: 'untouched',
    });
  }, 240_000);
  afterAll(() => product?.stop(), 60_000);

  const ready = (): Ready => read<Ready>(product.readyFile);

  async function ask<T>(path: string, headers: Record<string, string>, body?: object): Promise<T> {
    const response = await fetch(`${ready().url}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as T;
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async function enter(holds: (account: Account) => boolean): Promise<Person & { readonly tasks: Row[] }> {
    const account = ready().accounts.find(holds);
    if (!account) throw new Error('nobody holds this post');
    const { name, password } = account;
    const { token } = await ask<{ token: string }>('/sessions', {}, { name, password, for: 'script' });
    const authorization = `Bearer ${token}`;
    const { tasks } = await ask<{ tasks: Row[] }>('/tasks', { authorization });
    return {
      tasks,
      see: async ({ id }) => (await ask<{ row: Row }>(`/tasks/${id}`, { authorization })).row,
      act: (task, what, body) =>
        ask(
          `/tasks/${task.id}/${what}`,
          { authorization, 'idempotency-key': `${what}-${task.id}-${JSON.stringify(body).length}` },
          body,
        ),
    };
  }

  const holder =
    (post: string, unit?: string) =>
    ({ posts }: Account): boolean =>
      posts.some((held) => held.post === post && (unit === undefined || held.unit === unit));

  function superuser(): string {
    const url = new URL(ready().databaseUrl);
    url.username = 'postgres';
    url.password = read<{ superuser: string }>(join(product.data, 'secrets.json')).superuser;
    return url.href;
  }

  async function chains() {
    const db = await connect(ready().databaseUrl, { poolSize: 1 });
    const tenant = await tenantBySlug(db, 'main');
    const found = await verifyChains(db, tenant?.id ?? '');
    await close(db);
    return found;
  }

  it('gives back that moment, and the tasks go on from there', async () => {
    const office = await enter(holder('office-officer'));
    const [before, during, after] = office.tasks.filter(({ status }) => status === 'dispatched');
    if (!before || !during || !after) throw new Error('three tasks are waiting for their receipt');
    const receive = async (task: Row): Promise<void> => {
      await (await enter(holder('unit-officer', task.leadUnitName))).act(task, 'receipt', {});
    };
    const folder = postgresFolderOf(product);
    const copy = `${folder}.copy`;

    await receive(before);
    await backUp({ url: superuser(), folder }, copy, () => receive(during));
    await receive(after);
    const { events } = await chains();

    await product.restart(() => {
      rmSync(folder, { recursive: true });
      renameSync(copy, folder);
    });

    const again = await enter(holder('office-officer'));
    expect((await again.see(before)).status).toBe('underway');
    expect((await again.see(during)).status).toBe('underway');
    expect((await again.see(after)).status).toBe('dispatched');
    expect(await chains()).toMatchObject({ events: events - 1, broken: [] });

    await receive(after);
    const principal = await enter(holder('unit-principal', during.leadUnitName));
    await principal.act(during, 'completion', { summary: '管网已改造' });
    expect((await again.see(during)).status).toBe('closing');
    expect((await chains()).broken).toEqual([]);
  }, 240_000);
});
