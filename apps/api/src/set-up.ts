import { ADMINISTRATOR } from '@duban/contract';
import {
  addPerson,
  addUnit,
  close,
  connect,
  ensureTenant,
  givePost,
  listPeople,
  unitsByName,
  type Database,
} from '@duban/persistence';
import { chinaDay } from './china-day';
import { hashPassword, randomPassword } from './people/passwords';
import { BadCall, databaseUrlIn, runProgram } from './program';

const UNIT = '系统管理';
const PERSON = '系统管理员';
const SIGN_IN_NAME = 'admin';

/**
 * Makes the tenant, and its first administrator when nobody has an account yet. Prints one line of JSON: name and
 * password of the one it made, or {}. The password is said here once and kept nowhere.
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
    return JSON.stringify(await firstAdministrator(owner, id));
  } finally {
    await close(owner);
  }
});

async function firstAdministrator(owner: Database, tenant: string): Promise<object> {
  if ((await listPeople(owner, tenant)).length > 0) return {};
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  // The unit first: of two programs at once only one makes the person, and that one finishes.
  await addUnit(owner, tenant, { name: UNIT, kind: 'other', parent: null });
  const unit = (await unitsByName(owner, tenant, [UNIT]))[UNIT];
  const made = await addPerson(owner, tenant, { name: PERSON, signInName: SIGN_IN_NAME, passwordHash });
  if (!made.ok || !unit) return {};
  const from = chinaDay(Date.now());
  await givePost(owner, tenant, made.added.id, { post: ADMINISTRATOR, unit, from, to: null });
  return { name: SIGN_IN_NAME, password, posts: [{ post: ADMINISTRATOR, unit: UNIT }] };
}
