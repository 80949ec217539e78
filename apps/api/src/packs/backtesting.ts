import type { Input, Output, routes } from '@duban/contract';
import { backtesting, pinPolicy } from '@duban/jurisdictions';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, lawNow, type House } from '../house';
import type { Caller } from '../people/caller';
import { overLedger } from './ledger-past';
import { PackProving } from './pack-proving';

type Answer = Input<typeof routes.backtestPack.answer>;
type Asked = Output<typeof routes.backtestPack.body>;

/** An edition over the office's own ledger. */
@Injectable()
export class Backtesting {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(PackProving) private readonly proving: PackProving,
  ) {}

  async backtest(caller: Caller, packId: string, { document, on, of }: Asked): Promise<Answer> {
    const asked = document === undefined ? { pack: packId } : { document };
    const policy = pinPolicy(await this.proving.edition(asked, on ?? caller.today));
    const question = { policy, law: await lawNow(this.house), of: of ?? null };
    return (await overLedger(this.house, (book) => backtesting(book, question))).backtest;
  }
}
