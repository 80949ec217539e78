import { problem, type Problem } from '../edge/problem';
import { ADDRESS, AddressLimit, networkOf } from './address-limit';

const NOW = 1_000_000;
const failing = (limit: AddressLimit, nowMs = NOW, address = '10.0.0.1') =>
  limit
    .counted(address, nowMs, () => Promise.reject(problem('sign-in-failed', '不正确', 'wrong')))
    .catch((error: unknown) => (error as Problem).code);

async function exhausted(): Promise<AddressLimit> {
  const limit = new AddressLimit();
  const codes = await Promise.all(Array.from({ length: ADDRESS.failures }, () => failing(limit)));
  expect(new Set(codes)).toEqual(new Set(['sign-in-failed']));
  return limit;
}

describe('an address', () => {
  it('is held up after its failures, also those that come at once, and is told for how long', async () => {
    const limit = await exhausted();
    expect(await failing(limit)).toBe('too-many-attempts');
    await expect(limit.counted('10.0.0.1', NOW, () => Promise.resolve(1))).rejects.toMatchObject({
      extra: { retryAfterSeconds: ADDRESS.forgottenEveryMs / 1_000 },
    });
    expect(await failing(limit, NOW, '10.0.0.2')).toBe('sign-in-failed');
  });

  it('gets one more attempt for every failure that is forgotten', async () => {
    const limit = await exhausted();
    const later = NOW + ADDRESS.forgottenEveryMs;
    expect([await failing(limit, later), await failing(limit, later)]).toEqual([
      'sign-in-failed',
      'too-many-attempts',
    ]);
  });

  it('is not held up for signing in, nor for what is our own fault', async () => {
    const limit = new AddressLimit();
    const away = () => Promise.reject(new Error('away'));
    for (let count = 0; count < 2 * ADDRESS.failures; count += 1) {
      await limit.counted('10.0.0.1', NOW, () => Promise.resolve(count));
      await expect(limit.counted('10.0.0.1', NOW, away)).rejects.toThrow('away');
    }
  });

  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s belongs to %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
