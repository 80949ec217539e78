import { setTimeout as pause } from 'node:timers/promises';
import { addDays, dayInZone, periodOf } from '@duban/domain';
import { listTasks } from '@duban/persistence';
import { planTasks } from '../support/office';
import { aboutApprovals, feedApprovals } from './approval-intentions';
import { askedAtOnce, isAccepted } from './asked-at-once';
import { beginRound } from './begin-round';
import { Chance } from './chance';
import type { Told } from './diary';
import { HttpPerson, type Troubles } from './http-person';
import { aboutLetters, aboutTask, closing, type Intention, type Place, type TaskRow } from './intentions';
import type { MortalHouse } from './mortal-house';

const POSTS = [
  'unit-officer',
  'unit-principal',
  'acceptor',
  'office-officer',
  'office-director',
  'party-secretary',
  'government-head',
] as const;
const OPEN_TASKS = 8;
const DISPATCHED_ON = '2026-01-05';

/** Everybody of an office at work over HTTP, each with chances of their own. */
export class Crowd {
  readonly told: Told[] = [];
  readonly troubles: Troubles = { unknown: 0, unreached: 0, faulty: 0 };
  private readonly waiting = new Set<Promise<void>>();
  private readonly today = dayInZone(Date.now(), 480);
  private leaving = false;
  private acknowledged: () => void = () => undefined;
  private keys = 0;

  constructor(
    private readonly house: MortalHouse,
    private readonly seed: number,
  ) {}

  /** Until they are told to leave, and everybody has got the answer for which they wait. */
  async work(): Promise<void> {
    const { office, url } = this.house;
    const place = { url, troubles: this.troubles };
    const people = await Promise.all(POSTS.map((post) => HttpPerson.enter(office, post, place)));
    const lives = people.map((person, index) => this.live(person, new Chance(this.seed * 100 + index)));
    const initiator = people.find(({ post }) => post === 'office-officer')?.id ?? '';
    await Promise.all([...lives, this.feed(initiator)]);
  }

  leave(): void {
    this.leaving = true;
  }

  /** Settles when all who wait now have their answers, and somebody after them an accepted one. */
  async recovered(): Promise<void> {
    await Promise.all([...this.waiting]);
    await new Promise<void>((resolve) => (this.acknowledged = resolve));
  }

  private async live(person: HttpPerson, chance: Chance): Promise<void> {
    const place: Place = { person, chance, period: periodOf(this.today) };
    while (!this.leaving) {
      const intention = await this.intend(place);
      if (intention) await this.carryOut(place, intention);
      await pause(chance.between(50, 400));
    }
  }

  private async intend(place: Place): Promise<Intention | null> {
    const { person, chance, period } = place;
    if (chance.next() < 0.25) {
      const approval = await aboutApprovals(place);
      if (approval) return approval;
    }
    if (chance.next() < 0.4) {
      const letter = await aboutLetters(place);
      if (letter) return letter;
    }
    const list = await person.read('listTasks', { query: { limit: '200' } });
    const open = ((list?.tasks ?? []) as readonly TaskRow[]).filter(({ status }) => status !== 'closed');
    if (open.length === 0) return null;
    const task = chance.of(open);
    if (person.post === 'office-director') return chance.next() < 0.15 ? closing(task, period) : null;
    return aboutTask(place, task);
  }

  private async carryOut(place: Place, intention: Intention): Promise<void> {
    const asking = askedAtOnce(place, intention, `key-${(this.keys += 1)}`);
    const waiting = asking.then(() => undefined);
    this.waiting.add(waiting);
    const told = await asking;
    this.waiting.delete(waiting);
    if (isAccepted(told)) this.acknowledged();
    this.told.push(told);
  }

  /** New plans come in as tasks are struck off. */
  private async feed(initiator: string): Promise<void> {
    while (!this.leaving) {
      // Whatever is killed just now is back soon.
      await this.feedOnce().catch(() => undefined);
      await feedApprovals(this.house.office, initiator, this.today).catch(() => undefined);
      await pause(500);
    }
  }

  private async feedOnce(): Promise<void> {
    const { office } = this.house;
    const open = await openTasks(this.house);
    if (open >= OPEN_TASKS) return;
    const { planId } = await planTasks(office, [{ ref: '01' }, { ref: '02' }, { ref: '03' }], DISPATCHED_ON);
    await beginRound(office, planId, { today: this.today, dueOn: addDays(this.today, 5) });
  }
}

const EVERYTHING = {
  all: true,
  units: [],
  persons: [],
  posts: [],
  levels: [],
  today: DISPATCHED_ON,
} as const;

async function openTasks({ office }: MortalHouse): Promise<number> {
  const list = await listTasks(office.db, office.tenant, EVERYTHING, { limit: 200 });
  return (list?.tasks ?? []).filter(({ status }) => status !== 'closed').length;
}
