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

export function ownerUrlIn({ DATABASE_OWNER_URL: url }: NodeJS.ProcessEnv): string {
  if (url && /^postgres(ql)?:\/\//.test(url)) return url;
  throw new BadCall('缺少 DATABASE_OWNER_URL / DATABASE_OWNER_URL must be a postgresql:// address');
}
