import type { Text } from '@duban/domain';
import type { Figures } from '../describing-clauses';
import { listed, said } from './said';

type Word = readonly [zh: string, en: string];
type Group = Exclude<keyof Figures, 'asOf' | 'alerts' | 'beside'>;

const GROUPS: Readonly<
  Record<Group, { readonly word: Word; readonly parts: Readonly<Record<string, Word>> }>
> = {
  tasks: {
    word: ['整改任务', 'Tasks'],
    parts: {
      total: ['共', 'in all'],
      completed: ['完成整改', 'completed'],
      onSchedule: ['达到序时进度', 'on schedule'],
      behind: ['未达序时进度', 'behind schedule'],
      closed: ['销号', 'closed'],
      filed: ['备案', 'filed'],
    },
  },
  measures: {
    word: ['整改措施', 'Measures'],
    parts: { total: ['共', 'in all'], completed: ['完成', 'completed'] },
  },
  petitions: {
    word: ['信访件', 'Petitions'],
    parts: {
      total: ['共', 'in all'],
      closed: ['已办结', 'closed'],
      staged: ['阶段性办结', 'closed in stages'],
      open: ['正在办理', 'open'],
      residue: ['文件未说明', 'not described'],
    },
  },
  found: {
    word: ['自查问题', 'Self-found problems'],
    parts: { total: ['共', 'in all'], solved: ['完成整改', 'solved'] },
  },
  accountability: {
    word: ['责任追究', 'Accountability'],
    parts: {
      cases: ['移交问题', 'cases'],
      units: ['问责单位', 'units'],
      persons: ['问责人员', 'persons'],
      admonished: ['另予批评教育等', 'admonished'],
    },
  },
};

/** One sentence for each group of which the document prints a number. */
export function figureSentences(figures: Figures): readonly Text[] {
  const { asOf, alerts, beside = [] } = figures;
  const groups = (Object.keys(GROUPS) as Group[]).flatMap((group) => groupSentence(group, figures[group]));
  return [
    ...(asOf ? [said(`截至 ${asOf}`, `As of ${asOf}`)] : []),
    ...groups,
    ...(alerts === null ? [] : [said(`处置预警任务 ${alerts} 条`, `Alerts handled: ${alerts}`)]),
    ...(beside.length === 0 ? [] : [besideSentence(beside)]),
  ];
}

function groupSentence(group: Group, counts: Readonly<Record<string, number | null>>): readonly Text[] {
  const { word, parts } = GROUPS[group];
  const printed = Object.entries(parts).flatMap(([name, [zh, en]]) => {
    const n = counts[name];
    return typeof n === 'number' ? [{ zh: `${zh} ${n}`, en: `${n} ${en}` }] : [];
  });
  if (printed.length === 0) return [];
  const list = {
    zh: printed.map(({ zh }) => zh).join('，'),
    en: printed.map(({ en }) => en).join(', '),
  };
  return [said(`${word[0]}：${list.zh}`, `${word[1]}: ${list.en}`)];
}

const besideSentence = (beside: NonNullable<Figures['beside']>): Text => {
  const list = listed(beside.map(({ what, n }) => ({ zh: `${what.zh} ${n}`, en: `${what.en} ${n}` })));
  return said(`另列：${list.zh}`, `Counted beside these: ${list.en}`);
};
