import { clauseRows, editionRow, packSummary, type ClauseRow, type PackSummary } from '@duban/jurisdictions';
import { routes } from '@duban/contract';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { both, inLine, orDash } from '../page/words';
import { dayOf, editionOn, packShelf, readablePack, refusedPack } from './pack-shelf';
import { today } from './today';

/** Every pack of this clone. */
export async function listPacks(desk: Desk): Promise<Outcome> {
  const shelf = await packShelf(desk);
  const { packs } = shelf;
  const rows = packs.map((pack) => {
    const summarised = packSummary(packs, pack);
    if (summarised.ok) return summarised.summary;
    throw refusedPack(shelf, summarised);
  });
  const columns = [
    { title: 'ID', of: ({ id }: PackSummary) => id },
    { title: '名称', of: ({ title }: PackSummary) => both(title), flexible: true },
    { title: '地方', of: ({ place }: PackSummary) => orDash(place) },
    { title: '上级', of: (row: PackSummary) => orDash(row.extends) },
    { title: '最新版', of: ({ editions }: PackSummary) => orDash(editions.at(-1)?.effectiveFrom) },
    { title: '未核实', of: ({ unverified }: PackSummary) => String(unverified) },
  ];
  return { json: rows, page: (page) => table(columns, rows, page) };
}

/** The resolved edition of a day, every value with its basis. */
export async function showPack(desk: Desk, given: Given): Promise<Outcome> {
  const shelved = await readablePack(desk, given.argument(0));
  const edition = editionOn(shelved, dayOf(given.text('on'), today()));
  const { id, title, place } = shelved.pack;
  const clauses = clauseRows(edition);
  const { madeOf, posts, words } = edition;
  const json = {
    ...{ id, title, place, extends: shelved.pack.extends },
    ...{ inForce: { ...editionRow(edition), madeOf }, posts, words, clauses },
  };
  return { json, page: (page) => packPage({ id, title: both(title), clauses }, page) };
}

/** What something that runs was pinned to, whatever its pack says by now. */
export async function showLaw({ client }: Desk, given: Given): Promise<Outcome> {
  const law = await client.call(routes.showLaw, { params: { hash: given.argument(0) } });
  const title = `${law.effectiveFrom} SHA-256 ${law.hash}`;
  return { json: law, page: (page) => packPage({ id: law.pack, title, clauses: law.clauses }, page) };
}

/** What a line of a pack shows. */
type Line = Pick<ClauseRow, 'title' | 'sentences' | 'from' | 'basis' | 'unverified'>;

interface PackPage {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Line[];
}

function packPage({ id, title, clauses }: PackPage, page: Page): string {
  const columns = [
    { title: '条款', of: (row: Line) => inLine(row.title) },
    {
      title: '内容',
      of: ({ sentences }: Line) => sentences.map(({ zh }) => zh).join(''),
      flexible: true,
    },
    { title: '来自', of: ({ from }: Line) => from },
    { title: '依据', of: ({ basis }: Line) => orDash(basis), flexible: true },
    { title: '', of: ({ unverified }: Line) => (unverified ? '未核实 unverified' : '') },
  ];
  return [`${page.paint.bold(id)} ${title}`, '', table(columns, clauses, page)].join('\n');
}
