import { sendThroughTrouble } from './figure';

const MESSAGES = 300;

it('sends each message at least once under its one id, whatever fails and whoever is killed', async () => {
  const figure = await sendThroughTrouble(MESSAGES, 2);
  expect(figure).toMatchObject({
    ...{ rows: MESSAGES, messageIds: MESSAGES, sent: MESSAGES },
    ...{ distinct: MESSAGES, missing: 0 },
  });
  // It was trouble indeed: in every way, and what broke off after it was taken came a second time.
  for (const way of ['defer-recipient', 'defer-data', 'lost'] as const)
    expect(figure.failures[way]).toBeGreaterThan(0);
  expect(figure.taken).toBeGreaterThanOrEqual(MESSAGES + figure.failures.lost);
}, 300_000);
