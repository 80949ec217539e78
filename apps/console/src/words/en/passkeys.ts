import type { passkeys as zh } from '../zh/passkeys';

export const passkeys: typeof zh = {
  title: 'Passkeys',
  link: 'Register and remove passkeys for signing',
  about:
    'A passkey lies in a device of yours, which checks a fingerprint, a face or a code and then signs the statement. Only the public key is kept here. A pack may ask that some posts sign by it.',
  none: 'No passkey is registered yet.',
  add: 'Register a passkey',
  added: (name) => `The passkey “${name}” is registered.`,
  since: (site, day) => `since ${day}, for ${site}`,
  name: 'Name',
  nameHint: 'By which you know the device, such as “office computer”.',
  will: 'The password is checked, then the device makes a key. You can sign with it from then on; it does not sign you in.',
  begin: 'Make it on the device',
  waits: 'Confirm it on your device…',
  failed: 'The device made no key: it was cancelled, or the device cannot, or it is registered here already.',
  remove: (name) => `Remove “${name}”`,
  removeWhat:
    'It signs nothing more. What was signed with it stays signed, and its public key is kept for whoever checks that.',
  removeNow: (name) => `Remove “${name}” now`,
  removed: (name) => `The passkey “${name}” was removed.`,
};
