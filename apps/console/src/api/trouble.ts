import { Problem } from '@duban/contract';
import type { Text } from '@duban/domain';
import { en } from '../words/en';
import { zh } from '../words/zh';
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

const MENDS = zh.troubles.mend;

const isKnown = (code: string): code is TroubleCode => code in MENDS;

const plain = (code: TroubleCode, key: 'noNetwork' | 'strange', request: string | null = null): Trouble => ({
  code,
  because: { zh: zh.troubles[key], en: en.troubles[key] },
  faults: [],
  request,
});

export const noNetwork = (): Trouble => plain('no-network', 'noNetwork');

/** A problem document as a value; whatever else a proxy may have answered is one as well. */
export function troubleIn(body: unknown, status: number, request: string | null): Trouble {
  const read = Problem.safeParse(body);
  if (!read.success || !isKnown(read.data.code))
    return plain(status >= 502 ? 'unavailable' : 'internal', 'strange', request);
  const { code, because, errors } = read.data;
  return { code, because, faults: errors ?? [], request };
}

/** It may have been done or not: only the same request with the same key tells. */
export const isUnknown = ({ code }: Trouble): boolean =>
  code === 'outcome-unknown' || code === 'unavailable' || code === 'no-network' || code === 'too-slow';
