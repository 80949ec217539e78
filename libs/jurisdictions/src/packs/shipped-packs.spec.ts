import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ClauseName, PackDocument } from './pack-document';
import { editionIn } from '../example/in-force';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const places = packs.filter(({ extends: parent }) => parent !== null);

/** What no document of a place could speak of: the clock of the country, how this product's own rules are changed, the words of its letters. */
const OF_THE_PRODUCT: readonly ClauseName[] = ['zone', 'amendment', 'letters'];
/** What nobody can inherit, for the default has none: a place that does not say it has to admit that. */
const WITHOUT_DEFAULT: readonly ClauseName[] = ['lookBack', 'acceptanceLevels'];
/** What the place's document says in the default's own words, so that it is inherited and yet no silence. */
const SAID_ALIKE: Readonly<Record<string, readonly ClauseName[]>> = {
  ningbo: ['closingWord'],
  yulin: ['closingWord'],
  liaoning: ['closingWord'],
  anhui: ['closingWord'],
  jiangxi: ['taskClasses'],
  henan: ['closingWord'],
  hunan: ['closingWord'],
  guangxi: ['closingWord'],
  'taizhou-bay': ['taskClasses'],
};

describe('the pack of a place', () => {
  it.each(places)('$id is marked silent on everything that it inherits', (pack) => {
    for (const edition of pack.editions) {
      const { clauses } = editionIn(packs, pack.id, edition.effectiveFrom);
      const inherited = (Object.keys(clauses) as ClauseName[]).filter(
        (name) => clauses[name]?.from !== pack.id && !OF_THE_PRODUCT.includes(name),
      );
      const absent = WITHOUT_DEFAULT.filter((name) => clauses[name] === undefined);
      const alike = SAID_ALIKE[pack.id] ?? [];
      const expected = [...inherited, ...absent].filter((name) => !alike.includes(name));
      expect(expected.filter((name) => !edition.silent?.includes(name))).toEqual([]);
      expect(alike.filter((name) => !inherited.includes(name))).toEqual([]);
    }
  });

  it.each(places)('$id cites its own document, or says that a clause rests on another', (pack) => {
    for (const edition of pack.editions) {
      const document = 'document' in edition.basis ? edition.basis.document : '';
      for (const [name, clause] of Object.entries(edition.clauses)) {
        const cited = clause.basis?.split('，')[0] ?? '';
        const own = cited !== '' && document.includes(cited);
        expect({ name, cited, known: own || clause.unverified === true }).toMatchObject({ known: true });
      }
    }
  });
});
