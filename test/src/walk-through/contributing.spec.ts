import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCalendar, readPacks } from '@duban/documents';
import { compareEditions, lintPack, resolveEdition, runExamples, type Edition } from '@duban/jurisdictions';
import { assess } from '@duban/rules';
import { ROOT } from '../support/office';

/** What CONTRIBUTING.md tells a newcomer to write, file by file. */
const page = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
function written(file: string): string {
  const block = new RegExp(`\`\`\`\\w+ ${file.replaceAll('.', '\\.')}\\n([^]*?)\`\`\``).exec(page)?.[1];
  if (!block) throw new Error(`CONTRIBUTING.md shows no ${file}`);
  return block;
}

const copy = mkdtempSync(join(tmpdir(), 'duban-walk-'));
afterAll(() => rmSync(copy, { recursive: true }));

describe('adding a place, as CONTRIBUTING.md says', () => {
  const folder = join(ROOT, 'libs/jurisdictions/packs');
  const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const packs = readPacks([...files, { name: 'xiangshan.yaml', text: written('xiangshan.yaml') }]);
  const pack = packs.find(({ id }) => id === 'xiangshan') as (typeof packs)[number];
  const calendar = { name: 'cn.json', text: readFileSync(join(folder, '../calendars/cn.json'), 'utf8') };
  const law = { assess, calendar: readCalendar([calendar]) };
  const editionOf = (id: string): Edition => {
    const resolved = resolveEdition(packs, id, '2026-01-05');
    if (!resolved.ok) throw new Error(resolved.because.en);
    return resolved.edition;
  };

  it('is one file, without a fault in it', () => {
    const findings = lintPack(packs, pack, law).filter(({ severity }) => severity !== 'note');
    expect(findings).toEqual([]);
    expect(runExamples(packs, pack, law)).toEqual({ ok: true, examples: 1, failed: [] });
  });

  it('means what it says, and nothing else', () => {
    const differences = compareEditions(editionOf('ningbo'), editionOf('xiangshan'));
    expect(differences.map(({ clause }) => clause)).toEqual(['publicity']);
  });
});

describe('adding a rule, as CONTRIBUTING.md says', () => {
  const approval = join(copy, 'libs/rules/src/approval');
  const registry = join(approval, 'registry.ts');

  /** Runs the specs of the copy; the text is what they said. */
  const specs = async (
    ...paths: readonly string[]
  ): Promise<{ readonly ok: boolean; readonly said: string }> =>
    new Promise((resolve) => {
      const args = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--rootDir', copy, '--runTestsByPath'];
      execFile(
        process.execPath,
        [...args, ...paths.map((path) => join(approval, path))],
        { cwd: copy },
        (error, _, said) => resolve({ ok: error === null, said }),
      );
    });

  beforeAll(() => {
    mkdirSync(join(copy, 'libs'), { recursive: true });
    cpSync(join(ROOT, 'libs/rules'), join(copy, 'libs/rules'), { recursive: true });
    for (const file of ['jest.config.cjs', 'package.json', 'test/long-suites-first.cjs'])
      cpSync(join(ROOT, file), join(copy, file));
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    mkdirSync(join(approval, 'either-post'));
    for (const file of ['rule.ts', 'rule.spec.ts'])
      writeFileSync(join(approval, 'either-post', file), written(`either-post/${file}`));
  });

  it('fails while its line in the registry is missing', async () => {
    const { ok, said } = await specs('registry.spec.ts');
    expect(ok).toBe(false);
    expect(said).toContain('either-post');
  });

  it('is one folder and one line with its import', async () => {
    const before = readFileSync(registry, 'utf8');
    const line = 'export const approvalRules: readonly ApprovalRule[] = [\n';
    expect(before).toContain(line);
    writeFileSync(
      registry,
      `import { eitherPost } from './either-post/rule';\n${before.replace(line, `${line}  eitherPost,\n`)}`,
    );
    const { ok, said } = await specs('registry.spec.ts', 'either-post/rule.spec.ts');
    expect(said).toContain('Tests:');
    expect(ok).toBe(true);
  });
});
