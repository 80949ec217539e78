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

export const unusableFolder = (option: string, folder: string, error: unknown): Trouble => {
  const { message: reason } = error as Error;
  return new Trouble(
    `${option} 指定的目录 ${folder} 不可用：${reason}`,
    `The folder ${folder} of ${option} cannot be used: ${reason}`,
    2,
  );
};
