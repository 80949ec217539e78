import type { SampleTask } from '@duban/documents';

/** Two tasks of an earlier batch, to show what a number looks like that is struck off, or about to be. */
export const earlierTasks = (
  { lead, acceptance }: Pick<SampleTask, 'lead' | 'acceptance'>,
  year: number,
): readonly SampleTask[] => [
  {
    ref: '01',
    title: '老城厢三处雨水口直排河道',
    problem: '老城厢三处雨水口有污水混入，雨天直排内河。',
    goal: '三处混接全部改接，雨天不再有污水入河。',
    className: '限期整改',
    deadlineText: `${year}年12月底前`,
    measures: [
      { no: '1', text: '完成三处混接点溯源' },
      { no: '2', text: '改接到市政污水管并恢复路面' },
    ],
    cooperating: [],
    lead,
    acceptance,
  },
  {
    ref: '02',
    title: '渣土临时堆场未覆盖',
    problem: '城东渣土临时堆场约两公顷裸土未覆盖，起尘明显。',
    goal: '全部覆盖并落实日常巡查。',
    className: '限期整改',
    deadlineText: `${year}年12月底前`,
    measures: [{ no: '1', text: '裸土全部覆盖，设喷淋' }],
    cooperating: [],
    lead,
    acceptance,
  },
];
