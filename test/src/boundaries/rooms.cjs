/**
 * Who may import whom: the one table that ESLint (Nx tags) and dependency-cruiser both read.
 * `only` lists the npm packages a room may use, `never` those it must not; neither of them: any declared package.
 */
const PURE = ['domain', 'rules', 'jurisdictions'];
const KNOWN = [...PURE, 'contract', 'documents'];
const NO_DATABASE = ['typeorm', 'pg', '@nestjs/typeorm'];
const NO_NEST = ['@nestjs/*', 'nestjs-*'];
const NO_ENGINE = ['@temporalio/*'];
const PAGES_NEVER = [...NO_ENGINE, ...NO_NEST, ...NO_DATABASE];

const room = (dir, tag, imports, packages = {}) => ({ dir, tag, imports, ...packages });

const rooms = {
  domain: room('libs/domain', 'layer:domain', [], { only: [] }),
  rules: room('libs/rules', 'layer:rules', ['domain'], { only: ['@marcbachmann/cel-js'] }),
  jurisdictions: room('libs/jurisdictions', 'layer:packs', ['domain', 'rules'], { only: [] }),
  // Whoever checks an export: the page that is opened from a disk, and the command line.
  verifier: room('libs/verifier', 'layer:verifier', ['domain'], {
    only: ['@noble/curves/*', '@noble/hashes/*', '@zip.js/zip.js'],
  }),
  contract: room('libs/contract', 'layer:contract', PURE, { only: ['zod', 'zod/*'] }),
  documents: room('libs/documents', 'layer:documents', ['contract', 'domain'], { never: PAGES_NEVER }),
  persistence: room('libs/persistence', 'layer:persistence', ['contract', 'domain'], {
    never: [...NO_ENGINE, '@nestjs/common', '@nestjs/core'],
  }),
  temporal: room('libs/temporal', 'layer:temporal', ['contract'], { never: [...NO_NEST, ...NO_DATABASE] }),
  activities: room('activities', 'layer:activities', KNOWN, {
    never: [...NO_NEST, ...NO_DATABASE, '@temporalio/worker', '@temporalio/workflow'],
  }),
  workflows: room('workflows', 'layer:workflows', [...PURE, 'contract', 'activities'], {
    only: ['@temporalio/workflow', '@temporalio/common'],
  }),
  api: room('apps/api', 'app:api', [...KNOWN, 'verifier', 'persistence', 'temporal', 'workflows'], {
    never: ['@temporalio/worker', '@temporalio/activity'],
  }),
  worker: room(
    'apps/worker',
    'app:worker',
    [...KNOWN, 'persistence', 'temporal', 'activities', 'workflows'],
    {
      never: NO_NEST,
    },
  ),
  console: room('apps/console', 'app:console', [...PURE, 'contract', 'verifier'], { never: PAGES_NEVER }),
  cli: room('apps/cli', 'app:cli', [...KNOWN, 'verifier'], { never: PAGES_NEVER }),
  standalone: room(
    'apps/standalone',
    'app:standalone',
    ['contract', 'documents', 'persistence', 'temporal'],
    {
      never: ['@temporalio/worker', '@temporalio/workflow', '@temporalio/activity', ...NO_NEST, 'typeorm'],
    },
  ),
};

/** `test` is not among the rooms: it may import all of them, and none of them may import it. */
const TEST = { dir: 'test', tag: 'app:test' };

module.exports = { PURE, TEST, rooms };
