import type { Output, routes } from '@duban/contract';
import {
  CLASS_WORDS,
  postName,
  STATUS_WORDS,
  STEP_WORDS,
  TASK_ACT_WORDS,
  type PostNames,
  type Text,
} from '@duban/domain';
import { CSV_START, csvLine, type CsvValue } from '@duban/documents';
import { listPlans, listUnits } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { SentFile } from '../edge/sent-file';
import { HOUSE, type House } from '../house';
import { PackReading } from '../packs/pack-reading';
import { viewerOf, type Caller } from '../people/caller';
import { LedgerReading, type LedgerRow } from './ledger-reading';

type Query = Output<typeof routes.exportTasks.query>;
type Language = Query['language'];
interface Names {
  readonly plans: ReadonlyMap<string, { readonly name: string; readonly pack: string }>;
  readonly units: ReadonlyMap<string, string>;
  /** How each pack calls the posts. */
  readonly posts: ReadonlyMap<string, PostNames>;
}
interface Column {
  readonly title: Text;
  readonly of: (row: LedgerRow, names: Names, language: Language) => CsvValue;
}

const ROWS_AT_ONCE = 500;

/** The ledger as it is filtered, for a spreadsheet; whoever asks gets the rows that they may see. */
@Injectable()
export class LedgerExport {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(LedgerReading) private readonly ledger: LedgerReading,
    @Inject(PackReading) private readonly packs: PackReading,
  ) {}

  /** The first rows are read before anything is sent: a question that makes no sense gets no half of a file. */
  async csv(caller: Caller, { language, ...query }: Query): Promise<SentFile> {
    const ask = (cursor?: string) =>
      this.ledger.list(caller, { ...query, limit: ROWS_AT_ONCE, ...(cursor && { cursor }) });
    const [first, names] = await Promise.all([ask(), this.names(caller)]);
    const columns = this.columns();
    async function* text(): AsyncGenerator<string> {
      yield CSV_START + csvLine(columns.map(({ title }) => title[language]));
      for (let page = first; ; page = await ask(page.next)) {
        yield page.tasks.map((row) => csvLine(columns.map(({ of }) => of(row, names, language)))).join('');
        if (!page.next) return;
      }
    }
    return { name: `${language === 'zh' ? '台账' : 'tasks'}-${caller.today}.csv`, content: text() };
  }

  private async names(caller: Caller): Promise<Names> {
    const { db, tenant } = this.house;
    const [plans, units, packs] = await Promise.all([
      listPlans(db, tenant.id, viewerOf(caller)),
      listUnits(db, tenant.id),
      this.packs.list(),
    ]);
    return {
      plans: new Map(plans.map((plan) => [plan.id, plan])),
      units: new Map(units.map(({ id, name }) => [id, name])),
      posts: new Map(packs.map(({ id, posts }) => [id, posts])),
    };
  }

  private columns(): readonly Column[] {
    const column = (zh: string, en: string, of: Column['of']): Column => ({ title: { zh, en }, of });
    return [
      column('方案', 'plan', ({ planId }, { plans }) => plans.get(planId)?.name ?? null),
      column('编号', 'no.', ({ ref }) => ref),
      column('备案号', 'filing number', ({ filingNumber }) => filingNumber),
      column('任务', 'task', ({ title }) => title),
      column('整改类型', 'class', (row, _, language) => CLASS_WORDS[row.class][language]),
      column('牵头单位', 'lead unit', ({ leadUnitName }) => leadUnitName),
      column('时限（原文）', 'deadline as written', ({ deadline }) => deadline?.text ?? null),
      column('时限', 'deadline', ({ deadline }) => deadline?.day ?? null),
      column('预警', 'level', ({ level }, _, language) => level?.word[language] ?? null),
      column('剩余工作日', 'working days left', ({ left }) => left?.workdays ?? null),
      column('是否超期', 'overdue', ({ overdue }, _, language) =>
        overdue ? { zh: '超期', en: 'overdue' }[language] : null,
      ),
      column('状态', 'state', ({ status }, _, language) => STATUS_WORDS[status][language]),
      column('环节', 'step', ({ step }, _, language) => step && wordOf(STEP_WORDS, step)[language]),
      column('等待谁', 'waiting for', (row, names, language) => this.waiting(row, names)[language]),
      column('自动下一步', 'next by itself', ({ nextOn }) => nextOn),
      column('销号日期', 'closed on', ({ closedOn }) => closedOn),
    ];
  }

  /** Sending back can always wait and is not said. */
  private waiting({ waiting, planId }: LedgerRow, { plans, units, posts: ofPacks }: Names): Text {
    const posts = ofPacks.get(plans.get(planId)?.pack ?? '') ?? {};
    const whom = ({ by, persons = [] }: LedgerRow['waiting'][number], language: Language): string =>
      [
        ...new Set(
          by.map(({ post, of, unit }) => {
            const name = postName(post, posts)[language];
            if (of !== 'lead' && of !== 'acceptance') return name;
            const at = units.get(unit) ?? '';
            return language === 'zh' ? `${at}${name.replace(/^单位/, '')}` : `${name}, ${at}`;
          }),
        ),
        ...(persons.length > 0 ? [BY_NAME[language]] : []),
      ].join(language === 'zh' ? '、' : ' / ');
    const forward = waiting.filter(({ act }) => act !== 'return');
    return {
      zh: forward.map((one) => `${whom(one, 'zh')}${wordOf(TASK_ACT_WORDS, one.act).zh}`).join('；'),
      en: forward.map((one) => `${whom(one, 'en')}: ${wordOf(TASK_ACT_WORDS, one.act).en}`).join('; '),
    };
  }
}

const BY_NAME: Text = { zh: '指定的人', en: 'somebody by name' };

const wordOf = (words: Readonly<Record<string, Text>>, word: string): Text =>
  words[word] ?? { zh: word, en: word };
