import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/office';

const PAGES = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/verification.md',
  'docs/operating.md',
  'docs/closing.md',
  'docs/packs.md',
  'docs/rules.md',
  'docs/signatures.md',
  'docs/webhooks.md',
  'docs/demonstration/README.md',
];
const DECISIONS = readdirSync(join(ROOT, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
/** A path of this house as a page names it; one with a `<placeholder>` is a shape, not a path. */
const PATH =
  /(?<![\w./-])(?:(?:apps|libs|activities|workflows|test|docs|\.ci)\/[\w./<>*-]+|LICENSE|CONTRIBUTING\.md)/g;

const pathsOn = (page: string): readonly string[] => [
  ...new Set(
    [...readFileSync(join(ROOT, page), 'utf8').matchAll(PATH)]
      .map(([path]) => path.replace(/[.,;:]+$/, ''))
      .map((path) => path.split(/[<*]/)[0] as string),
  ),
];

describe.each(PAGES)('%s', (page) => {
  it('names some path', () => {
    expect(pathsOn(page).length).toBeGreaterThan(0);
  });
});

describe('a path', () => {
  const named = [...PAGES, ...DECISIONS].flatMap((page) => pathsOn(page).map((path) => ({ page, path })));

  it.each(named)('that $page names is there: $path', ({ path }) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });
});
