import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Given } from '../command-line/given';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import type { Check } from './check';
import { checkLedgerKey } from './ledger-key-check';
import { checkDataFolder, checkDisk, checkPorts, checkPostgres } from './place-checks';
import { checkSealKeys } from './seal-keys-check';
import { checkNode, checkTemporalAndGo } from './tool-checks';

export function addDoctorCommand(program: Command, performer: Performer): void {
  const doctor = program
    .command('doctor')
    .description('这台机器能不能运行督办 / whether this machine can run Duban')
    .option('--data <folder>', '数据目录，默认 .duban / the data folder, .duban by default');
  performer.does(doctor, examine);
}

async function examine({ machine, environment }: Desk, given: Given): Promise<Outcome> {
  const dataFolder = resolve(given.text('data') ?? machine.dataFolder);
  const [temporalAndGo, postgres, ports, ledgerKey] = await Promise.all([
    checkTemporalAndGo(machine, environment),
    checkPostgres(machine, environment),
    checkPorts(machine, dataFolder),
    checkLedgerKey(machine, dataFolder, environment),
  ]);
  const [go, temporal] = temporalAndGo;
  const all = [
    checkNode(machine),
    go,
    postgres,
    temporal,
    ports,
    checkDisk(dataFolder),
    checkDataFolder(dataFolder),
    ledgerKey,
    checkSealKeys(dataFolder, environment),
  ];
  const checks = all.filter((check) => check !== undefined);
  const ok = checks.every((check) => check.ok);
  return { json: { ok, checks }, page: (page) => checksPage(checks, page), exitCode: ok ? 0 : 1 };
}

const checksPage = (checks: readonly Check[], { paint }: Page): string =>
  checks
    .map(({ name, ok, found, needs, mend }) =>
      [
        `${ok ? paint.good('✔') : paint.bad('✘')} ${paint.bold(name)}  ${found}`,
        ...(ok ? [] : [`    需要 needs: ${needs}`, `    办法 mend: ${mend ?? ''}`]),
      ].join('\n'),
    )
    .join('\n');
