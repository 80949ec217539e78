import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { documentsOf, holds, type Document, type Quotation } from '../example/founding-documents';
import type { PackDocument } from './pack-document';

/**
 * What stands between “ and ” in a basis is the document's, word for word, at the place that is named before it. The
 * documents are other people's texts and are not kept here; what was looked up in them is. With
 * `DUBAN_FOUNDING_DOCUMENTS`, the folder of their texts, everything is looked up anew and written down.
 */
const FOUND = join(__dirname, 'quotations.json');
const FOLDER = join(__dirname, '../../packs');

const PLACE = /^[一二三四五六七八九十]+(\([一二三四五六七八九十]+\)\d*)?/;

const quotationsIn = (basis: string): readonly Quotation[] =>
  basis
    .slice(basis.indexOf('，') + 1)
    .split('；')
    .flatMap((part) => {
      const place = PLACE.exec(part)?.[0] ?? '';
      return [...part.matchAll(/“([^”]+)”/g)].map(([, words = '']) => ({ place, words }));
    });

/** Bases of clauses, and of what in their values has one of its own. */
function basesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'basis' && typeof inner === 'string' ? [inner] : basesIn(inner),
  );
}

const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const quoted = packs.flatMap(({ editions }) =>
  editions.flatMap(({ basis, clauses }) =>
    basesIn(clauses)
      .flatMap(quotationsIn)
      .map((quotation) => ({ document: 'document' in basis ? basis.document : '', ...quotation })),
  ),
);

/** By document, as it is written down. */
const recorded = Object.fromEntries(
  [...new Set(quoted.map(({ document }) => document))].map((document) => [
    document,
    quoted.filter((one) => one.document === document).map(({ place, words }) => `${place} ${words}`.trim()),
  ]),
);

if (process.env.DUBAN_FOUNDING_DOCUMENTS) {
  const documents = documentsIn(process.env.DUBAN_FOUNDING_DOCUMENTS);
  const wrong = quoted.filter(
    ({ document, ...quotation }) => !documents.some((one) => one.isCalled(document) && holds(one, quotation)),
  );
  if (wrong.length > 0) throw new Error(`in no document: ${JSON.stringify(wrong, null, 1)}`);
  writeFileSync(FOUND, `${JSON.stringify(recorded, null, 2)}\n`);
}

it('quotes nothing that was not looked up in its document', () => {
  expect(recorded).toEqual(JSON.parse(readFileSync(FOUND, 'utf8')));
  expect(quoted.length).toBeGreaterThan(100);
});

it('knows a document, a place and a word from another', () => {
  const [document, other] = documentsOf(
    '甲市公开整改方案\n一、总则\n(一)分工。牵头单位负总责,\n1.整改“回头看”。\n二、附则\n(一)公示十日。\n' +
      '02乙省公开督察整改落实情况\n一、做法\n一是加强领导。\n二是强化调度。',
  ) as [Document, Document];
  const looked = (place: string, words: string) => holds(document, { place, words });
  expect([looked('一(一)', '牵头单位负总责，'), looked('一(一)1', '整改‘回头看’')]).toEqual([true, true]);
  expect([looked('', '公示十日'), looked('二', '公示十日')]).toEqual([true, true]);
  expect([looked('一', '公示十日'), looked('一(一)', '牵头单位负责')]).toEqual([false, false]);
  expect([document, other].map((one) => one.isCalled('乙省督察整改落实情况（转载稿）'))).toEqual([
    false,
    true,
  ]);
  const said = ['一(一)', '一(二)'].map((place) => holds(other, { place, words: '调度' }));
  expect(said).toEqual([false, true]);
});

function documentsIn(folder: string): readonly Document[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.flatMap((file) => documentsOf(readFileSync(join(folder, file), 'utf8')));
}
