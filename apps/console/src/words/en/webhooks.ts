import type { Words } from '../zh';

export const webhooks: Words['webhooks'] = {
  title: 'Webhooks',
  link: 'Webhooks',
  about:
    'When something happens here, other programs are told at these addresses. What they are told is signed: with the secret they can tell that it came from here.',
  back: 'Back to the messages',
  none: 'There is no webhook yet.',
  noneNext: 'Once one is added, it is told of what happens from then on.',
  add: 'Add a webhook',
  name: 'Name',
  nameHint: 'Which program listens there, such as “city service platform”.',
  url: 'Address',
  urlHint: 'https only; no address of this machine or inside a private network.',
  kinds: 'What it is told',
  kindsHint: 'With none chosen it is told everything.',
  everything: 'everything',
  lack: { name: 'a name', url: 'an address that begins with https://' },
  will: (name) =>
    `“${name}” is told from now on. The secret is shown this once: hand it over while you see it.`,
  secret: {
    title: (name) => `“${name}” was added`,
    once: 'The secret is shown this once and gone when you leave the page. If it is lost, stop the webhook and add another.',
    key: 'Secret of the signatures',
    copy: 'Copy',
    copied: 'Copied',
    done: 'It is handed over',
  },
  since: (day) => `added ${day}`,
  test: 'Send a test',
  willTest: 'A test message goes to this address; what becomes of it is shown below.',
  tested: 'The test waits to be sent: see below.',
  stop: 'Stop',
  willStop: (name) =>
    `“${name}” is told nothing from now on, nor what has not arrived yet. It cannot be started again, only added anew.`,
  stopped: (name) => `“${name}” was stopped.`,
  last: (name) => `Last deliveries: ${name}`,
  lastTitle: 'Last deliveries',
  noneSent: 'Nothing was sent to it yet.',
  all: 'All deliveries',
};
