import type { Text } from '@duban/domain';

/** What one cell says; `code` is for hashes and names of files, which are compared letter by letter. */
export type Cell = string | Text | { readonly code: string };

export interface PageTable {
  readonly columns: readonly Text[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One part of a page; what it has none of is left out. */
export interface PageSection {
  readonly title: Text;
  readonly about?: readonly Text[];
  readonly table?: PageTable;
}

export interface WrittenPage {
  readonly title: Text;
  readonly about: readonly Text[];
  readonly sections: readonly PageSection[];
}

/** Nothing is loaded and nothing runs, whatever people have written into what the page shows. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'`;

const LOOKS = `
body { font: 15px/1.6 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1f2328; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #c9ced6; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { background: #f3f5f7; } small { color: #57606a; } code { font-size: .8rem; word-break: break-all; } td { white-space: pre-line; }
@media print { body { margin: 0; max-width: none; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;

/** A page for people that any browser shows without a network: the same page makes the same bytes. */
export function writePage({ title, about, sections }: WrittenPage): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escaped(`${title.zh} / ${title.en}`)}</title>`,
    `<style>${LOOKS}</style>`,
    '</head>',
    '<body>',
    `<h1>${said(title)}</h1>`,
    ...about.map(paragraph),
    ...sections.flatMap(section),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const section = ({ title, about = [], table }: PageSection): readonly string[] => [
  `<h2>${said(title)}</h2>`,
  ...about.map(paragraph),
  ...(table ? tableOf(table) : []),
];

const tableOf = ({ columns, rows }: PageTable): readonly string[] => [
  '<table>',
  `<thead><tr>${columns.map((title) => `<th>${said(title)}</th>`).join('')}</tr></thead>`,
  '<tbody>',
  ...rows.map((cells) => `<tr>${cells.map((one) => `<td>${cell(one)}</td>`).join('')}</tr>`),
  '</tbody>',
  '</table>',
];

function cell(one: Cell): string {
  if (typeof one === 'string') return escaped(one);
  return 'code' in one ? `<code>${escaped(one.code)}</code>` : said(one);
}

const paragraph = (text: Text): string => `<p>${said(text)}</p>`;

const said = ({ zh, en }: Text): string =>
  zh === en ? escaped(zh) : `${escaped(zh)} <small>${escaped(en)}</small>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
