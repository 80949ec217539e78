/** As the contract wants it; the house has the last word. */
const SIGN_IN_NAME = /^[\p{L}\p{N}._@-]{2,60}$/u;

/** In one form: what an input method makes full-width is the same name. */
export const asSignInName = (typed: string): string => typed.normalize('NFKC');
export const isSignInName = (typed: string): boolean => SIGN_IN_NAME.test(asSignInName(typed));
