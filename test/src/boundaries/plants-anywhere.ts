import { gives, IMPORTS, inRoom, lines, NX, SYNTAX, uses, usesType } from './plant';

const PARAMETERS = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}: string`).join(', ');
const MODULE = [
  "import { Module } from '@nestjs/common';",
  '@Module({})',
  'export class Part {\n  readonly one = 1;\n}',
];
const LOADS_ROLLDOWN = "export const load = () => import('rolldown');";
const BRANCHES = Array.from({ length: 15 }, (_, at) => `  if (x === ${at}) return ${at + 1};`);

export const anywhere = [
  ...inRoom('libs/temporal', [
    ['a wildcard export', SYNTAX, "export * from './index';"],
    ['a default export', SYNTAX, 'export default 1;'],
    ['an enum', SYNTAX, "export enum Status {\n  Open = 'open',\n}"],
    [
      'an unspoken return type',
      '@typescript-eslint/explicit-module-boundary-types',
      'export const one = () => 1;',
    ],
    [
      'a type that is imported as a value',
      '@typescript-eslint/consistent-type-imports',
      lines("import { Duration } from '@temporalio/common';", 'export type Time = Duration;'),
    ],
    ['a reach into another package', IMPORTS, usesType('here', '@duban/contract/src/index')],
    ['a reach across by path', NX, usesType('here', '../../contract/src/index')],
    ['a folder for everything', 'duban/no-dumping-ground', 'export const one = 1;', 'src/utils/one.ts'],
    ['a file for everything', 'duban/no-dumping-ground', 'export const one = 1;', 'src/helpers.ts'],
    [
      'a swallowed error',
      'no-empty',
      'export function tried(): void {\n  try {\n    tried();\n  } catch {}\n}',
    ],
    [
      'a caught any',
      '@typescript-eslint/use-unknown-in-catch-callback-variable',
      'export const tried = (work: Promise<number>): Promise<number> => work.catch((error) => (error ? 1 : 2));',
    ],
    ['work left for nobody', 'duban/todo-names-its-issue', '// TODO later\nexport const one = 1;'],
    ['five parameters', 'max-params', `export const five = (${PARAMETERS}): string => a + b + c + d + e;`],
    ['a long file', 'max-lines', `export const one = 1;${'\n'.repeat(300)}`],
    [
      'a long function',
      'max-lines-per-function',
      `export function long(): number {${'\n'.repeat(50)}  return 1;\n}`,
    ],
    [
      'many branches',
      'complexity',
      lines('export function many(x: number): number {', ...BRANCHES, '  return 0;\n}'),
    ],
    ['a test that runs alone', SYNTAX, "it.only('is alone', () => expect(1).toBe(1));", 'src/alone.spec.ts'],
    ['a skipped test', SYNTAX, "describe.skip('nothing', () => undefined);", 'src/skipped.spec.ts'],
    ['a crossed-out test', SYNTAX, "xit('is not run', () => undefined);", 'src/crossed.spec.ts'],
  ]),
  ...inRoom('libs/persistence', [
    ['an entity for everybody', IMPORTS, "export { used } from './task.entity';", 'src/index.ts'],
  ]),
  ...inRoom('activities', [['an activity opens the database', NX, uses('Pool', 'pg')]]),
  ...inRoom('apps/console', [
    ['a page talks to the engine', NX, uses('Client', '@temporalio/client')],
    ['a page takes Nest', NX, uses('Injectable', '@nestjs/common')],
    ['a page takes entities', NX, uses('DataSource', 'typeorm')],
    ['a page reads files', IMPORTS, uses('readFileSync', 'node:fs')],
    [
      'a page needs https',
      'no-restricted-properties',
      'export const key = (): string => crypto.randomUUID();',
    ],
  ]),
  ...inRoom('apps/cli', [['the command line asks the database', NX, uses('Pool', 'pg')]]),
  ...inRoom('apps/worker', [['the worker takes Nest', NX, uses('Injectable', '@nestjs/common')]]),
  ...inRoom('apps/api', [['a second module', SYNTAX, lines(...MODULE)]]),
  ...inRoom('apps/standalone', [
    [
      'the first step needs a package',
      'no-restricted-imports',
      uses('z', 'zod').replace(': unknown', ''),
      'bootstrap/first.mjs',
    ],
    ['the first step loads a package', SYNTAX, LOADS_ROLLDOWN, 'bootstrap/second.mjs'],
  ]),
];

const SPEC = lines(
  "import { readdirSync } from 'node:fs';",
  "import fc from 'fast-check';",
  "it('counts', () => expect([readdirSync('.'), Date.now(), fc.nat()]).toHaveLength(3));",
);

export const cleanAnywhere = [
  ...inRoom('libs/domain', [
    ['a decision', [], 'export const decide = (left: number): number => left - 1;'],
    [
      'a day of an instant that was handed in',
      [],
      gives("new Date('2026-03-31').toISOString().slice(0, 10)"),
    ],
    ['a spec with files, chance and a clock', [], SPEC, 'src/free.spec.ts'],
  ]),
  ...inRoom('libs/rules', [['an expression', [], uses('parse', '@marcbachmann/cel-js')]]),
  ...inRoom('libs/contract', [['a schema', [], "import { z } from 'zod';\nexport const Name = z.string();"]]),
  ...inRoom('libs/temporal', [['work with an issue', [], '// TODO #12: two more\nexport const one = 1;']]),
  ...inRoom('apps/api', [['the one module', [], lines(...MODULE), 'src/app.module.ts']]),
  ...inRoom('apps/standalone', [['the build loads rolldown', [], LOADS_ROLLDOWN, 'bootstrap/build.mjs']]),
];
