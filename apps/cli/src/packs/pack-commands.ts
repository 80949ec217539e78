import { routes } from '@duban/contract';
import type { Command } from 'commander';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { both, orDash } from '../page/words';

type PackRow = AnswerOf<typeof routes.listPacks>['packs'][number];
type PackView = AnswerOf<typeof routes.showPack>;
type Clause = PackView['clauses'][number];

export function addPackCommands(program: Command, performer: Performer): void {
  const pack = program.command('pack').description('规则包 / rule packs');
  performer.does(pack.command('list').description('规则包清单 / the packs'), listPacks);
  performer.does(
    pack.command('show <pack>').description('一个规则包，逐条带依据 / one pack with its bases'),
    showPack,
  );
}

async function listPacks({ client }: Desk): Promise<Outcome> {
  const { packs } = await client.call(routes.listPacks, {});
  const columns = [
    { title: 'ID', of: ({ id }: PackRow) => id },
    { title: '名称', of: ({ title }: PackRow) => both(title), flexible: true },
    { title: '地方', of: ({ place }: PackRow) => orDash(place) },
    { title: '上级', of: (row: PackRow) => orDash(row.extends) },
    { title: '最新版', of: ({ editions }: PackRow) => orDash(editions.at(-1)?.effectiveFrom) },
    { title: '未核实', of: ({ unverified }: PackRow) => String(unverified) },
  ];
  return { json: packs, page: (page) => table(columns, packs, page) };
}

async function showPack({ client }: Desk, given: Given): Promise<Outcome> {
  const pack = await client.call(routes.showPack, { params: { packId: given.argument(0) } });
  return { json: pack, page: (page) => packPage(pack, page) };
}

const marks = ({ unverified, silent }: Clause): string =>
  [...(silent ? ['文件未写明 silent'] : []), ...(unverified ? ['未核实 unverified'] : [])].join(' ');

function packPage(pack: PackView, page: Page): string {
  const columns = [
    { title: '条款', of: ({ clause }: Clause) => clause },
    { title: '内容', of: ({ value }: Clause) => JSON.stringify(value), flexible: true },
    { title: '来自', of: ({ from }: Clause) => from },
    { title: '依据', of: ({ basis }: Clause) => orDash(basis), flexible: true },
    { title: '', of: marks },
  ];
  const { paint } = page;
  return [`${paint.bold(pack.id)} ${both(pack.title)}`, '', table(columns, pack.clauses, page)].join('\n');
}
