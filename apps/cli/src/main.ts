import { CommanderError } from 'commander';
import { httpClient } from './client/client';
import { storedCredentials } from './client/credentials';
import { patienceOf } from './client/repeat';
import { serverAddress } from './client/server-address';
import { Performer } from './command-line/perform';
import type { Desk } from './desk';
import type { Machine } from './doctor/machine';
import type { Outcome } from './outcome';
import { harmless, inBlackAndWhite, inColour, wantsColour } from './page/paint';
import { planReader } from './plans/plan-reader';
import { dubanProgram, isHelpGiven, troubleOf } from './program';
import { systemTerminal, type Terminal } from './terminal/terminal';
import { documentOf, lineOf, Trouble } from './trouble';

export interface Surroundings {
  readonly machine: Machine;
  readonly environment?: NodeJS.ProcessEnv;
  readonly terminal?: Terminal;
  readonly readPlan?: Desk['readPlan'];
}

/** Does what the arguments say; gives the exit code: 0 done, 1 the answer is no, 2 the call or the input is wrong. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { machine, environment = process.env, terminal = systemTerminal() } = surroundings;
  const { readPlan = planReader(machine) } = surroundings;
  // Known before the arguments are understood, for a wrong call is answered with one document too.
  const json = args.includes('--json');
  const performer = new Performer(() => desk);
  const program = dubanProgram(performer, { out: terminal.out });
  const desk = deskOf({
    machine,
    environment,
    terminal,
    readPlan,
    json,
    server: () => program.opts<{ server?: string }>().server,
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return performer.outcome ? print(performer.outcome, desk) : 0;
  } catch (error) {
    if (isHelpGiven(error)) return 0;
    return printTrouble(error instanceof CommanderError ? troubleOf(error) : error, desk);
  }
}

interface DeskParts {
  readonly machine: Machine;
  readonly environment: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
  readonly readPlan: Desk['readPlan'];
  readonly json: boolean;
  readonly server: () => string | undefined;
}

function deskOf({ server, ...parts }: DeskParts): Desk {
  const { machine, environment, terminal, json } = parts;
  const credentials = storedCredentials(environment);
  return {
    ...parts,
    credentials,
    show: (text) => (json ? terminal.say(harmless(text)) : terminal.out(`${harmless(text)}\n`)),
    get client() {
      const address = serverAddress({ asked: server(), environment, machine });
      const token = () => environment['DUBAN_TOKEN'] || (credentials.of(address)?.token ?? null);
      return httpClient({ server: address, token, patience: patienceOf(environment) });
    },
  };
}

function print({ json, page, exitCode = 0 }: Outcome, { terminal, environment, json: asJson }: Desk): 0 | 1 {
  const paint = wantsColour(terminal.screen, environment) ? inColour : inBlackAndWhite;
  const text = asJson ? JSON.stringify(json, null, 2) : harmless(page({ columns: terminal.columns, paint }));
  terminal.out(`${text}\n`);
  return exitCode;
}

/** Anything else that was thrown is a fault of this program: it is shown as it is. */
function printTrouble(error: unknown, { terminal, json }: Desk): 1 | 2 {
  if (!(error instanceof Trouble)) throw error;
  terminal.say(harmless(`duban: ${lineOf(error.fault)}`));
  if (json) terminal.out(`${JSON.stringify(documentOf(error.fault), null, 2)}\n`);
  return error.fault.exitCode;
}
