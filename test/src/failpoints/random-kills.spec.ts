import { audit } from './audit';
import { Crowd } from './crowd';
import { killUntil, type Kill } from './killer';
import { openMortalHouse, type MortalHouse } from './mortal-house';
import { longest, tooSlow } from './recovery';
import { atRest } from './rest';

/** Longer by hand: `DUBAN_FAILPOINT_SECONDS=1800 npm test -- test/src/failpoints/random-kills`. */
const SECONDS = Number(process.env.DUBAN_FAILPOINT_SECONDS ?? 75);
const SEED = Number(process.env.DUBAN_FAILPOINT_SEED ?? 1);

describe('the whole product under kill -9, while everybody works over HTTP', () => {
  let house: MortalHouse;

  beforeAll(async () => {
    house = await openMortalHouse();
  }, 180_000);
  afterAll(async () => {
    await house?.close();
  }, 60_000);

  it(
    'loses nothing that was acknowledged, doubles nothing, and recovers',
    async () => {
      const crowd = new Crowd(house, SEED);
      const working = crowd.work();
      const killing = killUntil(house, crowd, { seed: SEED, endMs: performance.now() + SECONDS * 1_000 });
      // Whoever stops by a fault of their own stops everybody.
      const kills = await Promise.race([killing, working.then(() => killing)]).finally(() => crowd.leave());
      await working;
      await atRest(house.office);
      const found = await audit(house.office, crowd.told);
      const { acknowledged, refused, events, chains } = found;
      console.info(
        [
          `seed ${SEED}: ${kills.length} kills (${summary(kills)})`,
          `${acknowledged} acknowledged, ${refused} refused, ${events} events in ${chains} chains`,
          `${found.approvals} of them in approvals`,
          `record answered ${JSON.stringify(house.worker.outcomes)}`,
          `people met ${JSON.stringify(crowd.troubles)}`,
        ].join('\n'),
      );
      expect(found.faults).toEqual([]);
      expect(kills).not.toEqual([]);
      expect(crowd.troubles.faulty).toBe(0);
      expect(found.approvals).toBeGreaterThan(0);
      expect(acknowledged).toBeGreaterThan(SECONDS / 5);
      expect(tooSlow(kills.map(({ recovery }) => recovery))).toEqual([]);
    },
    (SECONDS + 240) * 1_000,
  );
});

/** How often each died, and its longest recovery. */
function summary(kills: readonly Kill[]): string {
  const victims = [...new Set(kills.map(({ victim }) => victim))];
  return victims
    .map((one) => {
      const recoveries = kills.filter(({ victim }) => victim === one).map(({ recovery }) => recovery);
      return `${one} ${recoveries.length}, back after ${longest(recoveries)} ms at most`;
    })
    .join('; ');
}
