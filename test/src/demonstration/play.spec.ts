import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port';
import { ROOT } from '../support/office';
import { startProduct, type Product } from '../support/product';

/** What dies while the script plays, when its chapter begins: the script must not notice more than a pause. */
const KILLS: Readonly<Record<string, string>> = { '3.': 'worker', '5.': 'api', '7.': 'temporal' };

interface Play {
  readonly code: number | null;
  readonly said: string;
  readonly killed: readonly string[];
}

function play(product: Product): Promise<Play> {
  const home = mkdtempSync(join(tmpdir(), 'duban-play-'));
  const script = spawn('sh', [join(ROOT, 'docs', 'demonstration', 'play.sh')], {
    env: { ...process.env, DUBAN_READY: product.readyFile, HOME: home, XDG_CONFIG_HOME: home, NO_COLOR: '1' },
  });
  const killed: string[] = [];
  let said = '';
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
    for (const [chapter, name] of Object.entries(KILLS))
      if (said.includes(`\n   ${chapter} `) && !killed.includes(name)) {
        killed.push(name);
        process.kill(product.pidOf(name), 'SIGKILL');
      }
  };
  script.stdout.on('data', listen);
  script.stderr.on('data', listen);
  return new Promise((resolve) =>
    script.once('exit', (code) => {
      rmSync(home, { recursive: true, force: true });
      resolve({ code, said, killed });
    }),
  );
}

describe('the demonstration script', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct(['--port', String(await freePort())]);
  }, 240_000);
  afterAll(() => product?.stop(), 60_000);

  it('plays the whole life of a task from the terminal, with kills in between', async () => {
    const { code, said, killed } = await play(product);
    expect(code === 0 ? '' : said).toBe('');
    expect(killed).toEqual(['worker', 'api', 'temporal']);
    expect(said).toContain('销号');
  }, 420_000);
});
