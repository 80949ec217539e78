import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { said, type Check } from './check';
import type { Machine } from './machine';
import { commandSays, listensAt } from './probe';
import { atLeast, ofLine } from './version';

export function checkNode({ nodeNeeded }: Machine): Check {
  const found = process.versions.node;
  const ok = atLeast(found, nodeNeeded);
  const mend = ok
    ? null
    : said({ zh: '安装新版本：https://nodejs.org', en: 'install a newer one: https://nodejs.org' });
  return { name: 'node', ok, found, needs: `>= ${nodeNeeded}`, mend };
}

/** Temporal and Go are one question: Go is needed only where the server has to be built. */
export async function checkTemporalAndGo(
  machine: Machine,
  environment: NodeJS.ProcessEnv,
): Promise<readonly Check[]> {
  const [says, temporal] = await Promise.all([
    commandSays('go', ['env', 'GOVERSION']),
    findTemporal(machine, environment),
  ]);
  const version = says?.trim() || null;
  const fits = version !== null && atLeast(version, machine.goNeeded);
  return [goCheck(machine, version, fits, temporal.ok), temporalCheck(machine, temporal, fits)];
}

interface Temporal {
  readonly ok: boolean;
  readonly found: string | null;
  /** Asked for by the environment, so that nothing else counts. */
  readonly asked: boolean;
}

function goCheck({ goNeeded }: Machine, version: string | null, fits: boolean, spared: boolean): Check {
  const needs = said({
    zh: `>= ${goNeeded}，仅首次编译 Temporal 时`,
    en: `>= ${goNeeded}, only to build Temporal once`,
  });
  const found = version ?? said({ zh: '没有', en: 'none' });
  const ok = fits || spared;
  const mend = ok ? null : said({ zh: '安装 Go：https://go.dev/dl', en: 'install Go: https://go.dev/dl' });
  return { name: 'go', ok, found, needs, mend };
}

function temporalCheck({ temporalLine }: Machine, { ok, found, asked }: Temporal, canBuild: boolean): Check {
  const toBuild = !asked && !ok && canBuild;
  const building = said({
    zh: '首次启动时编译（约 6–10 分钟）',
    en: 'will be built at the first start (6 to 10 minutes)',
  });
  return {
    name: 'temporal',
    ok: ok || toBuild,
    found: toBuild ? building : (found ?? said({ zh: '没有', en: 'none' })),
    needs: said({
      zh: `TEMPORAL_ADDRESS，或 temporal-server 与 temporal-sql-tool ${temporalLine}.x，或 Go`,
      en: `TEMPORAL_ADDRESS, or temporal-server and temporal-sql-tool ${temporalLine}.x, or Go`,
    }),
    mend: ok || toBuild ? null : temporalMend(asked),
  };
}

const temporalMend = (asked: boolean): string =>
  asked
    ? said({ zh: '检查 TEMPORAL_ADDRESS 或取消它', en: 'check TEMPORAL_ADDRESS or unset it' })
    : said({
        zh: '安装 Go，或设置 TEMPORAL_ADDRESS=主机:端口',
        en: 'install Go, or set TEMPORAL_ADDRESS=host:port',
      });

async function findTemporal(machine: Machine, environment: NodeJS.ProcessEnv): Promise<Temporal> {
  const address = environment['TEMPORAL_ADDRESS'];
  if (address) return atAddress(address);
  if (bothIn(machine.temporalFolder)) return { ok: true, found: machine.temporalFolder, asked: false };
  const folder = (environment['PATH'] ?? '')
    .split(delimiter)
    .find((candidate) => candidate && bothIn(candidate));
  if (folder === undefined) return { ok: false, found: null, asked: false };
  const version = (await commandSays(join(folder, 'temporal-server'), ['--version'])) ?? '';
  return { ok: ofLine(version, machine.temporalLine), found: `${folder} ${version.trim()}`, asked: false };
}

async function atAddress(address: string): Promise<Temporal> {
  const [, host, port] = /^\[?([^\]]+)\]?:(\d+)$/.exec(address) ?? [];
  const ok = host !== undefined && (await listensAt(host, Number(port)));
  const state = ok ? said({ zh: '有应答', en: 'answers' }) : said({ zh: '无应答', en: 'does not answer' });
  return { ok, found: `TEMPORAL_ADDRESS=${address} ${state}`, asked: true };
}

const bothIn = (folder: string): boolean =>
  ['temporal-server', 'temporal-sql-tool'].every((name) => runs(join(folder, name)));

export function runs(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
