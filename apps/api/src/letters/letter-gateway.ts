import { letterAggregate, type Input, type routes } from '@duban/contract';
import { decideLetter, type CommandFrame, type LetterAct } from '@duban/domain';
import {
  letterRow,
  listLetters,
  type LetterList,
  type LetterQuery,
  type LetterRow,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, problem } from '../edge/problem';
import { frameOf, type Asking, type Said } from '../engine/frame';
import { Processes } from '../engine/processes';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';

type Without<Command, Known extends PropertyKey> = Command extends unknown ? Omit<Command, Known> : never;
export type Act = Without<LetterAct, keyof CommandFrame | 'by'>;
type LetterAnswer = Input<typeof routes.issueLetter.answer>;
type AskingOfLetter = Asking & { readonly params: { readonly letterId: string } };

/** Shows letters, and sends acts to the process of their letter. */
@Injectable()
export class LetterGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Processes) private readonly processes: Processes,
  ) {}

  async list(caller: Caller, query: LetterQuery): Promise<LetterList> {
    const { db, tenant } = this.house;
    const list = await listLetters(db, tenant.id, viewerOf(caller), query);
    if (!list) throw problem('bad-request', 'cursor 无效', 'the cursor is none of ours');
    return list;
  }

  async show(caller: Caller, letterId: string): Promise<LetterRow> {
    const { db, tenant } = this.house;
    const row = await letterRow(db, tenant.id, viewerOf(caller), letterId);
    if (!row) throw notFound();
    return row;
  }

  async act(asking: AskingOfLetter, said: Said, act: Act): Promise<LetterAnswer> {
    const { letterId } = asking.params;
    const command: LetterAct = { ...frameOf(asking, said), ...act };
    const answer =
      (await this.processes.answered(asking.request)) ?? (await this.carryOut(asking, command, letterId));
    const letter = await letterRow(this.house.db, this.house.tenant.id, { all: true, units: [] }, letterId);
    if (!letter) throw problem('internal', '函件不在台账中', 'the letter is not in the read model');
    return { commandId: answer.commandId, sequence: answer.sequence, letter };
  }

  private async carryOut({ caller, request }: Asking, command: LetterAct, letterId: string) {
    await this.show(caller, letterId);
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
