/** Something a person can mend: both sentences are shown, no stack. The bootstrap knows it by its exit code. */
export class Trouble extends Error {
  constructor(
    zh: string,
    en: string,
    readonly exitCode: number = 1,
  ) {
    super(`${zh}\n${en}`);
    this.name = 'Trouble';
  }
}
