import { letterAggregate, type Input, type routes } from '@duban/contract';
import { decideLetter, type CommandFrame, type LetterAct } from '@duban/domain';
import { letterRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, problem } from '../edge/problem';
import { frameOf, type Asking, type Said } from '../engine/frame';
import { Processes } from '../engine/processes';
import { HOUSE, type House } from '../house';
import { LetterReading } from './letter-reading';

type Without<Command, Known extends PropertyKey> = Command extends unknown ? Omit<Command, Known> : never;
export type Act = Without<LetterAct, keyof CommandFrame | 'by'>;
type LetterAnswer = Input<typeof routes.issueLetter.answer>;
type AskingOfLetter = Asking & { readonly params: { readonly letterId: string } };

/** Sends acts to the process of their letter. */
@Injectable()
export class LetterGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(LetterReading) private readonly reading: LetterReading,
    @Inject(Processes) private readonly processes: Processes,
  ) {}

  async act(asking: AskingOfLetter, said: Said, act: Act): Promise<LetterAnswer> {
    const { letterId } = asking.params;
    const command: LetterAct = { ...frameOf(asking, said), ...act };
    const answer =
      (await this.processes.answered(asking.request)) ?? (await this.carryOut(asking, command, letterId));
    const letter = await letterRow(
      this.house.db,
      this.house.tenant.id,
      { all: true, units: [], persons: [] },
      letterId,
    );
    if (!letter) throw problem('internal', '函件不在台账中', 'the letter is not in the read model');
    return { commandId: answer.commandId, sequence: answer.sequence, letter };
  }

  private async carryOut({ caller, request }: Asking, command: LetterAct, letterId: string) {
    await this.reading.visible(caller, letterId);
    const process = { type: 'letter', letterId } as const;
    const judge = async () => decideLetter(await this.state(letterId), command, this.house.law.calendar);
    return this.processes.carryOut({ request, process, command, judge });
  }

  private async state(letterId: string) {
    const { ledger, tenant } = this.house;
    const there = await ledger.stateOf<'letter'>(tenant.id, letterAggregate(letterId));
    if (!there) throw notFound();
    return there.state;
  }
}
