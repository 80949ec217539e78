import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { LetterGateway } from './letter-gateway';
import { LetterReading } from './letter-reading';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class LettersController {
  constructor(
    @Inject(LetterReading) private readonly reading: LetterReading,
    @Inject(LetterGateway) private readonly letters: LetterGateway,
  ) {}

  @Route(routes.listLetters)
  list(@AskedCall() { caller, query }: Call<typeof routes.listLetters>): Answer<'listLetters'> {
    return this.reading.list(caller, query);
  }

  @Route(routes.showLetter)
  show(@AskedCall() { caller, params }: Call<typeof routes.showLetter>): Answer<'showLetter'> {
    return this.reading.show(caller, params.letterId);
  }

  @Route(routes.reviseLetter)
  revise(@AskedCall() call: Call<typeof routes.reviseLetter>): Answer<'reviseLetter'> {
    const { title, body, textHash } = call.body;
    return this.letters.act(call, call.body, { type: 'revise', title, body, textHash });
  }

  @Route(routes.issueLetter)
  issue(@AskedCall() call: Call<typeof routes.issueLetter>): Answer<'issueLetter'> {
    // The number is allotted by the letter's process, so that none is drawn for a refused issue.
    return this.letters.act(call, call.body, { type: 'issue', textHash: call.body.textHash, number: null });
  }

  @Route(routes.receiveLetter)
  receive(@AskedCall() call: Call<typeof routes.receiveLetter>): Answer<'receiveLetter'> {
    return this.letters.act(call, call.body, { type: 'receive' });
  }

  @Route(routes.replyLetter)
  reply(@AskedCall() call: Call<typeof routes.replyLetter>): Answer<'replyLetter'> {
    return this.letters.act(call, call.body, { type: 'reply', text: call.body.text });
  }
}
