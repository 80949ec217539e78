import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/office';

interface Route {
  readonly path?: string;
  readonly children?: readonly Route[];
}

const CONSOLE = join(ROOT, 'apps', 'console', 'src');

/** Every address of the console below its frame, as the nouns' own tables of routes have it. */
export function consoleRoutes(): readonly string[] {
  const files = readdirSync(CONSOLE)
    .map((noun) => join(CONSOLE, noun, 'routes.ts'))
    .filter((file) => existsSync(file));
  const nouns = files.flatMap((file) =>
    Object.values(jest.requireActual<Record<string, readonly Route[]>>(file)),
  );
  return nouns.flatMap((routes) => routes.flatMap((route) => addressesOf(route))).sort();
}

const addressesOf = ({ path = '', children = [] }: Route): readonly string[] => [
  path,
  ...children.flatMap((child) => (child.path ? addressesOf(child).map((rest) => `${path}/${rest}`) : [])),
];
