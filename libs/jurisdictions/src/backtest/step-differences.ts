import { mayComplete, stepTitle, type ClosingStep, type Day, type Task, type Text } from '@duban/domain';

/** When a step was open, and from which day it was done. */
interface Span {
  readonly step: ClosingStep;
  readonly title: Text;
  readonly on: Day | null;
  readonly leftOut: boolean;
}

/** What made the difference: step by step, in the order of the law that is tried. */
export function differencesOf(then: Task, now: Task): readonly Text[] {
  if (!mayComplete(now) && mayComplete(then))
    return [{ zh: '新规则下长期坚持类不销号', en: 'by this law no long-term task is ever closed' }];
  const [old, fresh] = [spansOf(then), spansOf(now)];
  const added = fresh.filter((span) => !old.some((other) => isSame(span, other)));
  const gone = old.filter((span) => !fresh.some((other) => isSame(span, other)));
  const both = fresh.flatMap((span) => {
    const before = old.find((other) => isSame(span, other));
    return before ? [{ before, after: span }] : [];
  });
  return [
    ...added.map(addedWords),
    ...gone.map(goneWords),
    ...(inOtherOrder(old, fresh) ? [orderWords(fresh)] : []),
    ...both.flatMap(({ before, after }) => shifted(before, after)),
  ];
}

const spansOf = (task: Task): readonly Span[] => {
  const done = 'done' in task ? task.done : [];
  return task.policy.closing.map((step, index) => ({
    step,
    title: stepTitle(step),
    on: done[index]?.on ?? null,
    leftOut: done[index]?.step === 'left-out',
  }));
};

const isSame = (one: Span, other: Span): boolean =>
  one.step.step === other.step.step && one.title.zh === other.title.zh;

const addedWords = ({ title, on, leftOut }: Span): Text => ({
  zh: leftOut ? `新增环节${title.zh}，对此任务不适用` : `新增环节${title.zh}${on ? `（${on}）` : ''}`,
  en: leftOut
    ? `a new step that does not apply: ${title.en}`
    : `a new step: ${title.en}${on ? ` (${on})` : ''}`,
});

const goneWords = ({ title, on }: Span): Text => ({
  zh: `不再有环节${title.zh}${on ? `（当时 ${on} 完成）` : ''}`,
  en: `no step ${title.en} any more${on ? ` (then done on ${on})` : ''}`,
});

const titles = (spans: readonly Span[]): string => spans.map(({ title }) => title.zh).join(' → ');

function inOtherOrder(old: readonly Span[], fresh: readonly Span[]): boolean {
  const shared = (of: readonly Span[], other: readonly Span[]) =>
    of.filter((span) => other.some((one) => isSame(span, one)));
  return titles(shared(old, fresh)) !== titles(shared(fresh, old));
}

const orderWords = (fresh: readonly Span[]): Text => ({
  zh: `环节次序不同：${titles(fresh)}`,
  en: `the steps come in another order: ${fresh.map(({ title }) => title.en).join(' → ')}`,
});

function shifted({ on: was }: Span, { on: will, title, step }: Span): readonly Text[] {
  if (was === will || was === null || will === null) return [];
  const what = step.step === 'publicity' ? { zh: '期满', en: 'ends' } : { zh: '完成', en: 'is done' };
  return [
    {
      zh: `${title.zh}于 ${will} ${what.zh}（当时 ${was}）`,
      en: `${title.en} ${what.en} on ${will} (then ${was})`,
    },
  ];
}
