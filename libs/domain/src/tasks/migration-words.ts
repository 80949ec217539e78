import type { Day } from '../time/day';
import type { Text } from '../text';

/** What another law would do to a task, its people and posts in words. */
export interface MigrationInWords {
  readonly next: { readonly before: DueInWords | null; readonly after: DueInWords | null };
  readonly lapsed: readonly {
    readonly name: string;
    readonly on: Day;
    readonly decision: 'approve' | 'refuse';
    readonly reason: Text;
  }[];
  readonly needed: readonly Text[];
  readonly spared: readonly Text[];
  readonly steps: Readonly<Record<'added' | 'dropped' | 'changed' | 'leftOut', readonly Text[]>>;
}

interface DueInWords {
  readonly on: Day;
  readonly because: Text;
}

const NOTHING: Text = { zh: '只换规则，眼前的办理不变', en: 'the law alone: nothing that is ahead changes' };

/** One sentence for each thing that would change, for every room alike; one that says so where nothing would. */
export function migrationWords({ next, lapsed, needed, spared, steps }: MigrationInWords): readonly Text[] {
  const several = (words: readonly Text[], zh: string, en: string): readonly Text[] =>
    words.map((one) => ({ zh: `${zh}：${one.zh}`, en: `${en}: ${one.en}` }));
  const lines = [
    ...lapsed.map(({ name, on, decision, reason }) => ({
      zh: `${decision === 'refuse' ? '不同意的意见' : '签字'}作废：${name} ${on}，${reason.zh}`,
      en: `a ${decision === 'refuse' ? 'refusal' : 'signature'} counts no more: ${name} ${on}, ${reason.en}`,
    })),
    ...several(needed, '还须签字', 'to sign now'),
    ...several(spared, '不再须签字', 'need not sign any more'),
    ...several(steps.added, '新增环节', 'a new step'),
    ...several(steps.dropped, '取消环节', 'a step less'),
    ...several(steps.changed, '环节有变', 'another step than before'),
    ...several(steps.leftOut, '不适用的环节', 'a step that does not apply'),
    ...(next.before?.on === next.after?.on ? [] : [nextWords(next)]),
  ];
  return lines.length > 0 ? lines : [NOTHING];
}

/** What comes by itself, and when: before the change and after it. */
function nextWords({ before, after }: MigrationInWords['next']): Text {
  const said = (due: DueInWords | null): Text =>
    due
      ? { zh: `${due.on} ${due.because.zh}`, en: `${due.on} ${due.because.en}` }
      : { zh: '无', en: 'nothing' };
  const [was, is] = [said(before), said(after)];
  return { zh: `下一步自动发生：${was.zh} → ${is.zh}`, en: `by itself next: ${was.en} → ${is.en}` };
}
