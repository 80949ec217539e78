import { judgePresence, type Heartbeat } from './worker-presence';

const beat = (identity: string, ageMs: number, running = true): Heartbeat => ({
  identity,
  running,
  ageMs,
  intervalMs: 2_000,
});
const poller = (identity: string, ageMs: number) => ({ identity, ageMs });

describe('a worker', () => {
  it.each([
    ['that sends heartbeats is there', [beat('a', 1_900)], [poller('a', 40_000)], ['a']],
    ['may lose one heartbeat', [beat('a', 4_500)], [poller('a', 40_000)], ['a']],
    [
      'that was killed is missed at once, though its poll is remembered',
      [beat('a', 5_100)],
      [poller('a', 300)],
      [],
    ],
    ['that is shutting down takes nothing any more', [beat('a', 100, false)], [poller('a', 100)], []],
    ['that has just begun is there before its first heartbeat', [], [poller('a', 800)], ['a']],
    ['that never sent one is not there for ever', [], [poller('a', 11_000)], []],
    [
      'that replaced a killed one is seen beside it',
      [beat('a', 9_000)],
      [poller('a', 9_000), poller('b', 500)],
      ['b'],
    ],
    ['of a cluster without heartbeats is known by its poll', null, [poller('a', 40_000)], ['a']],
    ['of such a cluster is given up after a minute', null, [poller('a', 70_000)], []],
  ])('%s', (_, heartbeats, pollers, there) => {
    expect(judgePresence(heartbeats, pollers)).toEqual(there);
  });
});
