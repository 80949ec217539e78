import { Environment, readEnvironment } from './environment';

const GOOD = {
  DATABASE_URL: 'postgresql://duban_process:x@db/duban',
  TEMPORAL_ADDRESS: 'temporal:7233',
  DUBAN_PAYLOAD_KEY: 'A'.repeat(43) + '=',
  DUBAN_PACKS: '/duban/packs',
  DUBAN_CALENDARS: '/duban/calendars',
};

const refusalOf = (given: Record<string, string | undefined>): string => {
  try {
    readEnvironment(given);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the environment', () => {
  it('needs no more than where things are and the key', () => {
    expect(readEnvironment(GOOD)).toMatchObject({ DUBAN_PORT: 7300, TEMPORAL_NAMESPACE: 'duban' });
  });

  it('names every bad variable in one message, and no value', () => {
    const said = refusalOf({
      ...GOOD,
      DATABASE_URL: 'mysql://boss:secret@db/x',
      DUBAN_PORT: '0',
      DUBAN_PACKS: undefined,
    });
    for (const name of ['DATABASE_URL', 'DUBAN_PORT', 'DUBAN_PACKS']) expect(said).toContain(name);
    expect(said).not.toContain('secret');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ ...GOOD, DUBAN_PORT: '', TEMPORAL_TLS_SERVER_NAME: '' })).toEqual(
      readEnvironment(GOOD),
    );
    expect(refusalOf({ ...GOOD, DUBAN_PAYLOAD_KEY: '' })).toContain('DUBAN_PAYLOAD_KEY');
  });

  it.each([
    [
      'a certificate without its key',
      { TEMPORAL_TLS_CLIENT_CERT_PATH: '/c.pem' },
      'TEMPORAL_TLS_CLIENT_KEY_PATH',
    ],
    [
      'a key without its certificate',
      { TEMPORAL_TLS_CLIENT_KEY_PATH: '/k.pem' },
      'TEMPORAL_TLS_CLIENT_CERT_PATH',
    ],
    [
      'an authority without encryption',
      { TEMPORAL_TLS: 'false', TEMPORAL_TLS_SERVER_CA_CERT_PATH: '/a.pem' },
      'TEMPORAL_TLS:',
    ],
    ['anything but true or false', { TEMPORAL_TLS: 'yes' }, 'TEMPORAL_TLS:'],
  ])('refuses %s', (_, more, name) => {
    expect(refusalOf({ ...GOOD, ...more })).toContain(name);
  });

  it('is one object whose every member is a variable', () => {
    expect(Object.keys(Environment.shape)).toEqual(expect.arrayContaining(Object.keys(GOOD)));
  });
});
