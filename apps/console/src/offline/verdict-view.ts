import type { Text } from '@duban/domain';
import { notProved, type Broken, type Verdict } from '@duban/verifier';
import { element, pairs } from './element';
import { beijing, grouped } from './figures';
import type { Words } from './words/zh';

/** What is known of one file. */
export interface Found {
  readonly name: string;
  readonly verdict: Verdict;
  readonly seconds: number;
}

/** The words of the page, and which of two texts is to be shown. */
export interface Speech {
  readonly words: Words;
  readonly say: (text: Text) => string;
}

export function verdictView(found: Found, speech: Speech): readonly HTMLElement[] {
  const { verdict, name } = found;
  const { words, say } = speech;
  if (verdict.foreign)
    return [
      head('bad', words.proved.foreign),
      element('p', {}, say(verdict.foreign.because)),
      pairs([[words.facts.file, name]]),
    ];
  return [
    ...(verdict.ok ? soundHead(verdict, words) : alteredHead(verdict, speech)),
    factsOf(found, words),
    ...(verdict.ok ? [leftOpen(verdict, speech)] : []),
  ];
}

export type Tone = 'good' | 'half' | 'bad';
const SIGNS: Readonly<Record<Tone, string>> = { good: '✔', half: '◐', bad: '✘' };

/** The sign says the same as the colour, for whoever does not see that. */
export const head = (tone: Tone, text: string): HTMLElement =>
  element('h3', { class: `verdict ${tone}` }, `${SIGNS[tone]} ${text}`);

function soundHead(verdict: Verdict, { proved, facts }: Words): readonly HTMLElement[] {
  const { key, sealedUntil, unsealed, events, scope } = verdict;
  if (key !== 'trusted' || sealedUntil === null)
    return [head('half', proved.consistent), element('p', {}, proved.consistentAbout)];
  const until = facts.at(beijing(sealedUntil));
  if (unsealed === events) return [head('half', proved.notYet), element('p', {}, proved.notYetAbout(until))];
  const about = scope === 'whole' ? proved.wholeAbout : proved.taskAbout;
  return [head('good', proved.whole), element('p', {}, about(until))];
}

function alteredHead({ broken, faults }: Verdict, speech: Speech): readonly HTMLElement[] {
  const { proved, broken: words } = speech.words;
  const [first, ...others] = broken;
  const onlyUnsigned = broken.length === faults && broken.every(({ kind }) => kind === 'signature');
  return [
    head('bad', onlyUnsigned ? proved.distrusted : proved.altered(faults)),
    element('p', {}, proved.alteredAbout),
    ...(first ? [placeOf(first, speech)] : []),
    ...(others.length > 0
      ? [
          element(
            'details',
            {},
            element(
              'summary',
              {},
              others.length < faults - 1
                ? words.moreOf(others.length, faults - 1)
                : words.more(others.length),
            ),
            element('ol', {}, ...others.map((one) => element('li', {}, lineOf(one, speech)))),
          ),
        ]
      : []),
  ];
}

/** Where it is, so that a person finds it in the file with any editor. */
function placeOf({ line, aggregate, sequence, kind, message }: Broken, { words, say }: Speech): HTMLElement {
  const { broken } = words;
  return element(
    'div',
    { class: 'place', id: 'first-broken' },
    pairs([
      [broken.line, broken.lineAt(grouped(line))],
      [broken.chain, aggregate === null ? broken.noChain : broken.chainNamed(aggregate, kindOf(aggregate))],
      [broken.number, sequence === null ? null : broken.numberAt(sequence)],
      [broken.kind, broken.kinds[kind]],
      [broken.what, say(message)],
    ]),
  );
}

const lineOf = ({ line, aggregate, sequence, message }: Broken, { words: { broken }, say }: Speech): string =>
  [
    broken.lineAt(grouped(line)),
    aggregate && `${aggregate}${sequence === null ? '' : ` #${sequence}`}`,
    say(message),
  ]
    .filter(Boolean)
    .join(' · ');

const kindOf = (aggregate: string): string => aggregate.slice(0, aggregate.indexOf('/'));

function factsOf({ name, verdict, seconds }: Found, { facts }: Words): HTMLElement {
  const { scope, tenant, made, events, chains, roots, sealedUntil, key } = verdict;
  const at = (instant: string): string => facts.at(beijing(instant));
  return pairs([
    [facts.file, name],
    [facts.scope, scopeNamed(scope, facts)],
    [facts.tenant, tenant ?? facts.unknown],
    [facts.made, made === null ? facts.unknown : at(made)],
    [facts.counts, facts.counted(grouped(events), grouped(chains), roots)],
    [facts.sealed, sealedUntil === null ? facts.nothingSealed : at(sealedUntil)],
    [facts.key, facts.keys[key]],
    [facts.took, seconds < 0.05 ? facts.moment : facts.seconds(seconds.toFixed(1))],
  ]);
}

function scopeNamed(scope: string | null, facts: Words['facts']): string {
  if (scope === null) return facts.unknown;
  return scope === 'whole' ? facts.whole : facts.task(scope.slice(scope.indexOf('/') + 1));
}

const leftOpen = (verdict: Verdict, { words, say }: Speech): HTMLElement =>
  element(
    'section',
    { id: 'not-proved' },
    element('h3', {}, words.notProved),
    element('ul', {}, ...notProved(verdict).map((one) => element('li', {}, say(one)))),
  );
