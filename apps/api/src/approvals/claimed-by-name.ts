import type { Approval } from '@duban/domain';
import { namesOf } from '@duban/persistence';
import { Problem, problem } from '../edge/problem';
import type { House } from '../house';

/** The core names whoever claimed it first by id: names stay in the register. Any other error is left as it is. */
export async function claimedByName(
  { db, tenant }: House,
  error: unknown,
  claimsNow: () => Promise<Approval['claims']>,
): Promise<unknown> {
  if (!(error instanceof Problem) || error.code !== 'already-claimed') return error;
  const ids = (await claimsNow()).map(({ person }) => person);
  const names = await namesOf(db, tenant.id, ids);
  const inWords = (text: string): string =>
    ids.reduce((said, id) => said.replaceAll(id, names[id] ?? id), text);
  return problem('already-claimed', inWords(error.because.zh), inWords(error.because.en));
}
