import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { editionIn } from '../example/in-force';
import type { PackDocument } from '../packs/pack-document';
import { closingPage, type Place } from './closing-page';

const ROOM = join(__dirname, '../..');
const PAGE = join(ROOM, '../../docs/closing.md');
const packs = readdirSync(join(ROOM, 'packs')).map(
  (file) => parse(readFileSync(join(ROOM, 'packs', file), 'utf8')) as PackDocument,
);
const places = packs.map(({ id, title }): Place => ({ title, edition: editionIn(packs, id, '2026-03-02') }));
const made = closingPage(places);
if (process.env.DUBAN_WRITE_CLOSING_PAGE) writeFileSync(PAGE, made);

/** The formatter pads the columns of a table. */
const unpadded = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
const sectionOf = (id: string): string => made.split(/^## /m).find((part) => part.startsWith(id)) ?? '';

describe('the page of the closings', () => {
  it('is the committed one (rewrite it with DUBAN_WRITE_CLOSING_PAGE=1, then format it)', () => {
    expect(unpadded(readFileSync(PAGE, 'utf8'))).toBe(unpadded(made));
  });

  it('draws the steps of each place in its own order, and marks those that are not for all', () => {
    expect(sectionOf('yulin')).toMatch(/work --> reported --> s1 --> .* --> s7 --> closed/);
    expect(sectionOf('yulin')).toMatch(/s3\["验收申请.*\n.*s4\["资料审核.*\n.*s5\["现场核查/);
    expect(sectionOf('anhui')).toContain('style s2 stroke-dasharray');
    expect(sectionOf('hunan')).toContain('style s2 stroke-dasharray');
    expect(sectionOf('ningbo')).not.toContain('stroke-dasharray');
    expect(made.match(/```mermaid/g)).toHaveLength(packs.length);
    expect(made).not.toMatch(/undefined|\[object/);
  });

  it('is another when a place closes in another order', () => {
    const [first, ...rest] = places as [Place, ...Place[]];
    const { closing } = first.edition.clauses;
    const turned = { ...closing, value: [...closing.value].reverse() };
    const edition = { ...first.edition, clauses: { ...first.edition.clauses, closing: turned } };
    expect(closingPage([{ ...first, edition }, ...rest])).not.toBe(made);
  });
});
