import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Environment } from '@duban/contract';
import { ROOT } from '../support/office';
import { compose, composeText, example } from './compose-file';

const page = readFileSync(join(ROOT, 'docs/operating.md'), 'utf8');
const [, ofCompose = '', ofProcesses = ''] =
  /### `\.env`\n([^]*)\n### 进程 Processes\n([^]*)/.exec(page) ?? [];

/** A table's variables with what it says of their defaults: `—` for what need not be given, empty for what must. */
const tableOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/^\| `([A-Z0-9_]+)` +\| (.*?) *\|/gm)].map(([, name, said]) => [
      name,
      said?.replaceAll('`', ''),
    ]),
  );

/** What the schema makes of a variable that is not set. */
function defaultOf(name: string): string {
  const schema = Environment.shape[name as keyof typeof Environment.shape];
  const read = schema.safeParse(undefined);
  if (!read.success) return '';
  return read.data === undefined ? '—' : String(read.data);
}

/** What the compose file falls back on, where it does. */
const fallbacks = Object.fromEntries(
  [...composeText.matchAll(/\$\{([A-Z0-9_]+)(?::-([^}$]*))?/g)].map(([, name, value = '']) => [
    name as string,
    value,
  ]),
);

describe('docs/operating.md', () => {
  it('names every variable of the processes with its default, and no other', () => {
    const known = Object.keys(Environment.shape).map((name) => [name, defaultOf(name)]);
    expect(tableOf(ofProcesses)).toEqual(Object.fromEntries(known));
  });

  it('names every other variable of compose file and example with its default, and no other', () => {
    const own = Object.entries({ ...fallbacks, COMPOSE_PROFILES: '' }).filter(
      ([name]) => !(name in Environment.shape),
    );
    expect(tableOf(ofCompose)).toEqual(Object.fromEntries(own));
    for (const name of Object.keys(example)) expect(`${ofCompose}${ofProcesses}`).toContain(`\`${name}\``);
  });

  it('names every service', () => {
    for (const name of Object.keys(compose().services)) expect(page).toContain(`\`${name}\``);
  });

  it('says in both languages what must not be lost', () => {
    for (const heading of [
      '## 备份与恢复',
      '### Back up and restore',
      '## 升级',
      '### Upgrade',
      '## 扩容',
      '### Scale out',
    ])
      expect(page).toContain(`\n${heading}\n`);
  });
});
