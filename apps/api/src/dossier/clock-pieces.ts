import { writePage, type Cell } from '@duban/documents';
import {
  clocksOfLetter,
  clocksOfTask,
  type Notice,
  type RunningClock,
  type Task,
  type Text,
} from '@duban/domain';
import { bytesOf, FOLDERS, type DossierGround, type DossierPiece } from './dossier-piece';
import { stateOf } from './task-record';

const KINDS: Readonly<Partial<Record<RunningClock['kind'], Text>>> = {
  publicity: { zh: '公示期', en: 'publicity period' },
  reply: { zh: '回函期限', en: 'until the reply' },
  limit: { zh: '签批时限', en: 'limit of the signing' },
  'follow-up': { zh: '落实情况报告期限', en: 'until the follow-up' },
};

const BECAUSE: Readonly<Record<RunningClock['account']['excluded'][number]['because'], string>> = {
  'first-day': '首日不计',
  weekend: '周末',
  holiday: '节假日',
  stopped: '中止',
};

const UNITS: Readonly<Record<RunningClock['period']['unit'], string>> = {
  days: '日',
  workdays: '个工作日',
  months: '个月',
};

const COLUMNS: readonly Text[] = [
  { zh: '时限', en: 'Period' },
  { zh: '起', en: 'From' },
  { zh: '止', en: 'Until' },
  { zh: '计入的日子', en: 'Days that count' },
  { zh: '不计的日子', en: 'Days that do not' },
  { zh: '中止', en: 'Stopped' },
];

/** 计时账户: every day of each period, counted or left out for a reason; those that run as of today, and the notices as published. */
export async function clockPieces(ground: DossierGround): Promise<readonly DossierPiece[]> {
  const { house, task, record, today } = ground;
  const days = { calendar: await house.calendars.of(house.tenant.id), today };
  const letters = record.of('letter').map((chain) => stateOf('letter', chain));
  const running = [...clocksOfTask(task, days), ...letters.flatMap((letter) => clocksOfLetter(letter, days))];
  const rows = [...running.map(runningRow), ...noticesIn(task).map(noticeRow)];
  if (rows.length === 0) return [];
  const page = writePage({
    title: { zh: '计时账户', en: 'Clock account' },
    about: [
      {
        zh: '正在计的时限按导出当天的工作日历计算；已结束的公示期按公示时载明的日子。',
        en: 'What runs is counted by the working days of the day of this dossier; a publicity that has ended, by the days that were published.',
      },
    ],
    sections: [{ title: { zh: '各项时限', en: 'Periods' }, table: { columns: COLUMNS, rows } }],
  });
  return [
    {
      ...{ folder: FOLDERS.clocks, name: '计时账户.html', content: bytesOf(page) },
      about: { zh: '各项时限逐日的账', en: 'the account of every period, day by day' },
    },
  ];
}

function runningRow({ kind, period, account, pauses }: RunningClock): readonly Cell[] {
  const words = KINDS[kind] ?? { zh: kind, en: kind };
  const { from, until, counted, excluded, provisional } = account;
  return [
    {
      zh: `${words.zh}（${period.n} ${UNITS[period.unit]}${provisional ? '，暂按推算的工作日' : ''}）`,
      en: words.en,
    },
    ...[from, until, counted.join('、')],
    excluded.map(({ day, because }) => `${day} ${BECAUSE[because]}`).join('、'),
    pauses.map(pauseWords).join('\n'),
  ];
}

const noticeRow = ({ from, to, counted, pauses = [] }: Notice): readonly Cell[] => [
  ...[{ zh: '公示期（已结束）', en: 'publicity period, over' }, from, to],
  ...[counted.join('、'), '', pauses.map(pauseWords).join('\n')],
];

const pauseWords = ({ from, to, because }: RunningClock['pauses'][number]): string =>
  `${from} 至 ${to ?? '今'}：${because}`;

const noticesIn = (task: Task): readonly Notice[] => [
  ...(task.formerNotice ? [task.formerNotice.notice] : []),
  ...('done' in task ? task.done.flatMap((step) => (step.step === 'publicity' ? [step.notice] : [])) : []),
];
