import type { SignatureMethod } from './signature-method';

/** Being signed in, which the guard has seen to. It leaves nothing that anybody could look at. */
export const sessionMethod: SignatureMethod<'session'> = {
  name: 'session',
  prove: () => Promise.resolve({ reauthenticated: false, reference: null }),
};
