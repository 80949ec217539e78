import { join } from 'node:path';
import { DEFAULT_PORT } from '@duban/contract/names';
import { knownAccounts, scriptToken } from './accounts';
import { openBrowser } from './browser';
import { makeFolder, openDataFolder } from './data-folder';
import type { DataFolder } from './data-folder';
import { demonstrate } from './demonstration/demonstrate';
import { comingIn, makeAdministrator } from './first-administrator';
import { House } from './house';
import { takeLockAfterStop } from './lock';
import type { Lock } from './lock';
import { claimPorts } from './port-block';
import { endLeftovers } from './process-list';
import { productPort } from './product-port';
import { prepareTables, startProduct } from './product';
import { startPostgres } from './product-postgres';
import { startTemporal } from './product-temporal';
import type { TemporalSource } from './product-temporal';
import { removeReadyFile, requireReadyFolder, writeReadyFile } from './ready-file';
import type { Steps } from './steps';
import { listenForStop } from './stop-request';
import { Trouble } from './trouble';
import { welcome } from './welcome';

export interface StartRequest {
  readonly dist: string;
  readonly dataFolder: string;
  readonly port: number | null;
  readonly empty: boolean;
  readonly open: boolean;
  readonly readyFile: string | null;
  readonly temporal: TemporalSource;
  readonly databaseUrl: string | null;
  readonly steps: Steps;
}

/** Runs the product until it is told to stop; gives the exit code. */
export async function start(request: StartRequest): Promise<number> {
  if (request.readyFile) requireReadyFolder(request.readyFile);
  const folder = makeFolder(request.dataFolder);
  const lock = await lockFolder(folder);
  const listFile = join(folder, 'processes.json');
  const house = new House(listFile, request.steps.note);
  const stop = listenForStop(() => {
    house.killNow();
    lock.release();
    process.exit(1);
  });
  const crash = (error: unknown): void => {
    request.steps.note(`✘ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    stop.ask(1);
  };
  process.on('uncaughtException', crash).on('unhandledRejection', crash);
  // Whatever way this process ends by itself: its children end with it.
  process.on('exit', () => house.killNow());
  try {
    if (request.readyFile) removeReadyFile(request.readyFile);
    const up = open(request, { folder, listFile, house, lock });
    // After a stop in the middle of the start, its failure is the stop itself.
    up.catch(() => {});
    return await Promise.race([stop.asked, up.then(() => stop.asked)]);
  } finally {
    lock.say({ state: 'stopping' });
    if (house.hasProcesses) await request.steps.run('停止 stopping', () => house.stop());
    if (request.readyFile) removeReadyFile(request.readyFile);
    lock.release();
    request.steps.close();
  }
}

async function lockFolder(folder: string): Promise<Lock> {
  const answer = await takeLockAfterStop(folder);
  if ('lock' in answer) return answer.lock;
  const { pid, url } = answer.heldBy;
  const where = url ?? `pid ${pid}`;
  throw new Trouble(`${folder} 已在运行：${where}`, `${folder} is already running: ${where}`, 2);
}

interface Opening {
  readonly folder: string;
  readonly listFile: string;
  readonly house: House;
  readonly lock: Lock;
}

async function open(request: StartRequest, { folder, listFile, house, lock }: Opening): Promise<void> {
  const { steps, temporal: source, databaseUrl, dist } = request;
  const leftovers = await endLeftovers(listFile);
  if (leftovers.length > 0)
    steps.note(`✔ 已清理上次遗留的进程 · ended what was left running: ${leftovers.join(', ')}`);
  const data = openDataFolder(folder, request);
  const port = await productPort(request.port);
  if (request.port === null && port !== DEFAULT_PORT)
    steps.note(
      `! 端口 ${DEFAULT_PORT} 已被占用，改用 ${port} · port ${DEFAULT_PORT} is taken, using ${port}`,
    );
  const { ports } = await claimPorts(data.record.portBase ?? undefined);
  data.update({ portBase: ports.base });
  const parts = { house, data, ports, steps };
  const postgres = await startPostgres({ ...parts, databaseUrl, forTemporal: 'binaries' in source });
  const tables = { house, data, steps, dist, postgres };
  const [temporal, setUpPath] = await Promise.all([
    startTemporal({ ...parts, temporal: source }, postgres.temporalStore),
    prepareTables(tables),
  ]);
  const url = await startProduct({ ...tables, temporal, port });
  lock.say({ url, state: 'running' });
  // Asked before the sample is filled in, which is wanted no more then: the link is used up all the same.
  const { byProgram, setUpLink } = comingIn(request, data.record, setUpPath && `${url}${setUpPath}`);
  const token = byProgram ? await administratorToken(folder, url, setUpPath) : null;
  if (token && data.record.demonstration === 'wanted') await fill(data, steps, { url, token });
  if (request.readyFile) {
    const { address: temporalAddress, namespace } = temporal;
    const accounts = knownAccounts(folder);
    const ready = { url, temporalAddress, namespace, databaseUrl: postgres.ownerUrl, token, accounts };
    writeReadyFile(request.readyFile, ready);
  }
  steps.close();
  process.stdout.write(welcome({ url, folder, logs: data.logs, setUpLink }));
  if (request.open) openBrowser(url);
}

async function administratorToken(
  folder: string,
  url: string,
  setUpPath: string | null,
): Promise<string | null> {
  if (setUpPath) await makeAdministrator(folder, url, setUpPath);
  return scriptToken(url, knownAccounts(folder)[0]);
}

/** A house without its sample is still a house; the next start tries again. */
async function fill(
  data: DataFolder,
  steps: Steps,
  { url, token }: { url: string; token: string },
): Promise<void> {
  try {
    await steps.run('样例整改办 demonstration office', () =>
      demonstrate({
        url,
        token,
        dataFolder: data.path,
        untouched: process.env.DUBAN_DEMONSTRATION === 'untouched',
      }),
    );
    data.update({ demonstration: 'done' });
  } catch (error) {
    steps.note(`! ${error instanceof Error ? error.message : String(error)}`);
  }
}
