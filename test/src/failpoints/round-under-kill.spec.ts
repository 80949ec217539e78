import { setTimeout as pause } from 'node:timers/promises';
import { audit } from './audit';
import { roundFaults, troubledIn } from './audit-round';
import { Chance } from './chance';
import type { Troubles } from './http-person';
import { openMortalHouse, type MortalHouse } from './mortal-house';
import { tooSlow } from './recovery';
import { ReportingUnits } from './reporting-units';
import { atRest } from './rest';
import { RoundKiller } from './round-killer';

/** Others by hand: `DUBAN_FAILPOINT_SEED=7 npm test -- test/src/failpoints/round-under-kill`. */
const SEED = Number(process.env.DUBAN_FAILPOINT_SEED ?? 1);
const TASKS = 42;
/** How many report before the due day ends; the next while it ends, some in time and some not; the others when the round is closed. */
const BEFORE_THE_CLOSE = 16;
const AT_THE_CLOSE = 8;

describe('a round whose worker, API and database die while its units report and its letters are drafted', () => {
  let house: MortalHouse;
  let units: ReportingUnits;
  const troubles: Troubles = { unknown: 0, unreached: 0, faulty: 0 };

  beforeAll(async () => {
    house = await openMortalHouse();
    units = await ReportingUnits.open(house, TASKS, { chance: new Chance(SEED * 100), troubles });
  }, 600_000);
  afterAll(async () => {
    await house?.close();
  }, 120_000);

  it('keeps every report it was given, drafts each letter once, and freezes what was reported', async () => {
    const chance = new Chance(SEED);
    const killer = new RoundKiller(house, units, chance);
    const reporting = units.report(BEFORE_THE_CLOSE);
    for (const victim of chance.shuffled(['worker', 'api', 'postgres'] as const)) {
      await pause(chance.between(200, 900));
      await killer.killWhileReporting(victim);
    }
    await reporting;
    const atTheClose = units.report(AT_THE_CLOSE);
    await killer.killAtTheClose();
    const late = units.report(TASKS);
    for (const victim of chance.shuffled(['worker before', 'worker after', 'postgres', 'api'] as const))
      await killer.killAmongLetters(victim);
    await Promise.all([atTheClose, late]);
    await killer.recovered();
    await killer.allDrafted();
    await atRest(house.office);
    const found = await audit(house.office, units.told);
    console.info(
      [
        `seed ${SEED}: ${units.accepted.size} of ${TASKS} tasks reported, ${found.refused} too late, ${troubledIn(units)} letters`,
        ...killer.deaths.map(
          ({ victim, when, reports, letters }) =>
            `${victim} ${when}: ${reports} reports and ${letters} letters were there`,
        ),
        `everybody was back after ${killer.recoveries.map(({ ms }) => ms).join(', ')} ms; people met ${JSON.stringify(troubles)}`,
        `${found.events} events in ${found.chains} chains`,
      ].join('\n'),
    );
    expect([...found.faults, ...(await roundFaults(house.office, units))]).toEqual([]);
    // Of units that were told otherwise it would have found much.
    const { parts, round, aggregate } = units;
    const nobody = { parts, round, aggregate, accepted: new Map() };
    expect((await roundFaults(house.office, nobody)).length).toBeGreaterThan(units.accepted.size);
    expect(troubles.faulty).toBe(0);
    expect(found.refused).toBeGreaterThan(0);
    expect(killer.deaths).toHaveLength(8);
    expect(killer.deaths.filter(({ when }) => when === 'among the letters').length).toBeGreaterThan(0);
    expect(tooSlow(killer.recoveries)).toEqual([]);
  }, 1_200_000);
});
