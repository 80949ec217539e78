import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../support/office';
import { interpolate } from './interpolate';

export interface Service {
  readonly image: string;
  readonly build?: { readonly target: string };
  readonly profiles?: readonly string[];
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
  readonly privileged?: boolean;
  readonly command?: string | readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly stop_grace_period?: string;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string; readonly required?: boolean }>>;
  readonly deploy?: {
    readonly resources: { readonly limits: { readonly memory?: string; readonly pids?: number } };
  };
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
}

export const composeText = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
export const exampleText = readFileSync(join(ROOT, '.env.example'), 'utf8');

/** The lines of `.env.example`, with and without a value. */
export const example: Readonly<Record<string, string>> = Object.fromEntries(
  exampleText
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
);

/** The example, filled in as docs/operating.md says. */
export const filledIn: Readonly<Record<string, string>> = {
  ...example,
  POSTGRES_PASSWORD: 'a'.repeat(64),
  DUBAN_OWNER_PASSWORD: 'b'.repeat(64),
  DUBAN_PROCESS_PASSWORD: 'c'.repeat(64),
  TEMPORAL_PASSWORD: 'd'.repeat(64),
  DUBAN_PAYLOAD_KEY: `${'e'.repeat(42)}8=`,
  DUBAN_SEAL_KEYS: './seal-keys.txt',
};

/** Read first and then filled in, value by value, as compose does. */
export const compose = (given: Readonly<Record<string, string>> = filledIn): Compose =>
  within(parse(composeText, { merge: true }), given) as Compose;

function within(value: unknown, given: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return interpolate(value, given);
  if (Array.isArray(value)) return value.map((one) => within(one, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one, given)]));
}
