import type { DossierVerdict, Verdict } from '@duban/verifier';
import { element, pairs } from './element';
import { grouped } from './figures';
import { head, verdictView, type Speech, type Tone } from './verdict-view';

export interface FoundDossier {
  readonly name: string;
  readonly verdict: DossierVerdict;
  readonly seconds: number;
}

/** What a dossier came to, and beneath it what its ledger did: on whose word it rests is said there. */
export function dossierView(found: FoundDossier, speech: Speech): readonly HTMLElement[] {
  const { name, verdict, seconds } = found;
  const { words, say } = speech;
  const { foreign, ok, files, task, extent, broken, ledger } = verdict;
  if (foreign)
    return [
      head('bad', words.proved.foreign),
      element('p', {}, say(foreign.because)),
      pairs([[words.facts.file, name]]),
    ];
  const { dossier } = words;
  const facts = pairs([
    [words.facts.file, name],
    [words.facts.scope, task === null ? words.facts.unknown : words.facts.task(task)],
    [dossier.extent, extent === null ? null : dossier.extents[extent]],
    [dossier.files, grouped(files)],
  ]);
  if (!ok) return [...alteredHead(broken, speech), facts];
  return [
    head(toneOf(ledger), dossier.whole(files)),
    element('p', {}, dossier.wholeAbout),
    facts,
    ...(ledger ? verdictView({ name: 'ledger.jsonl', verdict: ledger, seconds }, speech) : []),
  ];
}

/** A dossier is worth what its ledger is. */
const toneOf = (ledger: Verdict | null): Tone =>
  ledger?.key === 'trusted' && ledger.unsealed < ledger.events ? 'good' : 'half';

function alteredHead(
  broken: DossierVerdict['broken'],
  { words: { dossier, proved }, say }: Speech,
): readonly HTMLElement[] {
  return [
    head('bad', dossier.altered(broken.length)),
    element('p', {}, proved.alteredAbout),
    element(
      'ol',
      { class: 'place', id: 'first-broken' },
      ...broken.map(({ path, message }) => element('li', {}, element('code', {}, path), ' · ', say(message))),
    ),
  ];
}
