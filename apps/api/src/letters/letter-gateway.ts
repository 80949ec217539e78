import type { Input, routes } from '@duban/contract';
import { decideLetter, type LetterAct } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { refused } from '../edge/problem';
import { frameOf, type Asking, type Said, type Unframed } from '../engine/frame';
import { Processes } from '../engine/processes';
import { HOUSE, lawNow, type House } from '../house';
import { LetterReading } from './letter-reading';

export type Act = Unframed<LetterAct>;
type LetterAnswer = Input<typeof routes.issueLetter.answer>;
export type AskingOfLetter = Asking & { readonly params: { readonly letterId: string } };

/** Sends acts to the process of their letter. */
@Injectable()
export class LetterGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(LetterReading) private readonly reading: LetterReading,
    @Inject(Processes) private readonly processes: Processes,
  ) {}

  /** `prepare` does what has to be there before the act, once it is known that the act would be accepted. */
  async act(
    asking: AskingOfLetter,
    said: Said,
    act: Act,
    prepare?: () => Promise<unknown>,
  ): Promise<LetterAnswer> {
    const command: LetterAct = { ...frameOf(asking, said), ...act };
    const answer =
      (await this.processes.answered(asking.request)) ?? (await this.carryOut(asking, command, prepare));
    return this.reading.after(answer);
  }

  private async carryOut(
    { caller, request, params: { letterId } }: AskingOfLetter,
    command: LetterAct,
    prepare?: () => Promise<unknown>,
  ) {
    await this.reading.visible(caller, letterId);
    const process = { type: 'letter', letterId } as const;
    const judge = async () => {
      const { calendar } = await lawNow(this.house);
      return decideLetter(await this.reading.state(letterId), command, calendar);
    };
    if (prepare) {
      const judged = await judge();
      if (!judged.ok) throw refused(judged);
      await prepare();
    }
    return this.processes.carryOut({ request, process, command, judge });
  }
}
