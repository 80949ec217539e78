import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from './chance';
import type { Crowd } from './crowd';
import type { Door, Failpoint } from './failpoint';
import type { MortalHouse } from './mortal-house';
import { recoveryFrom, type Recovery } from './recovery';

export type Victim = 'worker before' | 'worker after' | 'worker' | 'api' | 'temporal' | 'postgres';

export interface Kill {
  readonly victim: Victim;
  readonly recovery: Recovery;
}

const VICTIMS: readonly Victim[] = ['worker before', 'temporal', 'worker after', 'api', 'postgres', 'worker'];
const DOORS: readonly Door[] = ['record', 'record', 'record', 'deliver', 'closeRound', 'start', 'tell'];

/** Where a worker dies that is to die before or after something. */
export interface Doors {
  readonly doors: readonly Door[];
  /** A door that nobody comes to within this is left alone, and the worker dies wherever it is. */
  readonly comesByMs: number;
}

const ANY: Doors = { doors: DOORS, comesByMs: 4_000 };

/** Kills one part after another, each time after everybody has recovered from the last. */
export async function killUntil(
  house: MortalHouse,
  crowd: Crowd,
  { seed, endMs }: { readonly seed: number; readonly endMs: number },
): Promise<readonly Kill[]> {
  const chance = new Chance(seed);
  const kills: Kill[] = [];
  for (let turn = 0; performance.now() < endMs; turn += 1) {
    await pause(chance.between(300, 1_500));
    // In turn, so that a short run has met them all.
    const victim = VICTIMS[turn % VICTIMS.length] as Victim;
    const died = await kill(house, victim, chance);
    await crowd.recovered();
    kills.push({ victim, recovery: recoveryFrom(died) });
  }
  return kills;
}

/** When it died. */
export async function kill(
  house: MortalHouse,
  victim: Victim,
  chance: Chance,
  { doors, comesByMs }: Doors = ANY,
): Promise<number> {
  const { worker, api, servers } = house;
  switch (victim) {
    case 'worker before':
    case 'worker after':
      await dieAtDoor(
        house,
        { door: chance.of(doors), moment: victim === 'worker before' ? 'before' : 'after' },
        comesByMs,
      );
      break;
    case 'worker':
      worker.killNow();
      break;
    case 'api':
      api.kill();
      break;
    case 'temporal':
    case 'postgres': {
      const pid = servers.pidOf(victim);
      // Everybody has recovered from the last death, so it is there; a kill that kills nobody must not be counted.
      if (pid === undefined) throw new Error(`${victim} is not there to be killed`);
      process.kill(pid, 'SIGKILL');
    }
  }
  return performance.now();
}

async function dieAtDoor({ worker }: MortalHouse, at: Failpoint, comesByMs: number): Promise<void> {
  const death = worker.nextDeath();
  death.catch(() => undefined);
  await worker.arm(at);
  const met = await Promise.race([death.then(() => true), pause(comesByMs, false)]);
  if (!met) worker.killNow();
}
