import { DEFAULT_PORT } from '@duban/contract';
import type { Machine } from '../doctor/machine';
import { Trouble, wrongCall } from '../trouble';

export const DEFAULT_SERVER = `http://127.0.0.1:${DEFAULT_PORT}`;

interface Choice {
  readonly asked: string | undefined;
  readonly environment: NodeJS.ProcessEnv;
  readonly machine: Machine;
}

/**
 * `--server`, else DUBAN_SERVER, else the product of this clone where it runs, else the usual address; without a slash at
 * its end, so that it can name stored credentials.
 */
export function serverAddress({ asked, environment, machine }: Choice): string {
  const named = asked ?? environment['DUBAN_SERVER'];
  const text = named || (ownAddress(machine) ?? DEFAULT_SERVER);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash)
    throw wrongCall(
      asked === undefined ? 'DUBAN_SERVER' : '--server',
      `“${text}”不是服务器地址，应形如 ${DEFAULT_SERVER}`,
      `"${text}" is no address of a server; write it like ${DEFAULT_SERVER}`,
    );
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** Where several clones run, the usual port is another's house: nobody's acts may go there by mistake. */
function ownAddress({ dataFolder, runningOn }: Machine): string | null {
  const running = runningOn(dataFolder);
  if (running && running.url === null) throw stillStarting(dataFolder);
  return running?.url ?? null;
}

const stillStarting = (dataFolder: string): Trouble =>
  new Trouble({
    exitCode: 2,
    code: 'still-starting',
    where: dataFolder,
    because: {
      zh: '本目录的督办正在启动，请稍候再试',
      en: 'the Duban of this clone is still starting: ask again when it is up',
    },
  });
