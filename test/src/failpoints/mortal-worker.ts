import { join } from 'node:path';
import { sampleSealKeys } from '@duban/persistence/testing/seal-keys';
import { PACKS, servers, type Office } from '../support/office';
import type { DoorCall, Failpoint, Moment, Word } from './failpoint';
import { KeptProcess } from './kept-process';

export type Death = DoorCall & { readonly moment: Moment };

/** Many workers that come back at once on a small machine take their time; how long a recovery takes is judged apart. */
const PATIENCE_MS = 180_000;

/** The failpoint worker of an office, as its suite sees it. */
export class MortalWorker {
  readonly deaths: Death[] = [];
  readonly outcomes = { written: 0, already: 0, conflict: 0, refused: 0 };
  private readonly process: KeptProcess<Word>;
  private readonly heard = new Set<(word: Word) => void>();

  constructor(office: Office) {
    this.process = new KeptProcess<Word>({
      name: `worker-${office.settings.namespace}`,
      file: join(servers().dist, 'test', 'failpoint-worker.cjs'),
      env: environmentOf(office),
    });
    this.process.onWord((word) => this.hear(word));
  }

  start(): Promise<void> {
    return this.process.start();
  }

  async stop(): Promise<void> {
    await this.process.stop();
  }

  /** From outside, wherever it is just now. */
  killNow(): void {
    this.process.kill();
  }

  nextReady(): Promise<void> {
    return this.process.nextReady();
  }

  /** Settles once the worker knows where to die. One that is starting is asked again when it is ready. */
  async arm(failpoint: Failpoint | null): Promise<void> {
    const ask = (): void => this.process.send({ arm: failpoint });
    const armed = this.next((word) => 'armed' in word, 'it was not armed');
    const again = setInterval(ask, 500);
    ask();
    try {
      await armed;
    } finally {
      clearInterval(again);
    }
  }

  nextDeath(): Promise<void> {
    return this.next((word) => 'dying' in word, 'it did not come to its failpoint');
  }

  private next(is: (word: Word) => boolean, otherwise: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => end(() => reject(new Error(otherwise))), PATIENCE_MS);
      late.unref();
      const listener = (word: Word): void => {
        if (is(word)) end(resolve);
      };
      const end = (settle: () => void): void => {
        clearTimeout(late);
        this.heard.delete(listener);
        settle();
      };
      this.heard.add(listener);
    });
  }

  private hear(word: Word): void {
    if ('dying' in word) this.deaths.push(word.dying);
    if ('outcome' in word) this.outcomes[word.outcome] += 1;
    for (const listener of [...this.heard]) listener(word);
  }
}

/** What API and worker of an office read at their start. */
export const environmentOf = ({ database, settings }: Office): NodeJS.ProcessEnv => ({
  DATABASE_URL: database.appUrl,
  TEMPORAL_ADDRESS: settings.address,
  TEMPORAL_NAMESPACE: settings.namespace,
  DUBAN_PAYLOAD_KEY: settings.payloadKey,
  DUBAN_SEAL_KEYS: sampleSealKeys(),
  DUBAN_PACKS: PACKS,
  DUBAN_CALENDARS: join(PACKS, '..', 'calendars'),
  LOG_LEVEL: 'warn',
});
