import type { BreakKind } from '@duban/verifier';
import type { Words } from './zh';

const KINDS: Readonly<Record<BreakKind, string>> = {
  hash: 'altered',
  link: 'does not follow',
  gap: 'missing or doubled',
  envelope: 'not of this ledger',
  line: 'a wrong line',
  file: 'the file is not whole',
  root: 'not what was signed',
  signature: 'signature not trusted',
};

const plural = (count: string | number, one: string, many: string): string =>
  `${count} ${String(count) === '1' ? one : many}`;

export const en: Words = {
  title: 'Verify a ledger offline',
  about:
    'Checks a ledger or the dossier of a task that was exported from Duban. All of it is computed in the browser on this machine: the page uses no network and is not allowed to. Pull the plug or take another machine, and the result is the same.',
  switchTo: '中文',
  key: {
    title: '1. The public key that you trust',
    about:
      'Take it from outside the system: a website, a gazette, the upper office, or whoever keeps a copy. Without one only a file is found out that was altered and not computed anew; a ledger that was forged from the start is not.',
    label: 'Paste the public key (PEM, or ed25519:…; several if you like)',
    file: 'Read the key from a file',
    none: 'No key given',
    ids: (count) => (count === 1 ? 'Key read, its id:' : `${count} keys read, their ids:`),
  },
  file: {
    title: '2. The ledger or dossier',
    drop: 'Drop the exported ledger (.jsonl) or dossier (.zip) here, or',
    choose: 'Choose a file',
    one: 'One file at a time.',
    again: 'Verify again',
  },
  reading: (name) => `Verifying ${name}`,
  progress: (done, whole) => `${done} of ${whole} read`,
  stop: 'Stop',
  unreadable:
    'The file cannot be read. If it is a folder, choose the file in it; if it is on a removable disk, see that the disk is still there.',
  result: '3. Result',
  proved: {
    whole: 'The ledger is whole, and signed by the key that you trust',
    wholeAbout: (until) => `Nothing recorded before ${until} was rewritten, left out or put in since.`,
    taskAbout: (until) =>
      `In the chains of this file nothing recorded before ${until} was rewritten, left out or put in since.`,
    notYet: 'The file agrees with itself; none of it is signed yet',
    notYetAbout: (until) =>
      `The key that you trust has signed until ${until}, and all events of the file are later. Export it again when the next month is signed.`,
    consistent: 'The file agrees with itself; no signature was checked',
    consistentAbout:
      'No alteration was found. A ledger that was forged and computed anew would look the same: only a key can tell.',
    altered: (count) => `The ledger was altered, in ${plural(count, 'place', 'places')}`,
    alteredAbout: 'This file is no evidence. The first place:',
    distrusted: 'Not signed by a key that you trust',
    foreign: 'It cannot be verified',
  },
  facts: {
    file: 'File',
    scope: 'Scope',
    whole: 'the whole ledger of an office',
    task: (id) => `one task (${id})`,
    unknown: 'cannot be read',
    tenant: 'Office',
    made: 'Exported',
    counts: 'Content',
    counted: (events, chains, roots) =>
      [
        plural(events, 'event', 'events'),
        plural(chains, 'chain', 'chains'),
        plural(roots, 'monthly root', 'monthly roots'),
      ].join(', '),
    sealed: 'Signed until',
    nothingSealed: 'there is no monthly root',
    key: 'Key',
    keys: {
      trusted: 'all monthly roots are signed by a key that you trust',
      'not-trusted': 'the monthly roots, or some of them, are not signed by a key that you trust',
      'none-given': 'none given, nothing checked',
    },
    took: 'Took',
    seconds: (seconds) => `${seconds} s`,
    moment: 'less than 0.1 s',
    at: (clock) => `${clock} (Beijing time)`,
  },
  broken: {
    line: 'Line',
    lineAt: (line) => `line ${line}`,
    chain: 'Chain',
    noChain: 'in no chain',
    number: 'Event',
    numberAt: (sequence) => `no. ${sequence}`,
    kind: 'Kind',
    what: 'Trouble',
    kinds: KINDS,
    // Names of chains are English words.
    chainNamed: (aggregate) => aggregate,
    more: (count) => plural(count, 'other place', 'other places'),
    moreOf: (shown, count) => `${count} other places, the first ${shown} of them`,
  },
  dossier: {
    whole: (files) =>
      `The dossier is whole: ${plural(files, 'file agrees', 'files agree')} with its manifest and its ledger`,
    wholeAbout:
      'Each piece of evidence, statement, edition and whatever else the ledger has the hash of is what the ledger names. Pages that were made to be read are bound by the manifest. What the ledger itself came to stands below.',
    altered: (count) => `The dossier was altered, in ${plural(count, 'place', 'places')}`,
    extent: 'Extent',
    extents: { whole: 'all', part: 'a part: what whoever exported it may see' },
    files: 'Files',
  },
  notProved: 'What is not proved',
  how: 'The format is described in the documentation of the system (“Verifying a ledger”): anybody can write another program to check this page by. The program of this page is not compressed and can be read in a text editor.',
};
