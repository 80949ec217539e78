import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { LetterNumbers } from './letter-numbers';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class LetterNumbersController {
  constructor(@Inject(LetterNumbers) private readonly numbers: LetterNumbers) {}

  @Route(routes.letterNumbers)
  all(@AskedCall() { caller }: Call<typeof routes.letterNumbers>): Answer<'letterNumbers'> {
    return this.numbers.all(caller);
  }

  @Route(routes.noteNumbers)
  note(@AskedCall() { caller, request, body }: Call<typeof routes.noteNumbers>): Answer<'noteNumbers'> {
    return this.numbers.note(caller, request, body);
  }
}
