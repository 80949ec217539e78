import type { Text } from '@duban/domain';
import type { ClauseName, EditionDocument, PackDocument } from '../packs/pack-document';
import { CLAUSE_TITLES } from '../packs/words/clause-words';

/** What a page says of the newest edition of each pack: a table of all of them, then one section for each. */
export function packsPage(packs: readonly PackDocument[]): string {
  const rows = packs.map(
    (pack) =>
      `| [\`${pack.id}\`](#${pack.id}) | ${[
        pack.title.en,
        restsOn(newest(pack)),
        names(newest(pack)).length,
        (newest(pack).silent ?? []).length,
        unverified(newest(pack)).length,
      ].join(' | ')} |`,
  );
  return [
    PREFACE,
    '| pack | place | rests on | clauses of its own | silent about | unverified |\n| --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...packs.map((pack) => `\n${section(pack)}`),
    '',
  ].join('\n');
}

const PREFACE = `# The packs

This page is made by a program from the files in \`libs/jurisdictions/packs\`; it is not written by hand. Where the document of a
place is silent, the neutral pack holds, with what is unverified in it. A clause is unverified when no document that was
read says it, or only a part of it. \`npx duban pack show ID\` has every clause in words, with its basis.
`;

/** A pack has an edition at least; the schema sees to it. */
const newest = ({ editions }: PackDocument): EditionDocument => editions.at(-1) as EditionDocument;

const names = ({ clauses }: EditionDocument): readonly ClauseName[] => Object.keys(clauses) as ClauseName[];
const unverified = (edition: EditionDocument): readonly ClauseName[] =>
  names(edition).filter((name) => edition.clauses[name]?.unverified);

const restsOn = ({ basis }: EditionDocument): string =>
  'document' in basis ? `${basis.document}，${basis.clause}` : 'no document';

function section(pack: PackDocument): string {
  const edition = newest(pack);
  const unsure = unverified(edition);
  const remarked = names(edition).filter((name) => !unsure.includes(name) && edition.clauses[name]?.note);
  return [
    `## ${pack.id}\n`,
    `${pack.title.zh} / ${pack.title.en}, from ${edition.effectiveFrom} on.\n`,
    `- Rests on: ${restsOn(edition)}`,
    ...listed('Cites besides', otherSources(edition)),
    `- Says itself: ${titles(names(edition))}`,
    ...(edition.silent ? [`- Silent about: ${titles(edition.silent)}`] : []),
    ...listed('Unverified, and why', remarks(edition, unsure)),
    ...listed('Remarks', remarks(edition, remarked)),
  ].join('\n');
}

const listed = (what: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`- ${what}:`, ...lines.map((line) => `  - ${line}`)];

const remarks = ({ clauses }: EditionDocument, all: readonly ClauseName[]): readonly string[] =>
  all.map((name) => `${title(name)}: ${clauses[name]?.note?.en ?? ''}`);

/** Clauses that cite another document than the edition's; each is cited by its name, or by the end of it. */
function otherSources(edition: EditionDocument): readonly string[] {
  const { basis, clauses } = edition;
  const document = 'document' in basis ? basis.document : '';
  return names(edition).flatMap((name) => {
    const cited = clauses[name]?.basis;
    const own = cited === undefined || document.includes(cited.split('，')[0] ?? '');
    return own ? [] : [`${title(name)}: ${cited}`];
  });
}

const titles = (all: readonly ClauseName[]): string => all.map(title).join(', ');
const title = (name: ClauseName): string => {
  const { zh, en }: Text = CLAUSE_TITLES[name];
  return `${zh} ${en.charAt(0).toLowerCase()}${en.slice(1)}`;
};
