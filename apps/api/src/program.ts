/** The call itself is wrong: exit 2, with one message that names the mend. */
export class BadCall extends Error {}

/** A program that does one thing, prints its outcome and ends: 0 done, 1 it failed, 2 it was called wrongly. */
export function runProgram(work: (env: NodeJS.ProcessEnv) => Promise<string>): void {
  work(process.env).then(
    (said) => process.stdout.write(`${said}\n`),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = error instanceof BadCall ? 2 : 1;
    },
  );
}

type UrlVariable = 'DATABASE_ADMIN_URL' | 'DATABASE_OWNER_URL' | 'DATABASE_URL' | 'DATABASE_TEMPORAL_URL';

export function databaseUrlIn(env: NodeJS.ProcessEnv, name: UrlVariable): string {
  const url = env[name];
  if (url && /^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url;
  throw new BadCall(`${name} 应为 postgresql:// 地址 / ${name} must be a postgresql:// address`);
}
