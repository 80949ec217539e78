import type { Input, Output, routes } from '@duban/contract';
import { CSV_START, csvLine, type CsvValue } from '@duban/documents';
import {
  FILING_STATE_WORDS,
  filingOffice,
  refusedFilingNumber,
  type Refusal,
  type Text,
} from '@duban/domain';
import { filingHolder, listFilings, type FilingQuery } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { badCursor } from '../edge/problem';
import type { SentFile } from '../edge/sent-file';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';
import { TaskLookup } from '../tasks/task-lookup';

type List = Input<typeof routes.listFilings.answer>;
type Filing = List['filings'][number];
type Query = Output<typeof routes.exportFilings.query>;
interface Column {
  readonly title: Text;
  readonly of: (row: Filing, language: Query['language']) => CsvValue;
}

const ROWS_AT_ONCE = 500;

/** The index of filings, as far as whoever asks may see the tasks. */
@Injectable()
export class FilingReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
  ) {}

  async list(caller: Caller, query: FilingQuery): Promise<List> {
    const { db, tenant } = this.house;
    const page = await listFilings(db, tenant.id, viewerOf(caller), query);
    if (!page) throw badCursor();
    return page;
  }

  /** The first rows are read before anything is sent. */
  async csv(caller: Caller, { language, ...query }: Query): Promise<SentFile> {
    const ask = (cursor?: string): Promise<List> =>
      this.list(caller, { ...query, limit: ROWS_AT_ONCE, ...(cursor && { cursor }) });
    const first = await ask();
    async function* text(): AsyncGenerator<string> {
      yield CSV_START + csvLine(COLUMNS.map(({ title }) => title[language]));
      for (let page = first; ; page = await ask(page.next)) {
        yield page.filings.map((row) => csvLine(COLUMNS.map(({ of }) => of(row, language)))).join('');
        if (!page.next) return;
      }
    }
    return { name: `${language === 'zh' ? '备案索引' : 'filings'}-${caller.today}.csv`, content: text() };
  }

  /** Why a task cannot be filed under a number, with the name of the task that has it where the caller may see that one. */
  async refusedNumber(caller: Caller, taskId: string, number: string): Promise<Refusal | null> {
    const { db, tenant } = this.house;
    const office = filingOffice(await this.tasks.state(taskId));
    const taken = await filingHolder(db, tenant.id, viewerOf(caller), { office, number });
    return taken && refusedFilingNumber(number, taken.holder);
  }
}

const column = (zh: string, en: string, of: Column['of']): Column => ({ title: { zh, en }, of });
const COLUMNS: readonly Column[] = [
  column('备案号', 'filing number', ({ number }) => number),
  column('备案单位', 'filed with', ({ officeName }) => officeName),
  column('方案', 'plan', ({ planName }) => planName),
  column('编号', 'no.', ({ ref }) => ref),
  column('任务', 'task', ({ title }) => title),
  column('备案日期', 'filed on', ({ filedOn }) => filedOn),
  column('备案人', 'filed by', ({ filedByName }) => filedByName),
  column('状态', 'state', ({ state }, language) => FILING_STATE_WORDS[state][language]),
  column('销号日期', 'closed on', ({ closedOn }) => closedOn),
];
