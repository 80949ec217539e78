import type { Text } from '@duban/domain';

/** 1: the answer is no. 2: the call or the input is wrong. */
export type FaultExit = 1 | 2;

export interface Fault {
  readonly exitCode: FaultExit;
  readonly code: string;
  readonly because: Text;
  /** The file, option or place in it. */
  readonly where?: string;
  /** What a script may want besides, such as the key to repeat a call with. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Why a command ends without being done; said in one line, and as one document with `--json`. */
export class Trouble extends Error {
  override readonly name = 'Trouble';

  constructor(readonly fault: Fault) {
    super(lineOf(fault));
  }
}

/** The code is what a person can ask about and look up. */
export const lineOf = ({ where, because, code }: Fault): string =>
  oneLine(`${where === undefined ? '' : `${where}: `}${because.zh} / ${because.en} [${code}]`);

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

export const documentOf = ({ code, because, where, more }: Fault): Record<string, unknown> => ({
  ok: false,
  code,
  because,
  ...(where !== undefined && { where }),
  ...more,
});

/** The call or the input is wrong: names the place and the mend. */
export const wrongCall = (where: string | undefined, zh: string, en: string): Trouble =>
  new Trouble({
    exitCode: 2,
    code: 'wrong-call',
    because: { zh, en },
    ...(where !== undefined && { where }),
  });
