import type { RuleNode } from './policy';

/** What holds for a whole approval; said on the outermost rule, as `options`. */
export interface ApprovalOptions {
  /** Two hats are still one head, also through proxies and transfers. */
  readonly distinctPersons: boolean;
  /** Whoever wrote the text does not decide on it. */
  readonly notDrafter: boolean;
  readonly reauthenticate: boolean;
  readonly opinionRequired: boolean;
  readonly evidenceRequired: boolean;
}

export const DEFAULT_OPTIONS: ApprovalOptions = {
  distinctPersons: true,
  notDrafter: true,
  reauthenticate: false,
  opinionRequired: false,
  evidenceRequired: false,
};

export const optionsOf = ({ options }: RuleNode): ApprovalOptions => ({
  ...DEFAULT_OPTIONS,
  ...(typeof options === 'object' && options !== null && !Array.isArray(options) ? options : {}),
});
