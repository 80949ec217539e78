import type { Answer } from '@duban/contract';
import { acknowledge } from '@duban/persistence';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HOUSE, type House } from '../house';

/** Well within the time after which the relay would ask. */
const EVERY_MS = 1_000;

/** Tells the ledger which commands their processes have answered themselves; one statement for all of a moment. */
@Injectable()
export class Acknowledgements implements OnModuleDestroy {
  private answers: Answer[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(HOUSE) private readonly house: House) {}

  note(answer: Answer): void {
    this.answers.push(answer);
    this.timer ??= setTimeout(() => void this.flush(), EVERY_MS);
  }

  onModuleDestroy(): Promise<void> {
    return this.flush();
  }

  private async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const answers = this.answers;
    this.answers = [];
    if (answers.length === 0) return;
    const { db, tenant } = this.house;
    // Nothing rests on it: a process that nobody has spoken for is asked by the relay.
    await acknowledge(db, tenant.id, answers).catch(() => undefined);
  }
}
