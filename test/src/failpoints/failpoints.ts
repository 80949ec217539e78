import { AsyncLocalStorage } from 'node:async_hooks';
import { isMetBy, type DoorCall, type Failpoint, type Moment, type Order, type Word } from './failpoint';

const NEVER = new Promise<never>(() => undefined);

/** The worker's side: at most one failpoint is armed, and whoever meets it ends this process at once. */
export class Failpoints {
  private armed: Failpoint | null = null;
  private readonly calls = new AsyncLocalStorage<DoorCall>();

  constructor() {
    process.on('message', ({ arm }: Order) => {
      this.armed = arm;
      void tellSuite({ armed: true });
    });
  }

  /** A call whose commit asks by itself (`beforeCommit`). */
  async during<T>(call: DoorCall, work: () => Promise<T>): Promise<T> {
    const result = await this.calls.run(call, work);
    await this.meet(call, 'after');
    return result;
  }

  /** A call without a commit of ours. */
  async around<T>(call: DoorCall, work: () => Promise<T>): Promise<T> {
    await this.meet(call, 'before');
    return this.during(call, work);
  }

  async beforeCommit(): Promise<void> {
    const call = this.calls.getStore();
    if (call) await this.meet(call, 'before');
  }

  private async meet(call: DoorCall, moment: Moment): Promise<void> {
    if (!this.armed || !isMetBy(this.armed, call, moment)) return;
    this.armed = null;
    await tellSuite({ dying: { ...call, moment } });
    process.kill(process.pid, 'SIGKILL');
    await NEVER;
  }
}

/** Settles once the word has left this process, so that it may die. */
export const tellSuite = (word: Word): Promise<void> =>
  new Promise((resolve) => {
    if (process.send) process.send(word, () => resolve());
    else resolve();
  });
