import type { Answer } from '@duban/contract';
import { listenAnswers, type Listening } from '@duban/persistence';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HOUSE, type House } from '../house';

export interface Awaited {
  readonly answer: Promise<Answer>;
  readonly forget: () => void;
}

type Tell = (answer: Answer) => void;

/**
 * Hears that a command's answer is in the ledger, which is before its process has told the cluster and the cluster has told
 * us. Nothing rests on it: an answer that is missed here comes from the process.
 */
@Injectable()
export class Announcements implements OnModuleInit, OnModuleDestroy {
  private readonly awaited = new Map<string, Set<Tell>>();
  private listening: Listening | undefined;

  constructor(@Inject(HOUSE) private readonly house: House) {}

  async onModuleInit(): Promise<void> {
    const { environment, tenant } = this.house;
    this.listening = await listenAnswers(environment.DATABASE_URL, tenant.id, (answer) => this.hear(answer));
  }

  async onModuleDestroy(): Promise<void> {
    await this.listening?.stop();
  }

  /** Never settles when nothing is heard; forget it then. */
  await(commandId: string): Awaited {
    const telling = this.awaited.get(commandId) ?? new Set();
    this.awaited.set(commandId, telling);
    let tell: Tell = () => undefined;
    const answer = new Promise<Answer>((resolve) => telling.add((tell = resolve)));
    const forget = (): void => {
      telling.delete(tell);
      if (telling.size === 0 && this.awaited.get(commandId) === telling) this.awaited.delete(commandId);
    };
    return { answer, forget };
  }

  private hear(answer: Answer): void {
    for (const tell of this.awaited.get(answer.commandId) ?? []) tell(answer);
  }
}
