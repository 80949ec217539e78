import {
  METHOD_WORDS,
  postName,
  postWords,
  type AdjustmentRule,
  type PostNames,
  type PostOf,
  type SigningTerms,
  type TaskClass,
  type Text,
  type WarningLevel,
  type WarningScheme,
} from '@duban/domain';
import { periodWords, sentenceOf } from '@duban/rules';
import type { Amendment, ClauseName, ClauseValues } from '../pack-document';
import { DESCRIBING_SENTENCES, DESCRIBING_TITLES } from './describing-words';
import { acceptanceSentences, checkSentence } from './acceptance-words';
import { extensionSentences } from './extension-words';
import { rungSentence } from './ladder-words';
import { byPost, listed, said, upperFirst } from './said';
import { schedulingWords } from './scheduling-words';

/** What a clause is called. */
export const CLAUSE_TITLES: Readonly<Record<ClauseName, Text>> = {
  zone: { zh: '日期', en: 'Days' },
  receipt: { zh: '签收', en: 'Receipt' },
  scheduling: { zh: '调度', en: 'Scheduling' },
  ladder: { zh: '梯次', en: 'Ladder' },
  letters: { zh: '函件文本', en: 'Words of letters' },
  completion: { zh: '完成', en: 'Completion' },
  closing: { zh: '销号步骤', en: 'Closing steps' },
  checks: { zh: '核查环节', en: 'Checks before closing' },
  acceptance: { zh: '验收', en: 'Acceptance' },
  application: { zh: '验收申请', en: 'Application for acceptance' },
  signature: { zh: '签字', en: 'Signature' },
  signing: { zh: '签字办理', en: 'While it is signed' },
  publicity: { zh: '公示', en: 'Publicity' },
  filing: { zh: '备案', en: 'Filing' },
  extension: { zh: '延期', en: 'Extension' },
  longTerm: { zh: '长期坚持', en: 'Long-term tasks' },
  closingWord: { zh: '销号的叫法', en: 'The word for closing' },
  amendment: { zh: '修改规则', en: 'Changing the rules' },
  planAdjustment: { zh: '方案调整', en: 'Adjusting a plan' },
  warning: { zh: '预警', en: 'Warning levels' },
  taskClasses: { zh: '整改类型', en: 'Task classes' },
  lists: { zh: '清单', en: 'Lists' },
  measures: { zh: '督促措施', en: 'Pressure' },
  ...DESCRIBING_TITLES,
};

/** What the place calls the closing steps that it names itself, and its warning levels. */
interface OwnNames {
  readonly checks?: { readonly value: Readonly<Record<string, { readonly title: Text }>> } | undefined;
  readonly warning?: { readonly value: WarningScheme } | undefined;
}

const SENTENCES: {
  readonly [Name in ClauseName]: (
    value: ClauseValues[Name],
    posts: PostNames,
    names: OwnNames,
  ) => readonly Text[];
} = {
  zone: ({ name, offsetMinutes }) => {
    const zone = `${name} (UTC${offsetWords(offsetMinutes)})`;
    return [said(`日期按 ${zone} 计算`, `Days are counted in ${zone}`)];
  },
  receipt: ({ by }, posts) => [
    byPost(
      by,
      posts,
      (zh) => `任务交办后，由${zh}签收`,
      (en) => `A dispatched task is received by the ${en}`,
    ),
  ],
  scheduling: ({ cadence, dueDay, by }, posts) => [byPost(by, posts, ...schedulingWords(cadence, dueDay))],
  ladder: (rungs, posts, { warning }) =>
    rungs.length === 0
      ? [said('没有自动起草的函件', 'No letter is drafted by itself')]
      : rungs.map((rung) => rungSentence(rung, posts, warning?.value ?? [])),
  letters: (templates, posts) =>
    Object.entries(templates)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([type, { format, title, urgeEvery, reviewedBy, reviewerMaySign }]) => {
        const every = urgeEvery && periodWords(urgeEvery);
        const review = reviewedBy && reviewWords(postWords(reviewedBy, posts), reviewerMaySign === true);
        return said(
          `${type}：《${title}》，${format === 'letter' ? '信函格式' : '通用格式'}${every ? `，催办后 ${every.zh}可再催` : ''}${review?.zh ?? ''}`,
          `${upperFirst(type)}: “${title}”, in the ${format === 'letter' ? 'format of a letter' : 'ordinary format'}${every ? `; it may be urged again after ${every.en}` : ''}${review?.en ?? ''}`,
        );
      }),
  completion: ({ by }, posts) => [
    byPost(
      by,
      posts,
      (zh) => `整改完成，由${zh}报告`,
      (en) => `Completion is reported by the ${en}`,
    ),
  ],
  closing: (steps, _, { checks }) => {
    const titles = steps.map((step) => checks?.value[step]?.title ?? CLAUSE_TITLES[step as ClauseName]);
    return [
      said(
        `依次经过${titles.map(({ zh }) => zh).join('、')}`,
        `In this order: ${titles.map(({ en }) => en.toLowerCase()).join(', ')}`,
      ),
    ];
  },
  checks: (checks, posts) => Object.values(checks).map((check) => checkSentence(check, posts)),
  application: ({ by }, posts) => [
    byPost(
      by,
      posts,
      (zh) => `由${zh}提出验收销号申请`,
      (en) => `The ${en} applies for acceptance`,
    ),
  ],
  acceptance: acceptanceSentences,
  signature: ({ rule }, posts) => {
    const { zh, en } = sentenceOf(rule, posts);
    return [said(zh, upperFirst(en))];
  },
  signing: termsSentences,
  publicity: ({ by, period }, posts) => {
    const length = periodWords(period);
    return [
      byPost(
        by,
        posts,
        (zh) => `由${zh}公示 ${length.zh}，首日${period.firstDayCounts ? '计入' : '不计入'}`,
        (en) =>
          `Publicised by the ${en} for ${length.en}, the first day ${period.firstDayCounts ? '' : 'not '}counted`,
      ),
    ];
  },
  filing: ({ by, confirmedBy }, posts) => [
    byPost(
      by,
      posts,
      (zh) => `由${zh}备案`,
      (en) => `Filed by the ${en}`,
    ),
    ...(confirmedBy
      ? [
          byPost(
            confirmedBy,
            posts,
            (zh) => `由${zh}确认备案或退回，确认后销号`,
            (en) => `Confirmed or sent back by the ${en}; closed once confirmed`,
          ),
        ]
      : []),
  ],
  extension: extensionSentences,
  longTerm: ({ closes }) => [
    closes
      ? said('长期坚持的任务可以销号', 'A long-term task can be closed')
      : said(
          '长期坚持的任务不销号，一直按期报告',
          'A long-term task is never closed: it is reported on for ever',
        ),
  ],
  closingWord: (word) => [said(`任务办结称为“${word}”`, `Closing a task is called ${word}`)],
  amendment: amendmentSentences,
  planAdjustment: adjustmentSentences,
  warning: (levels) => levels.map(levelSentence),
  taskClasses: (classes) =>
    classes.map((one) => {
      const { zh, en } = CLASS[one.class];
      return said(`${zh}，称为“${one.word}”`, `${en}: called ${one.word}`);
    }),
  lists: (names) => {
    const { zh, en } = listed(names.map(inWords));
    return [said(`任务列入${zh}`, `Tasks are kept in these lists: ${en}`)];
  },
  measures: (names) => {
    const { zh, en } = listed(names.map(inWords));
    return [
      said(`对未落实或滞后的，文件写明：${zh}`, `For what is not done or late the document names: ${en}`),
    ];
  },
  ...DESCRIBING_SENTENCES,
};

/** A clause in sentences, with the place's names of the posts; most take one, a ladder one for each rung. */
export const clauseSentences = <Name extends ClauseName>(
  name: Name,
  value: ClauseValues[Name],
  posts: PostNames,
  names: OwnNames = {},
): readonly Text[] => SENTENCES[name](value, posts, names);

/** A name that stands only in the place's own language is left as it is. */
const inWords = (name: string | Text): Text => (typeof name === 'string' ? { zh: name, en: name } : name);

function amendmentSentences(amendment: Amendment, posts: PostNames): readonly Text[] {
  const { rule, keepers, higher } = amendment;
  const signs = sentenceOf(rule, posts);
  return [
    said(`新版本生效前，${signs.zh}`, `Before an edition comes into force: ${signs.en}`),
    ...named(keepers, posts, KEPT_BY),
    ...named(higher, posts, MAY_DECIDE),
    againSentence(amendment),
  ];
}

function adjustmentSentences(adjustment: AdjustmentRule, posts: PostNames): readonly Text[] {
  const { beforeDue, rule, keepers, higher } = adjustment;
  const signs = sentenceOf(rule, posts);
  return [
    said(
      `调整已印发的方案${beforeDue ? '须在涉及任务的时限届满前提出' : '可随时提出'}；批准：${signs.zh}`,
      `An issued plan is adjusted ${beforeDue ? 'before the deadlines of the tasks that it touches are over' : 'at any time'}; to grant it: ${signs.en}`,
    ),
    ...named(keepers, posts, KEPT_BY),
    ...named(higher, posts, MAY_DECIDE),
    againSentence(adjustment),
  ];
}

function termsSentences(terms: SigningTerms, posts: PostNames): readonly Text[] {
  const above = named(terms.higher, posts, MAY_DECIDE);
  return [
    ...(above.length > 0 ? above : [NOBODY_ABOVE]),
    againSentence(terms),
    ...Object.entries(terms.methods ?? {}).map(([post, methods]) => {
      const { zh, en } = postName(post, posts);
      return said(
        `${zh}签字须用${methods.map((one) => METHOD_WORDS[one].zh).join('或')}`,
        `${en} signs by ${methods.map((one) => METHOD_WORDS[one].en).join(' or ')}`,
      );
    }),
    ...named(terms.confirmers ?? [], posts, CONFIRMED_BY),
  ];
}

/** Labels, to which posts are added. */
const KEPT_BY: Text = { zh: '跟办', en: 'Looked after by' };
const MAY_DECIDE: Text = { zh: '可依据有关规定代为决定', en: 'May decide in their place, on a basis' };
const CONFIRMED_BY: Text = { zh: '核对纸质签署件', en: 'What is signed on paper is confirmed by' };
const NOBODY_ABOVE = said('无人可代签字人决定', 'Nobody decides in the place of those who sign');

function named(whom: readonly PostOf[], posts: PostNames, { zh, en }: Text): readonly Text[] {
  const { zh: these, en: those } = listed(whom.map((who) => postWords(who, posts)));
  return whom.length === 0 ? [] : [said(`${zh}：${these}`, `${en}: ${those}`)];
}

function againSentence({ urgeEvery }: Pick<SigningTerms, 'urgeEvery'>): Text {
  const again = periodWords(urgeEvery);
  return said(`催办后过 ${again.zh}方可再催`, `Urged again no sooner than after ${again.en}`);
}

function levelSentence({ word, when: { overdue, within, trouble } }: WarningLevel): Text {
  const left = within && periodWords(within);
  const signs: readonly Text[] = [
    ...(overdue ? [{ zh: '超过整改时限的', en: 'past its deadline' }] : []),
    ...(left ? [{ zh: `距整改时限 ${left.zh}以内的`, en: `within ${left.en} of its deadline` }] : []),
    ...(trouble
      ? [
          {
            zh: `${trouble === 1 ? '最近一期' : `最近连续 ${trouble} 期`}未报告或未达序时进度的`,
            en: `${trouble === 1 ? 'for the latest period' : `for the latest ${trouble} periods`} without a report or behind schedule`,
          },
        ]
      : []),
  ];
  if (signs.length === 0) return said(`其余的，称为“${word.zh}”`, `Any other task: ${word.en}`);
  return said(
    `${signs.map(({ zh }) => zh).join('，或者')}，称为“${word.zh}”`,
    `A task ${signs.map(({ en }) => en).join(', or ')}: ${word.en}`,
  );
}

const CLASS: Readonly<Record<TaskClass, Text>> = {
  immediate: { zh: '立即整改的', en: 'Immediate' },
  dated: { zh: '有时限的', en: 'With a deadline' },
  'long-term': { zh: '需长期坚持的', en: 'Kept up for good' },
};

/** 核稿 before the issue, by another person than the signer unless the place lets one do both. */
const reviewWords = ({ zh, en }: Text, same: boolean): Text =>
  said(
    `，签发前由${zh}核稿${same ? '，核稿人可签发' : ''}`,
    `; the ${en} reviews it before it is issued${same ? ' and may issue it as well' : ''}`,
  );

function offsetWords(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
