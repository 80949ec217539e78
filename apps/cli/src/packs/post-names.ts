import { ADMINISTRATOR, routes } from '@duban/contract';
import type { PostNames, Text } from '@duban/domain';
import type { AnswerOf } from '../client/request';
import type { Desk } from '../desk';

type PackRow = AnswerOf<typeof routes.listPacks>['packs'][number];

/** How people here call the posts: as the packs of their plans do. Programs are given ids, so nothing is asked for them. */
export async function postNames({ client, json }: Desk): Promise<PostNames> {
  if (json) return {};
  const [{ packs }, { plans }] = await Promise.all([
    client.call(routes.listPacks, {}),
    client.call(routes.listPlans, {}),
  ]);
  const used = packs.filter(({ id }) => plans.some(({ pack }) => pack === id));
  return { ...OF_THE_HOUSE, ...namesIn(used.length > 0 ? used : packs) };
}

/** No pack's business. */
const OF_THE_HOUSE: PostNames = { [ADMINISTRATOR]: { zh: '管理员', en: 'administrator' } };

/** Where packs call a post differently it has all of these names. */
export function namesIn(packs: readonly Pick<PackRow, 'posts'>[]): PostNames {
  const names: Record<string, Text> = {};
  for (const [post, name] of packs.flatMap(({ posts }) => Object.entries(posts))) {
    const before = names[post];
    names[post] = before ? joined(before, name) : name;
  }
  return names;
}

const joined = (before: Text, name: Text): Text => ({
  zh: withName(before.zh, name.zh, '、'),
  en: withName(before.en, name.en, ', '),
});

const withName = (before: string, name: string, comma: string): string =>
  before.split(comma).includes(name) ? before : `${before}${comma}${name}`;
