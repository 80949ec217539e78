import { HTTP_STATUS_OF, Problem } from '@duban/contract';
import type { Text } from '@duban/domain';
import type { TroubleCode } from './trouble-code';

/** Why something asked for is not there: the house's own refusal, or that no answer came. */
export interface Trouble {
  readonly code: TroubleCode;
  readonly because: Text;
  /** Which fields, where the body was at fault. */
  readonly faults: readonly { readonly where: string; readonly message: string }[];
  /** What an administrator finds it by. */
  readonly request: string | null;
}

const NO_NETWORK: Text = { zh: '没有收到服务器的回答。', en: 'The server did not answer.' };
const STRANGE: Text = { zh: '服务器的回答无法识别。', en: 'The answer of the server cannot be read.' };

const isKnown = (code: string): code is TroubleCode => Object.hasOwn(HTTP_STATUS_OF, code);

const plain = (code: TroubleCode, because: Text, request: string | null = null): Trouble => ({
  code,
  because,
  faults: [],
  request,
});

export const noNetwork = (): Trouble => plain('no-network', NO_NETWORK);

/** A problem document as a value; whatever else a proxy may have answered is one as well. */
export function troubleIn(body: unknown, status: number, request: string | null): Trouble {
  const read = Problem.safeParse(body);
  if (!read.success || !isKnown(read.data.code))
    return plain(status >= 502 ? 'unavailable' : 'internal', STRANGE, request);
  const { code, because, errors } = read.data;
  return { code, because, faults: errors ?? [], request };
}

/** It may have been done or not: only the same request with the same key tells. */
export const isUnknown = ({ code }: Trouble): boolean =>
  code === 'outcome-unknown' || code === 'unavailable' || code === 'no-network' || code === 'too-slow';
