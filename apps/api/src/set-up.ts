import { close, connect, ensureTenant } from '@duban/persistence';
import { makeLink } from './people/make-link';
import { BadCall, databaseUrlIn, runProgram } from './program';

/**
 * Makes the tenant. With --link, also a link by which the first administrator comes in, while nobody has an account; one
 * from before that nobody used opens nothing any more. Prints one line of JSON: the link's path and its end, or {}.
 * Without --link no secret is said, for what runs by itself writes into a log.
 */
runProgram(async (env) => {
  const url = databaseUrlIn(env, 'DATABASE_OWNER_URL');
  const slug = env.DUBAN_TENANT ?? '';
  if (!/^[a-z0-9-]{1,40}$/.test(slug))
    throw new BadCall('缺少 DUBAN_TENANT（小写字母、数字、-）/ DUBAN_TENANT: a–z, 0–9 and -');
  const owner = await connect(url, { poolSize: 2 });
  try {
    const title = env.DUBAN_TENANT_TITLE ?? '督办';
    const { id } = await ensureTenant(owner, { slug, title, sample: env.DUBAN_SAMPLE === '1' });
    const link = process.argv.includes('--link') ? await makeLink(owner, id) : null;
    return JSON.stringify(link ?? {});
  } finally {
    await close(owner);
  }
});
