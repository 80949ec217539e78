import type { Command } from 'commander';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { Given } from './given';

export type Work = (desk: Desk, given: Given) => Promise<Outcome>;

/** Ties commands to their work and keeps what they came to; commander itself knows no results. */
export class Performer {
  outcome: Outcome | null = null;

  constructor(private readonly desk: () => Desk) {}

  /** `command` does `work` when it is called. */
  does(command: Command, work: Work): Command {
    return command.action(async () => {
      const given = new Given(command.processedArgs as unknown[], command.opts());
      this.outcome = await work(this.desk(), given);
    });
  }
}
