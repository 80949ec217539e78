import { routes } from '@duban/contract';
import type { Client } from '../client/client';
import { allPages } from '../client/pages';
import type { AnswerOf, RequestOf } from '../client/request';
import { isUuid } from '../command-line/identity';
import { wrongCall } from '../trouble';

export type LetterView = AnswerOf<typeof routes.listLetters>['letters'][number];
type Wanted = Omit<RequestOf<typeof routes.listLetters>['query'], 'cursor' | 'limit'>;

export const lettersLike = (client: Client, wanted: Wanted): Promise<readonly LetterView[]> =>
  allPages(async (query) => {
    const page = await client.call(routes.listLetters, { query: { ...wanted, ...query } });
    return { items: page.letters, next: page.next };
  });

/** A letter is named by its UUID or, once it is issued, by its number such as 甬督提〔2026〕1号. */
export async function letterIdOf(client: Client, named: string): Promise<string> {
  if (isUuid(named)) return named;
  const { letters } = await client.call(routes.listLetters, { query: { number: named } });
  const [found] = letters;
  if (found) return found.id;
  throw wrongCall(
    named,
    '没有这个文号的函件；用 duban letter list 查看',
    'no letter has this number; see duban letter list',
  );
}
