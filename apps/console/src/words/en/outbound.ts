import type { Words } from '../zh';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const outbound: Words['outbound'] = {
  title: 'What went out',
  about:
    'The ledger of mails and webhooks: each message stands here once; what did not arrive can be sent again under its id.',
  none: 'There is no such message.',
  noTrouble: 'Nothing failed to arrive.',
  channels: { mail: 'Mail', webhook: 'Webhook' },
  trouble: (channel, state, count) => `${channel}, ${state}: ${count}`,
  tries: (count) => `tried ${many(count, 'time', 'times')}`,
  next: (at) => `again ${at}`,
  columns: { content: 'What', kind: 'Kind', to: 'To', state: 'State', queued: 'Queued', act: 'Act' },
  filters: { name: 'Filters', state: 'State', channel: 'Channel', kind: 'Kind', anybody: 'Any recipient' },
  replay: {
    one: 'send again',
    all: 'send all that are dead again',
    willOne: 'The message goes out again under the id it had: whoever did receive it recognises it.',
    willAll:
      'All dead messages, not only those of this page, go out again under the ids they had: whoever did receive one recognises it.',
    done: (count) =>
      count === 0
        ? 'Nothing was dead: nothing is sent again.'
        : `${many(count, 'message', 'messages')} will be sent again.`,
  },
  settings: {
    title: 'Whether anything leaves',
    simulating: 'Simulated: messages are recorded and do not leave this system.',
    sending: 'Messages are sent.',
    mailReady: 'A mail server is configured.',
    noMail: 'No mail server is configured: no mail can leave.',
    links: (url) => `Links in messages lead to ${url}.`,
    noLinks: 'No public address is configured: messages carry no links.',
    simulate: 'simulate, do not send',
    send: 'send again',
    willSimulate:
      'From now on mails and webhooks of the whole office are only recorded and sent to nobody; everybody sees it on every page.',
    willSend:
      'From now on mails and webhooks of the whole office are sent; what was recorded while it was simulated is not sent afterwards.',
    test: 'mail a test to myself',
    willTest:
      'A test is mailed to the address that you have entered; what becomes of it stands in the list below.',
    tested: 'The test is queued: see the list below.',
  },
  told: {
    title: 'How I am told',
    of: (name) => `How ${name} is told`,
    act: 'save how to be told',
    about: 'Only who has entered an address is mailed. A mail is a reminder: everything stands in the inbox.',
    aboutOther: 'They can change it themselves under “My account”.',
    link: 'How I am told: address, digest, quiet hours',
    linkOther: 'How they are told',
    saved: 'It is saved.',
    noServer: 'No mail server is configured here, so no mail comes now; what you say is kept all the same.',
    simulating: 'Messages are simulated at present: mails are recorded and do not leave.',
    email: 'Address for mail',
    emailHint: 'Without one nothing is mailed. It is used for notices only and shown to nobody else.',
    mail: 'Mail me',
    language: 'Language of mails',
    pace: 'When',
    immediate: 'At once',
    digest: 'One digest a day',
    digestAt: 'Digest at',
    quietFrom: 'Quiet from',
    quietTo: 'Quiet until',
    workingDaysOnly: 'On working days only',
    mostPerHour: 'Mails an hour at most',
    remindDays: 'Days before a day that is due',
    kinds: 'What is mailed',
    kindsHint:
      'What is left out stands in the inbox all the same. What is more than the mails of an hour goes into the digest.',
    lacks: {
      email: 'an address that is one',
      digestAt: 'when the digest comes',
      quiet: 'both ends of the quiet hours',
      mostPerHour: 'a number of mails from 1 to 1000',
      remindDays: 'a number of days from 0 to 30',
    },
    will: {
      noAddress: 'Without an address nothing is mailed.',
      nothing: 'Nothing is mailed; everything stands in the inbox all the same.',
      digest: (email, at) => `One digest a day goes to ${email} at ${at}, and none where nothing waits.`,
      immediate: (email) =>
        `What there is goes to ${email} at once, and after quiet hours and days of rest as you have set them.`,
    },
  },
};
