/**
 * People read Chinese first, then English.
 * @param {string} zh
 * @param {string} en
 */
export function say(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`);
}

/**
 * The call or the machine is not right: nothing was started. Exit code 2.
 * @param {string} zh
 * @param {string} en
 * @returns {never}
 */
export function fail(zh, en) {
  say(zh, en);
  process.exit(2);
}

/** Something a person can mend; printed without a stack. */
export class Trouble extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   * @param {number} [exitCode]
   */
  constructor(zh, en, exitCode = 1) {
    super(`${zh}\n${en}`);
    this.name = 'Trouble';
    this.exitCode = exitCode;
  }
}

/**
 * Ends the process with the code of what was done; a trouble is said in its two sentences, a bug with its stack.
 * @param {Promise<number>} work
 */
export async function endWith(work) {
  try {
    process.exit(await work);
  } catch (error) {
    const { exitCode, message, stack } = /** @type {Trouble} */ (error);
    process.stderr.write(`${exitCode ? message : stack}\n`);
    process.exit(exitCode || 1);
  }
}
