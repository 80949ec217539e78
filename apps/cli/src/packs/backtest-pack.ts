import {
  backtest,
  pinPolicy,
  type Backtest,
  type BacktestCase,
  type BacktestLetter,
  type CaseOutcome,
  type OneSigner,
} from '@duban/jurisdictions';
import type { Text } from '@duban/domain';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { both, inLine, orDash } from '../page/words';
import { wrongCall } from '../trouble';
import { dayOf, editionOn, readablePack } from './pack-shelf';
import { pastIn } from './past-in-file';
import { today } from './today';

/** What an edition would have made of the past; nothing is changed, and no server is asked. */
export async function backtestNamed(desk: Desk, given: Given): Promise<Outcome> {
  const path = given.required('events');
  const shelved = await readablePack(desk, given.argument(0));
  const policy = pinPolicy(editionOn(shelved, dayOf(given.text('on'), today())));
  const book = await pastIn(desk.terminal, path);
  const asked = backtest(book, { policy, law: shelved.law, of: given.text('of') ?? null });
  if (!asked.ok) throw wrongCall(`${path} ${asked.aggregate}`, asked.because.zh, asked.because.en);
  return { json: asked.backtest, page: (page) => backtestPage(asked.backtest, page) };
}

export const OUTCOME: Readonly<Record<CaseOutcome, Text>> = {
  later: { zh: '更晚销号', en: 'closed later' },
  earlier: { zh: '更早销号', en: 'closed earlier' },
  'not-closed': { zh: '不会销号', en: 'not closed' },
  already: { zh: '已可销号', en: 'closed already' },
  elsewhere: { zh: '处于别的环节', en: 'at another step' },
  unknown: { zh: '从过去无法得知', en: 'not known from the past' },
};

/** Said once, the same wherever an edition is tried on the past. */
export function backtestPage(asked: Backtest, page: Page): string {
  const { past, closings, open, cases, letters, oneSigner, assumed } = asked;
  const { later, earlier, same, unknown } = closings;
  const part = partsOf(page);
  return [
    both({
      zh: `${past.events} 条记录，${past.tasks} 项任务，${past.closed} 项已销号（${orDash(past.from)} 至 ${orDash(past.to)}）`,
      en: `${past.events} events, ${past.tasks} tasks, ${past.closed} closed`,
    }),
    both({
      zh: `已销号的：更晚 ${later}，更早 ${earlier}，不会销号 ${closings['not-closed']}，无法得知 ${unknown}，不变 ${same}`,
      en: `of the closed: later ${later}, earlier ${earlier}, not closed ${closings['not-closed']}, not known ${unknown}, the same ${same}`,
    }),
    both({
      zh: `未销号的：已可销号 ${open.already}，处于别的环节 ${open.elsewhere}，无法得知 ${open.unknown}，不变 ${open.same}`,
      en: `of the open: closed already ${open.already}, at another step ${open.elsewhere}, not known ${open.unknown}, the same ${open.same}`,
    }),
    ...part({ zh: '会有不同的案件', en: 'Cases that would differ' }, cases.flatMap(caseLines)),
    ...part({ zh: '会多发的函件', en: 'Letters that would go' }, letters.wouldGo.flatMap(letterLines)),
    ...part({ zh: '不会发的函件', en: 'Letters that would not' }, letters.wouldNot.flatMap(letterLines)),
    ...part(
      { zh: '因决定暂缓、略过而未发的函件', en: 'Letters held by decision' },
      letters.held.flatMap(letterLines),
    ),
    ...part({ zh: '只有一人签字的销号', en: 'Closings with one signer only' }, oneSigner.map(signerLine)),
    ...part(
      { zh: '前提', en: 'Assumed' },
      assumed.map((one) => `  ${both(one)}`),
    ),
  ].join('\n');
}

/** A part of a page with its title; nothing where it has no lines. */
export const partsOf =
  ({ paint }: Page) =>
  (title: Text, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', paint.bold(both(title)), ...lines];

const caseLines = ({
  ref,
  title,
  outcome,
  then,
  now,
  because,
  notKnown,
}: BacktestCase): readonly string[] => [
  `  ${ref} ${title} ${inLine(OUTCOME[outcome])} ${when(then)} → ${when(now)}`,
  ...because.map((one) => `    · ${both(one)}`),
  ...notKnown.map((one) => `    ? ${both(one)}`),
];

export const signerLine = ({ ref, closedOn, person, because }: OneSigner): string =>
  `  ${ref} ${closedOn} ${person} ${both(because)}`;

export const when = ({ closedOn, stands }: BacktestCase['then']): string => closedOn ?? inLine(stands);

/** Whoever signs and receives it is not said. */
type LetterTold = Omit<BacktestLetter, 'signer' | 'receiver'>;

export const letterLines = ({
  ref,
  letter,
  on,
  issuedOn,
  because,
  notKnown,
}: LetterTold): readonly string[] => [
  `  ${ref} ${letter} ${on}${issuedOn === null ? '' : `（${issuedOn} 签发 issued）`}`,
  ...because.map((one) => `    · ${both(one)}`),
  ...notKnown.map((one) => `    ? ${both(one)}`),
];
