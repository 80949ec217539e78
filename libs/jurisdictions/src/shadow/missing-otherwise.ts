import { ALONE, anyOfPosts, explain, type Explanation, type Task, type Text } from '@duban/domain';
import type { Horizon } from '../backtest/relive';
import type { ShadowCase } from './report';

/** Something that is waited for. Two laws may call one post differently, so it is told apart by what it is. */
interface Missing {
  readonly key: string;
  readonly words: Text;
}

/** What a task waits for today by one of two laws and not by the other: what is missing, and whose it would be to do. */
export function missingOtherwise(then: Task, now: Task, horizon: Horizon): ShadowCase['missing'] {
  const [law, shadow] = [missingIn(then, horizon), missingIn(now, horizon)];
  return { onlyUnderShadow: without(shadow, law), onlyUnderLaw: without(law, shadow) };
}

const without = (some: readonly Missing[], others: readonly Missing[]): readonly Text[] =>
  some.filter(({ key }) => !others.some((other) => other.key === key)).map(({ words }) => words);

function missingIn(task: Task, { law, until }: Horizon): readonly Missing[] {
  const explained = explain(task, law.assess, {
    ...ALONE,
    days: { calendar: law.calendar, today: until },
  });
  return explained.verdict
    ? signaturesIn(explained, explained.verdict.missing)
    : [...stepIn(explained, task), ...reportIn(explained, task)];
}

/** A signature that is missing names its post already. */
const signaturesIn = (
  { missing }: Explanation,
  suppliers: NonNullable<Explanation['verdict']>['missing'],
): readonly Missing[] =>
  missing.map((words, at) => ({ key: suppliers[at] ? JSON.stringify(suppliers[at]) : words.zh, words }));

type Acts = Explanation['acts'];

function stepIn({ missing, acts }: Explanation, task: Task): readonly Missing[] {
  const next = acts.filter(({ act }) => act !== 'return' && act !== 'report');
  return missing.map((words) => whose(words, next, task));
}

function reportIn({ acts }: Explanation, task: Task): readonly Missing[] {
  const reports = acts.filter(({ act }) => act === 'report');
  return reports.length > 0 ? [whose({ zh: '进展报告', en: 'the progress reports' }, reports, task)] : [];
}

function whose(words: Text, acts: Acts, { policy }: Task): Missing {
  const seats = acts.flatMap(({ by }) => by);
  if (seats.length === 0) return { key: words.zh, words };
  const who = anyOfPosts(seats, policy.posts);
  return {
    key: [words.zh, ...seats.map(({ post, of }) => `${post}/${of}`)].join(' '),
    words: { zh: `${words.zh}（${who.zh}）`, en: `${words.en} (${who.en})` },
  };
}
