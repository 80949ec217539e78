import { DEFAULT_PORT } from '@duban/contract/names';
import { portIsFree } from './port-block';
import { Trouble } from './trouble';

const FURTHER = 100;

/** The port people use: the one they asked for or none; without a wish the next free one from the usual one on. */
export async function productPort(wished: number | null): Promise<number> {
  if (wished !== null) {
    if (await portIsFree(wished)) return wished;
    throw new Trouble(
      `端口 ${wished} 已被占用，请用 --port 指定其他端口。`,
      `Port ${wished} is taken; choose another with --port.`,
      2,
    );
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + FURTHER; port += 1)
    if (await portIsFree(port)) return port;
  throw new Trouble(
    `${DEFAULT_PORT} 起的 ${FURTHER} 个端口都被占用。`,
    `The ${FURTHER} ports from ${DEFAULT_PORT} on are all taken.`,
    2,
  );
}
