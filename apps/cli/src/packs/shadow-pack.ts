import { routes } from '@duban/contract';
import type { Text } from '@duban/domain';
import type { OtherDueDay, ShadowCase, ShadowOutcome } from '@duban/jurisdictions';
import { allPages } from '../client/pages';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { keyOf, wordsOf } from '../command-line/options';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { both, inLine } from '../page/words';
import { textNamed } from '../plans/read-file';
import { wrongCall } from '../trouble';
import { letterLines, OUTCOME, partsOf, signerLine, when } from './backtest-pack';

type Shadow = AnswerOf<typeof routes.startShadow>;
type Shown = AnswerOf<typeof routes.showShadow>;

/** Shows what differs beside the shadow of a pack; starts or stops it where that is asked for. */
export async function shadowOfPack(desk: Desk, given: Given): Promise<Outcome> {
  const file = given.text('start');
  if (file !== undefined && given.flag('stop'))
    throw wrongCall('--stop', '不能与 --start 同用', 'not together with --start');
  if (file !== undefined) return start(desk, given, file);
  return given.flag('stop') ? stop(desk, given) : show(desk, given.argument(0));
}

async function start({ client, terminal }: Desk, given: Given, file: string): Promise<Outcome> {
  const because = await wordsOf(terminal, given.required('because'));
  const body = { document: await textNamed(terminal, file), because };
  const params = { packId: given.argument(0) };
  const shadow = await client.call(routes.startShadow, { params, body, ...keyOf(given) });
  return { json: shadow, page: () => `✔ ${shadowLine(shadow)}` };
}

async function stop({ client, terminal }: Desk, given: Given): Promise<Outcome> {
  const body = { because: await wordsOf(terminal, given.required('because')) };
  const params = { packId: given.argument(0) };
  const shadow = await client.call(routes.stopShadow, { params, body, ...keyOf(given) });
  return { json: shadow, page: () => `✔ ${shadowLine(shadow)}` };
}

async function show({ client }: Desk, packId: string): Promise<Outcome> {
  let first: Shown | null = null;
  const cases = await allPages(async (query) => {
    const page = await client.call(routes.showShadow, { params: { packId }, query });
    first ??= page;
    return { items: page.report?.cases ?? [], next: page.next };
  });
  const shown = withAll(cases, first);
  return { json: shown, page: (page) => shownPage(shown, page) };
}

/** What it counts is told as the first page has it. */
function withAll(cases: readonly ShadowCase[], first: Shown | null): Shown {
  if (!first) throw new Error('the first page was not asked for');
  return { ...first, report: first.report && { ...first.report, cases }, next: null };
}

function shownPage({ shadow, report, earlier }: Shown, page: Page): string {
  if (!shadow || !report) return '此规则包没有影子版本 / no shadow of this pack ever ran';
  const part = partsOf(page);
  return [
    shadowLine(shadow),
    ...reportLines(report, page),
    ...part(
      { zh: '以前的影子版本', en: 'Earlier shadows' },
      earlier.map((one) => `  ${shadowLine(one)}`),
    ),
  ].join('\n');
}

function shadowLine({ packId, law, startedOn, startedBy, because, stopped }: Shadow): string {
  const running = both({
    zh: `${packId} 的影子版本（拟自 ${law.effectiveFrom} 起），${startedBy.name} 于 ${startedOn} 启动：${because}`,
    en: `a shadow of ${packId} (to begin on ${law.effectiveFrom}), started by ${startedBy.name} on ${startedOn}`,
  });
  if (!stopped) return running;
  const { by, on } = stopped;
  const ended = both({
    zh: `${by.name} 于 ${on} 停止：${stopped.because}`,
    en: `stopped by ${by.name} on ${on}`,
  });
  return `${running}；${ended}`;
}

const WORDS: Readonly<Record<ShadowOutcome, Text>> = {
  ...OUTCOME,
  'not-yet': { zh: '尚不能销号', en: 'not closed yet' },
  'waits-for-others': { zh: '等待的人不同', en: 'waits for others' },
  unknown: { zh: '无法得知', en: 'not known' },
};

function reportLines(report: NonNullable<Shown['report']>, page: Page): readonly string[] {
  const { beside, from, until, closings, open, cases, letters, dueDays, oneSigner, assumed } = report;
  const part = partsOf(page);
  const { tasks, closed } = beside;
  return [
    both({
      zh: `${from} 至 ${until}：并行 ${tasks} 项任务，其中 ${closed} 项已销号`,
      en: `${from} to ${until}: ${tasks} tasks beside it, ${closed} closed since`,
    }),
    both(countsOf({ zh: '已销号的', en: 'of the closed' }, closings)),
    both(countsOf({ zh: '未销号的', en: 'of the open' }, open)),
    ...part({ zh: '有不同的任务', en: 'Tasks that differ' }, cases.flatMap(caseLines)),
    ...part({ zh: '会多发的函件', en: 'Letters that would go' }, letters.wouldGo.flatMap(letterLines)),
    ...part({ zh: '不会发的函件', en: 'Letters that would not' }, letters.wouldNot.flatMap(letterLines)),
    ...part(
      { zh: '因决定暂缓、略过而未发的函件', en: 'Letters held by decision' },
      letters.held.flatMap(letterLines),
    ),
    ...part({ zh: '截止日不同', en: 'Other due days' }, dueDays.map(dueDayLine)),
    ...part(
      { zh: '仅按现行规则，只有一人签字的销号', en: 'Closings with one signer, by the law in force only' },
      oneSigner.onlyUnderLaw.map(signerLine),
    ),
    ...part(
      { zh: '仅按影子版本，只有一人签字的销号', en: 'Closings with one signer, by the shadow only' },
      oneSigner.onlyUnderShadow.map(signerLine),
    ),
    ...part(
      { zh: '前提', en: 'Assumed' },
      assumed.map((one) => `  ${both(one)}`),
    ),
  ];
}

const sameWords: Text = { zh: '不变', en: 'the same' };

function countsOf(of: Text, counts: Readonly<Partial<Record<ShadowOutcome | 'same', number>>>): Text {
  const all = Object.entries(counts).map(([outcome, count]) => ({
    words: outcome === 'same' ? sameWords : WORDS[outcome as ShadowOutcome],
    count,
  }));
  return {
    zh: `${of.zh}：${all.map(({ words, count }) => `${words.zh} ${count}`).join('，')}`,
    en: `${of.en}: ${all.map(({ words, count }) => `${words.en} ${count}`).join(', ')}`,
  };
}

const caseLines = (one: ShadowCase): readonly string[] => [
  `  ${one.ref} ${one.title} ${inLine(WORDS[one.outcome])} ${when(one.underLaw)} → ${when(one.underShadow)}`,
  ...one.because.map((words) => `    · ${both(words)}`),
  ...one.missing.onlyUnderShadow.map((words) => `    + ${both(missingOnly(words, BY_SHADOW))}`),
  ...one.missing.onlyUnderLaw.map((words) => `    - ${both(missingOnly(words, BY_LAW))}`),
  ...one.notKnown.map((words) => `    ? ${both(words)}`),
];

const BY_SHADOW: Text = { zh: '只有影子版本还缺', en: 'missing by the shadow only' };
const BY_LAW: Text = { zh: '只有现行规则还缺', en: 'missing by the law in force only' };

const missingOnly = ({ zh, en }: Text, by: Text): Text => ({ zh: `${by.zh}：${zh}`, en: `${by.en}: ${en}` });

const dueDayLine = ({ period, underLaw, underShadow, refs }: OtherDueDay): string =>
  `  ${period} ${underLaw} → ${underShadow}  ${refs.join('、')}`;
