import { migrate } from '@duban/persistence';
import { databaseUrlIn, runProgram } from './program';

/** Brings the tables up to date, as their owner, and prints what was applied. */
runProgram(async (env) => {
  const applied = await migrate(databaseUrlIn(env, 'DATABASE_OWNER_URL'));
  return applied.length > 0 ? applied.join('\n') : '数据表已是最新 / the tables are up to date';
});
