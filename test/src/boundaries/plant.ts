/** A piece of code, the file it is planted in, and the rules that must speak of it: all of them, and no other. */
export interface Plant {
  readonly what: string;
  readonly path: string;
  readonly code: string;
  readonly rules: readonly string[];
}

export const NX = '@nx/enforce-module-boundaries';
export const IMPORTS = '@typescript-eslint/no-restricted-imports';
export const GLOBALS = 'no-restricted-globals';
export const PROPERTIES = 'no-restricted-properties';
export const SYNTAX = 'no-restricted-syntax';

/** What it is, the rules that must catch it, its code, and its file where that matters. */
type Row = readonly [what: string, rules: string | readonly string[], code: string, file?: string];

let count = 0;
export const inRoom = (room: string, rows: readonly Row[]): readonly Plant[] =>
  rows.map(([what, rules, code, file]) => {
    count += 1;
    return {
      what,
      path: `${room}/${file ?? `src/plant-${count}.ts`}`,
      code: `${code}\n`,
      rules: [rules].flat(),
    };
  });

export const lines = (...all: readonly string[]): string => all.join('\n');
export const gives = (expression: string): string => `export const value = (): unknown => ${expression};`;
export const uses = (name: string, from: string): string =>
  lines(`import { ${name} } from '${from}';`, `export const used: unknown = ${name};`);
export const usesType = (name: string, from: string): string =>
  lines(`import type { ${name} } from '${from}';`, `export type Used = typeof ${name};`);
