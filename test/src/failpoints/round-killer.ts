import { setTimeout as pause } from 'node:timers/promises';
import { inTenant } from '@duban/persistence';
import { fastForward } from '../support/virtual-time';
import type { Chance } from './chance';
import { kill, type Doors, type Victim } from './killer';
import type { MortalHouse } from './mortal-house';
import { recoveryFrom, type Recovery } from './recovery';
import type { ReportingUnits } from './reporting-units';
import { workflowIdOfChain } from './workflow-of-chain';

/** Who died, and how far the round was then. */
export interface Death {
  readonly victim: Victim;
  readonly when: 'while units report' | 'at the close' | 'among the letters' | 'after the letters';
  readonly reports: number;
  readonly letters: number;
}

interface Progress {
  readonly letters: number;
  /** How many tasks the round has found missing or behind; null while it is open. */
  readonly troubled: number | null;
}

const DAY_MS = 86_400_000;
/** For a machine that has far more to do than it can; how long a recovery takes is judged apart. */
const PATIENCE_MS = 300_000;
const AGAIN_MS = 50;
const AT_THE_CLOSE: Doors = { doors: ['closeRound'], comesByMs: 60_000 };
/** The tasks that a dead worker had cached come to the next one some seconds after the others. */
const AMONG_LETTERS: Doors = { doors: ['record', 'start', 'tell'], comesByMs: 15_000 };

/** Kills the parts of a house at chosen stretches of a round, at a moment of chance in each. */
export class RoundKiller {
  readonly deaths: Death[] = [];
  readonly recoveries: Recovery[] = [];
  private died = 0;
  /** How many letters there were when somebody last died for them. */
  private drafted = 0;
  /** Settles when nobody moves the round's clock any more. */
  private moved: Promise<void> = Promise.resolve();

  constructor(
    private readonly house: MortalHouse,
    private readonly units: ReportingUnits,
    private readonly chance: Chance,
  ) {}

  /** While units report; everybody recovers. */
  async killWhileReporting(victim: Victim): Promise<void> {
    const { letters } = await this.until(() => true);
    await this.kill(victim, 'while units report', letters);
    await this.recovered();
  }

  /**
   * The due day ends, and the worker dies before or after the commit that closes the round; the next one is there.
   * Nothing else is waited for: the letters are drafted from here on, and whoever is to die among them must not come after them.
   */
  async killAtTheClose(): Promise<void> {
    const victim = this.chance.of(['worker before', 'worker after'] as const);
    const { letters } = await this.until(() => true);
    const [closed] = await Promise.all([
      this.dueDayEnds(),
      this.kill(victim, 'at the close', letters, AT_THE_CLOSE),
    ]);
    this.drafted = closed.letters;
  }

  /** Once more letters have been drafted, unless all are; the next may die before everybody has recovered. */
  async killAmongLetters(victim: Victim): Promise<void> {
    const seen = await this.until((now) => now.letters > this.drafted || isOver(now));
    this.drafted = seen.letters;
    await pause(this.chance.between(0, 150));
    const when = isOver(seen) ? 'after the letters' : 'among the letters';
    await this.kill(victim, when, seen.letters, AMONG_LETTERS);
  }

  /** Since the last death. */
  async recovered(): Promise<void> {
    await this.moved;
    await this.units.recovered();
    this.recoveries.push(recoveryFrom(this.died));
  }

  async allDrafted(): Promise<void> {
    await this.until(isOver);
  }

  private async kill(victim: Victim, when: Death['when'], letters: number, doors?: Doors): Promise<void> {
    const back = victim.startsWith('worker') ? this.house.worker.nextReady() : Promise.resolve();
    this.died = await kill(this.house, victim, this.chance, doors);
    this.deaths.push({ victim, when, reports: this.units.accepted.size, letters });
    await back;
  }

  /** Whatever is killed meanwhile, the round's clock is moved until it is closed. */
  private async dueDayEnds(): Promise<Progress> {
    const { office } = this.house;
    const workflowId = workflowIdOfChain(office.tenant, this.units.aggregate) ?? '';
    const followed = { namespace: office.settings.namespace, workflowId };
    const { connection } = office.temporal;
    let ended = false;
    this.moved = (async (): Promise<void> => {
      for (; !ended; await pause(500))
        await connection
          .withDeadline(Date.now() + 10_000, () => fastForward(connection, followed, 6 * DAY_MS))
          .catch(() => undefined);
    })();
    return this.until(({ troubled }) => troubled !== null).finally(() => (ended = true));
  }

  /** Asks until it is so; whoever was killed just now is asked again. */
  private async until(is: (progress: Progress) => boolean): Promise<Progress> {
    for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await pause(AGAIN_MS)) {
      const progress = await this.progress().catch(() => null);
      if (progress && is(progress)) return progress;
    }
    throw new Error('the round does not get on');
  }

  private async progress(): Promise<Progress> {
    const { db, tenant } = this.house.office;
    const [row] = await inTenant(db, tenant, (tx) =>
      tx.query<Progress>(
        `select (select count(*)::int from ledger_event
                  where tenant_id = duban_tenant() and type = 'LetterDrafted') as letters,
                (select jsonb_array_length(state #> '{result,missing}') + jsonb_array_length(state #> '{result,behind}')
                   from aggregate_head where tenant_id = duban_tenant() and aggregate = $1) as troubled`,
        [this.units.aggregate],
      ),
    );
    if (!row) throw new Error('nothing was counted');
    return row;
  }
}

const isOver = ({ letters, troubled }: Progress): boolean => troubled !== null && letters >= troubled;
