import { gives, GLOBALS, IMPORTS, inRoom, lines, NX, PROPERTIES, SYNTAX, uses } from './plant';

const HANDLERS = 'duban/handlers-only-queue';
const MISUSED = '@typescript-eslint/no-misused-promises';
const FLOATING = '@typescript-eslint/no-floating-promises';

/** A workflow's file with one handler in it; `also` stands before it. */
export const withHandler = (handler: string, also = ''): string =>
  lines(
    "import { condition, defineUpdate, setHandler } from '@temporalio/workflow';",
    "const sign = defineUpdate<number, [string]>('sign');",
    'declare const answers: Map<string, number>;',
    'declare function act(id: string): Promise<number>;',
    also,
    `export const listen = (): void => setHandler(sign, ${handler});`,
    'export const known: readonly unknown[] = [answers, act, condition];',
  );

const nap = (call: string): string =>
  lines("import { sleep } from '@temporalio/workflow';", `export function nap(): void {\n  ${call};\n}`);
const AWAITS_ANSWER = 'await condition(() => answers.has(id));';

export const inWorkflows = inRoom('workflows', [
  ['a workflow reads files', IMPORTS, uses('readFileSync', 'fs')],
  ['a workflow sets local hours', SYNTAX, gives('new Date(0).setHours(12)')],
  ['a workflow throws dice', PROPERTIES, gives('Math.random()')],
  ['a workflow asks the environment', GLOBALS, gives('process.env')],
  [
    'a workflow logs past the log',
    [GLOBALS, 'no-console'],
    "export const log = (): void => console.log('x');",
  ],
  ['a workflow loads lazily', SYNTAX, gives("import('./index')")],
  ['a workflow loads activities', IMPORTS, uses('here', '@duban/activities')],
  [
    'a workflow loads activities and nothing of them',
    '@typescript-eslint/no-import-type-side-effects',
    lines("import { type here } from '@duban/activities';", 'export type Used = typeof here;'),
  ],
  ['a workflow loads the schemas', IMPORTS, uses('here', '@duban/contract')],
  ['a workflow takes entities', [NX, IMPORTS], uses('DataSource', 'typeorm')],
  ['a workflow takes the driver', [NX, IMPORTS], uses('Pool', 'pg')],
  ['a promise is left floating', FLOATING, nap('sleep(1)')],
  ['a handler acts', HANDLERS, withHandler('async (id) => {\n  await act(id);\n  return 1;\n}')],
  ['a handler begins something beside', HANDLERS, withHandler('(id) => {\n  void act(id);\n  return 1;\n}')],
  ['a handler acts without saying await', HANDLERS, withHandler('(id) => act(id)')],
  [
    'a handler that stands elsewhere acts',
    HANDLERS,
    withHandler('handle', 'async function handle(id: string): Promise<number> {\n  return await act(id);\n}'),
  ],
  ['a handler that nobody sees waits', HANDLERS, withHandler('handle', 'declare const handle: typeof act;')],
  [
    'a handler waits twice',
    HANDLERS,
    withHandler(`async (id) => {\n  ${AWAITS_ANSWER}\n  ${AWAITS_ANSWER}\n  return 1;\n}`),
  ],
  [
    'a validator waits',
    [HANDLERS, MISUSED],
    withHandler('() => 1, { validator: async (id: string) => void (await act(id)) }'),
  ],
  [
    'a validator hands on a promise',
    [HANDLERS, MISUSED],
    withHandler('() => 1, { validator: (id: string) => act(id) }'),
  ],
]);

export const cleanWorkflows = inRoom('workflows', [
  ['the replayed clock', [], gives('Date.now()')],
  [
    'activities by type',
    [],
    lines("import type { here } from '@duban/activities';", 'export type Used = typeof here;'),
  ],
  ['the names of the contract', [], uses('here', '@duban/contract/names')],
  ['a handler that only queues', [], withHandler('(id) => answers.size + id.length')],
  [
    'a handler that waits for its answer',
    [],
    withHandler(`async (id) => {\n  ${AWAITS_ANSWER}\n  return answers.get(id) ?? 0;\n}`),
  ],
  [
    'a handler that hands back its answer',
    [],
    withHandler('(id) => answered(id)', 'declare function answered(id: string): Promise<number>;'),
  ],
]);
