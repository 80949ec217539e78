import { ensureDatabases } from '@duban/persistence/server';
import { databasePlan } from './database-plan';
import { runProgram } from './program';

/**
 * Makes the databases and the logins that the other programs use, as somebody who may: what is there is left alone,
 * passwords are set to those that are given.
 */
runProgram(async (env) => {
  await ensureDatabases(databasePlan(env));
  return '数据库与登录账号已就绪 / databases and logins are there';
});
