import type { Text } from '@duban/domain';

export type PackRefusalCode =
  | 'unknown-pack'
  | 'missing-parent'
  | 'circular-parent'
  | 'no-edition-in-force'
  | 'clause-missing'
  | 'step-twice'
  | 'post-without-name'
  | 'unknown-rule';

/** Why a pack says nothing that could hold on a day. */
export interface PackRefusal {
  readonly ok: false;
  readonly code: PackRefusalCode;
  readonly because: Text;
}

export const refusePack = (code: PackRefusalCode, zh: string, en: string): PackRefusal => ({
  ok: false,
  code,
  because: { zh, en },
});
