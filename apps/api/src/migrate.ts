import { allKeptWords, migrate, sealKeptWords } from '@duban/persistence';
import { databaseUrlIn, runProgram } from './program';
import { refuseLostKeys, refuseReadable, sealerAt } from './sealing';

/**
 * Brings the tables up to date, as their owner, and prints what was applied. What was kept readable is sealed by the same
 * keys as the API's, which are not needed while nothing is there that they are for.
 */
runProgram(async (env) => {
  const url = databaseUrlIn(env, 'DATABASE_OWNER_URL');
  const applied = await migrate(url);
  const sealed = await sealKept(url, env['DUBAN_SEAL_KEYS']);
  const said = [...applied, ...(sealed > 0 ? [`已加密 sealed: objection_words ${sealed}`] : [])];
  return said.length > 0 ? said.join('\n') : '数据表已是最新 / the tables are up to date';
});

async function sealKept(url: string, keyFile: string | undefined): Promise<number> {
  const kept = await allKeptWords(url);
  if (!keyFile) {
    refuseReadable(kept);
    return 0;
  }
  const sealer = await sealerAt(keyFile);
  refuseLostKeys(sealer, kept);
  return sealKeptWords(url, sealer);
}
