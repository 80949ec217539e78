import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan } from '@duban/documents';
import { run } from '../main';
import { recordedTerminal, type Recording } from './recorded-terminal';

export interface Tried {
  readonly exitCode: number;
  readonly output: string;
  readonly messages: string;
  readonly questions: readonly string[];
  /** Standard output as the one document that `--json` promises. */
  readonly json: () => Record<string, unknown>;
}

interface Trial extends Recording {
  readonly environment?: NodeJS.ProcessEnv;
  /** The product that runs in this clone; none by default. */
  readonly running?: { readonly url: string | null } | null;
  /** Where the programs were built, for what starts one of them. */
  readonly dist?: string;
}

/** The program in this process, with a home of its own. */
export async function tryDuban(args: readonly string[], trial: Trial = {}): Promise<Tried> {
  const terminal = recordedTerminal(trial);
  const { running = null, dist } = trial;
  const home = mkdtempSync(join(tmpdir(), 'duban-cli-'));
  const environment = { XDG_CONFIG_HOME: home, PATH: process.env['PATH'], ...trial.environment };
  const machine = {
    root: home,
    dataFolder: join(home, '.duban'),
    runningOn: () => running,
    dist: dist ?? home,
    jurisdictions: join(__dirname, '../../../../libs/jurisdictions'),
    nodeNeeded: '20.19.0',
    goNeeded: '1.26.8',
    temporalLine: '1.32',
    temporalFolder: join(home, 'temporal'),
  };
  const exitCode = await run(args, { machine, environment, terminal, readPlan });
  const json = () => JSON.parse(terminal.output()) as Record<string, unknown>;
  return {
    exitCode,
    output: terminal.output(),
    messages: terminal.messages(),
    questions: terminal.questions,
    json,
  };
}
