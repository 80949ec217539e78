import { routes } from '@duban/contract';
import type { Command } from 'commander';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { keyOf, required, wordsOf } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { wrongCall } from '../trouble';

type Numbers = AnswerOf<typeof routes.letterNumbers>;

/** 文号: which come next, and which were given on paper. */
export function addNumberCommands(letter: Command, performer: Performer): void {
  const numbers = letter
    .command('numbers')
    .description(
      '文号：各代字的下一个号，和登记过的纸质文号 / the numbers to come, and those given on paper',
    );
  performer.does(numbers, showNumbers);
  const note = letter
    .command('numbers-on-paper <mark>')
    .description(
      '登记系统外手工编过的文号，此后接着编，只能往后 / note numbers given by hand elsewhere; never backwards',
    )
    .option('--year <year>', required('年份 / the year'))
    .option('--up-to <n>', required('已用到第几号 / the last number that was used'))
    .option('--reason <text>', required('原因（- 读标准输入）/ why (- reads stdin)'))
    .option('--key <key>', '同一次登记重发时沿用 / keep it when the same is sent again');
  performer.does(note, noteNumbers);
}

async function showNumbers({ client }: Desk): Promise<Outcome> {
  const numbers = await client.call(routes.letterNumbers, {});
  return { json: numbers, page: (page) => numbersPage(numbers, page) };
}

async function noteNumbers({ client, terminal }: Desk, given: Given): Promise<Outcome> {
  const body = {
    mark: given.argument(0),
    year: wholeIn(given, 'year'),
    upTo: wholeIn(given, 'upTo'),
    reason: await wordsOf(terminal, given.required('reason')),
  };
  const numbers = await client.call(routes.noteNumbers, { body, ...keyOf(given) });
  return { json: numbers, page: (page) => `✔ ${numbersPage(numbers, page)}` };
}

function wholeIn(given: Given, name: 'year' | 'upTo'): number {
  const text = given.required(name);
  if (/^\d{1,5}$/.test(text)) return Number(text);
  const option = name === 'year' ? '--year' : '--up-to';
  throw wrongCall(option, '应为整数', 'write a whole number');
}

function numbersPage({ series, onPaper }: Numbers, page: Page): string {
  type Paper = Numbers['onPaper'][number];
  const ofSeries = [
    { title: '代字', of: ({ mark }: Numbers['series'][number]) => mark },
    { title: '年', of: ({ year }: Numbers['series'][number]) => `${year}` },
    { title: '下一个', of: ({ next }: Numbers['series'][number]) => `${next}号` },
  ];
  const ofPaper = [
    { title: '纸质文号', of: ({ mark, year, from, to }: Paper) => `${mark}〔${year}〕${from}–${to}号` },
    { title: '原因', of: ({ reason }: Paper) => reason, flexible: true },
    { title: '登记人', of: ({ by }: Paper) => by ?? '—' },
    { title: '登记时间', of: ({ recordedAt }: Paper) => recordedAt },
  ];
  const numbered =
    series.length > 0 ? table(ofSeries, series, page) : '尚未编号，各代字从 1 号起 / nothing is numbered yet';
  return [numbered, ...(onPaper.length > 0 ? ['', table(ofPaper, onPaper, page)] : [])].join('\n');
}
