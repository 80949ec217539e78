import { wrongCall } from '../trouble';

export const DEFAULT_SERVER = 'http://127.0.0.1:7300';

/** `--server`, else DUBAN_SERVER, else this machine; without a slash at its end, so that it can name stored credentials. */
export function serverAddress(asked: string | undefined, environment: NodeJS.ProcessEnv): string {
  const named = asked === undefined ? 'DUBAN_SERVER' : '--server';
  const text = asked ?? (environment['DUBAN_SERVER'] || DEFAULT_SERVER);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash)
    throw wrongCall(
      named,
      `“${text}”不是服务器地址，应形如 ${DEFAULT_SERVER}`,
      `"${text}" is no address of a server; write it like ${DEFAULT_SERVER}`,
    );
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
