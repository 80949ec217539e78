import { writePage, type Cell } from '@duban/documents';
import type { Json, Policy, Text } from '@duban/domain';
import { namedText, type Edition } from '@duban/jurisdictions';
import { lawOf } from '../tasks/law-of';
import { bytesOf, FOLDERS, numbered, type DossierGround, type DossierPiece } from './dossier-piece';
import type { LinkName } from './task-record';

/** A law that the task was pinned to, and by which link. */
interface Pinned {
  readonly policy: Policy;
  readonly since: string;
  readonly link: LinkName;
}

/** 规则: the text of every edition that the task was ever under, each as it was, to be read and to be hashed. */
export async function lawPieces(ground: DossierGround): Promise<readonly DossierPiece[]> {
  const pieces = pinnedIn(ground).map(async ({ policy, since, link }, index) => {
    const { edition, lacking } = await lawOf(ground.house, policy);
    const begin = `规则${numbered(index)} ${policy.pack} ${policy.effectiveFrom}`;
    const about: Text = {
      zh: `自 ${since} 起适用的规则，名称 ${policy.edition.slice(0, 12)}`,
      en: `the rules in force for it since ${since}`,
    };
    const folder = FOLDERS.law;
    if (!edition) {
      const said = lacking ?? { zh: '', en: '' };
      const content = bytesOf(`${said.zh}\n${said.en}\n`);
      return [{ folder, name: `${begin}（全文未保存）.txt`, about: said, content }];
    }
    return [
      { folder, name: `${begin}.html`, about, content: bytesOf(lawPage(edition, policy)) },
      {
        ...{ folder, name: `${begin}.json`, content: bytesOf(namedText(edition)), recorded: link },
        about: {
          zh: '同一规则的规范文本，其 SHA-256 即规则的名称',
          en: 'the same as canonical text: its SHA-256 is the name of the law',
        },
      },
    ];
  });
  return (await Promise.all(pieces)).flat();
}

function pinnedIn({ record }: DossierGround): readonly Pinned[] {
  const { aggregate, links } = record.task;
  const all = links.flatMap(({ fact, sequence }): readonly Pinned[] => {
    const { event, on: since } = fact;
    const pins = event.type === 'TaskPlanned' || event.type === 'PolicyChanged';
    return pins ? [{ policy: event.data.policy, since, link: { aggregate, sequence } }] : [];
  });
  return [...new Map([...all].reverse().map((one) => [one.policy.edition, one])).values()].reverse();
}

/** Clause by clause, each with its basis: what a rule says is data, and is shown as it is. */
function lawPage({ basis, clauses }: Edition, policy: Policy): string {
  const rows = Object.entries(clauses).map(([name, clause]): readonly Cell[] => [
    { code: name },
    { code: JSON.stringify(clause.value as Json, null, 1) },
    clause.basis ?? '—',
    clause.note ?? '',
  ]);
  const from = 'document' in basis ? `${basis.document} ${basis.clause}` : '';
  return writePage({
    title: { zh: `规则 ${policy.pack}，${policy.effectiveFrom} 版`, en: `Rules ${policy.pack}` },
    about: [
      { zh: from, en: from },
      { zh: `名称（SHA-256）：${policy.edition}`, en: 'its name' },
    ],
    sections: [
      {
        title: { zh: '条款', en: 'Clauses' },
        table: {
          columns: [
            { zh: '条款', en: 'Clause' },
            { zh: '内容', en: 'What it says' },
            { zh: '依据', en: 'Basis' },
            { zh: '说明', en: 'Note' },
          ],
          rows,
        },
      },
    ],
  });
}
