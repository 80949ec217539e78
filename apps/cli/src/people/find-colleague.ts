import { routes } from '@duban/contract';
import type { Client } from '../client/client';
import { isUuid } from '../command-line/identity';
import { wrongCall } from '../trouble';

/** Somebody by name or id; of several who share a name, the id has to be given. */
export async function colleagueId(client: Client, where: string, named: string): Promise<string> {
  if (isUuid(named)) return named;
  const { people } = await client.call(routes.listColleagues, {});
  const [found, ...others] = people.filter(({ name }) => name === named);
  if (found && others.length === 0) return found.id;
  if (!found)
    throw wrongCall(
      where,
      `没有叫“${named}”的同事；用 duban colleagues 查看`,
      `no colleague is called "${named}"; see duban colleagues`,
    );
  const ids = [found, ...others].map(
    ({ id, posts }) => `${id}（${posts.map(({ unitName }) => unitName).join('、')}）`,
  );
  throw wrongCall(
    where,
    `叫“${named}”的有多人，请用 ID：${ids.join('、')}`,
    `several are called "${named}", use an id: ${ids.join(', ')}`,
  );
}
