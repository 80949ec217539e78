import { setTimeout as pause } from 'node:timers/promises';
import { reportAggregate, taskAggregate } from '@duban/contract';
import { addDays, dayInZone, REPORT_STATES, type ReportState } from '@duban/domain';
import { planTasks, type PlannedTask } from '../support/office';
import { eventually } from '../support/running';
import { askedAtOnce, isAccepted } from './asked-at-once';
import { beginRound, type RoundName } from './begin-round';
import type { Chance } from './chance';
import type { Told } from './diary';
import { carriedBy } from './heads';
import { HttpPerson, type Troubles } from './http-person';
import type { Intention } from './intentions';
import type { MortalHouse } from './mortal-house';

/** A task of the round. */
export interface Part extends PlannedTask {
  /** What its unit will say; null where it will say nothing. */
  readonly says: ReportState | null;
  /** Words that no other report has. */
  readonly text: string;
}

/** Reports that are on their way at once. */
const LANES = 4;
const PATIENCE_MS = 180_000;
const ZONE_MINUTES = 480;

/** The units of a plan: they report over HTTP in an order of chance, each task once, whatever is killed meanwhile. */
export class ReportingUnits {
  readonly told: Told[] = [];
  private readonly waiting = new Set<Promise<unknown>>();
  /** Who will say something and has not yet, in an order of chance. */
  private readonly silent: Part[];

  private constructor(
    private readonly place: { readonly house: MortalHouse; readonly officer: HttpPerson },
    private readonly chance: Chance,
    readonly parts: readonly Part[],
    readonly round: RoundName,
  ) {
    this.silent = [...chance.shuffled(parts.filter(({ says }) => says !== null))];
  }

  /** A plan whose tasks are all received, and its round, which is open. */
  static async open(
    house: MortalHouse,
    tasks: number,
    { chance, troubles }: { readonly chance: Chance; readonly troubles: Troubles },
  ): Promise<ReportingUnits> {
    const { office, url } = house;
    const refs = Array.from({ length: tasks }, (_, at) => ({ ref: String(at + 1).padStart(2, '0') }));
    const planned = await planTasks(office, refs, '2026-01-05');
    const today = dayInZone(Date.now(), ZONE_MINUTES);
    const round = await beginRound(office, planned.planId, { today, dueOn: addDays(today, 5) });
    const officer = await HttpPerson.enter(office, 'unit-officer', { url, troubles });
    const parts = planned.tasks.map((task) => ({
      ...task,
      says: chance.next() < 0.2 ? null : chance.of(REPORT_STATES),
      text: `任务 ${task.ref} 的进展`,
    }));
    const units = new ReportingUnits({ house, officer }, chance, parts, round);
    await units.receiveAll();
    return units;
  }

  /** What was accepted, by the task; whoever came too late is not in it. */
  get accepted(): ReadonlyMap<string, Part> {
    const known = new Set(this.told.filter(isAccepted).map(({ aggregate }) => aggregate));
    return new Map(
      this.parts.filter((part) => known.has(this.reportOf(part))).map((part) => [part.taskId, part]),
    );
  }

  /** Until so many more have been answered, or everybody who has something to say. */
  async report(so: number): Promise<void> {
    await this.inLanes(this.silent.splice(0, so), async (part) => {
      await pause(this.chance.between(100, 900));
      await this.ask({
        name: 'reportTask',
        params: { taskId: part.taskId },
        body: { state: part.says, text: part.text },
        aggregate: this.reportOf(part),
        sequence: () => 1,
      });
    });
  }

  /** Settles when all who wait now have their answers, the API answers again and the round's process as well. */
  async recovered(): Promise<void> {
    await Promise.all([...this.waiting]);
    await this.place.officer.read('listTasks', { query: { limit: '1' } });
    await eventually(
      () => carriedBy(this.place.house.office, this.aggregate),
      () => true,
      PATIENCE_MS,
    );
  }

  get aggregate(): string {
    return `round/${this.round.planId}/${this.round.period}`;
  }

  private reportOf({ taskId }: Part): string {
    return reportAggregate(taskId, this.round.period);
  }

  private receiveAll(): Promise<void> {
    return this.inLanes(this.parts, ({ taskId }) =>
      this.ask({
        name: 'receiveTask',
        params: { taskId },
        body: {},
        aggregate: taskAggregate(taskId),
        sequence: ({ sequence }) => Number(sequence),
      }),
    );
  }

  private async inLanes(parts: readonly Part[], work: (part: Part) => Promise<void>): Promise<void> {
    const left = [...parts];
    const lane = async (): Promise<void> => {
      for (let part = left.shift(); part; part = left.shift()) await work(part);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  private async ask(intention: Intention): Promise<void> {
    const key = `${intention.name}-${intention.aggregate}`;
    const asking = askedAtOnce({ person: this.place.officer, chance: this.chance }, intention, key);
    this.waiting.add(asking);
    this.told.push(await asking);
    this.waiting.delete(asking);
  }
}
