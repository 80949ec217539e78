import { SIGN_IN_NAME } from '@duban/contract';

/** In one form: what an input method makes full-width is the same name. */
export const asSignInName = (typed: string): string => typed.normalize('NFKC');
export const isSignInName = (typed: string): boolean => SIGN_IN_NAME.test(asSignInName(typed));
