import type { Words } from '../zh';

export const ledgerRoots: Words['ledgerRoots'] = {
  title: 'The signed ledger',
  about:
    'When a month is over, one hash over the last links of all chains is signed. Whoever changes, deletes or slips in a record of that month or before no longer agrees with it. It does not prove that a record is true, nor anything of the running month.',
  verify: {
    about:
      'An exported ledger or dossier can be taken elsewhere and verified in a browser without a network, by the page for it. Keep a copy of that page outside of this system, as of the public key.',
    whole: 'Export the ledger',
    task: 'Download the ledger of this task',
    page: 'Download the page that verifies offline',
  },
  month: 'Month',
  signed: 'Signed',
  chains: 'Chains',
  events: 'Records',
  root: 'Root',
  hash: 'Hash (SHA-256)',
  text: 'What was signed',
  signature: (algorithm) => `Signature (${algorithm}, base64)`,
  late: 'late',
  otherKey: 'another key',
  notSigned: 'not signed',
  none: 'No month is over yet.',
  missing: (count) => (count === 1 ? '1 month is not signed.' : `${count} months are not signed.`),
  keys: 'Public keys',
  keysAbout:
    'Verify with a public key that was published outside of this system and that you trust, and compare its id with the one here. To trust only what is shown here is to verify nothing.',
  keyId: 'Id of the key',
  publicKey: 'Public key',
  signsNow: 'signs now',
};
