import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import type { SentFile } from '../edge/sent-file';
import { LetterDrafting } from './letter-drafting';
import { LetterFiles } from './letter-files';
import { LetterGateway } from './letter-gateway';
import { LetterReading } from './letter-reading';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class LettersController {
  constructor(
    @Inject(LetterReading) private readonly reading: LetterReading,
    @Inject(LetterGateway) private readonly letters: LetterGateway,
    @Inject(LetterFiles) private readonly files: LetterFiles,
    @Inject(LetterDrafting) private readonly drafting: LetterDrafting,
  ) {}

  @Route(routes.listLetters)
  list(@AskedCall() { caller, query }: Call<typeof routes.listLetters>): Answer<'listLetters'> {
    return this.reading.list(caller, query);
  }

  @Route(routes.showLetter)
  show(@AskedCall() { caller, params }: Call<typeof routes.showLetter>): Answer<'showLetter'> {
    return this.reading.show(caller, params.letterId);
  }

  @Route(routes.letterDocument)
  document(@AskedCall() { caller, params }: Call<typeof routes.letterDocument>): Promise<SentFile> {
    return this.reading.document(caller, params.letterId);
  }

  @Route(routes.letterOffers)
  offers(@AskedCall() { caller, query }: Call<typeof routes.letterOffers>): Answer<'letterOffers'> {
    return this.drafting.offers(caller, query);
  }

  @Route(routes.draftLetter)
  async draft(@AskedCall() call: Call<typeof routes.draftLetter>): Answer<'draftLetter'> {
    return this.reading.after(await this.drafting.draft(call, call.body));
  }

  @Route(routes.reviseLetter)
  revise(@AskedCall() call: Call<typeof routes.reviseLetter>): Answer<'reviseLetter'> {
    const { title, body, copies, attachments, textHash } = call.body;
    const names = { ...(copies && { copies }), ...(attachments && { attachments }) };
    return this.letters.act(call, call.body, { type: 'revise', title, body, ...names, textHash });
  }

  @Route(routes.attachFile)
  attach(@AskedCall() call: Call<typeof routes.attachFile>): Answer<'attachFile'> {
    return this.files.attach(call, call.query, call.bytes);
  }

  @Route(routes.detachFile)
  detach(@AskedCall() call: Call<typeof routes.detachFile>): Answer<'detachFile'> {
    return this.letters.act(call, call.body, { type: 'detach', name: call.body.name });
  }

  @Route(routes.attachedFile)
  file(@AskedCall() { caller, params }: Call<typeof routes.attachedFile>): Promise<SentFile> {
    return this.files.read(caller, params);
  }

  @Route(routes.reviewLetter)
  review(@AskedCall() call: Call<typeof routes.reviewLetter>): Answer<'reviewLetter'> {
    const { textHash, passes, opinion } = call.body;
    return this.letters.act(call, call.body, { type: 'review', textHash, passes, opinion });
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

  @Route(routes.urgeLetter)
  urge(@AskedCall() call: Call<typeof routes.urgeLetter>): Answer<'urgeLetter'> {
    return this.letters.act(call, call.body, { type: 'urge', text: call.body.text });
  }

  @Route(routes.recallLetter)
  recall(@AskedCall() call: Call<typeof routes.recallLetter>): Answer<'recallLetter'> {
    return this.letters.act(call, call.body, { type: 'recall', reason: call.body.reason });
  }

  @Route(routes.correctLetter)
  correct(@AskedCall() call: Call<typeof routes.correctLetter>): Answer<'correctLetter'> {
    return this.letters.act(call, call.body, { type: 'correct', reason: call.body.reason });
  }
}
