import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PackDocument } from '../packs/pack-document';
import { packsPage } from './packs-page';

const ROOM = join(__dirname, '../..');
const PAGE = join(ROOM, '../../docs/packs.md');
const packs = readdirSync(join(ROOM, 'packs')).map(
  (file) => parse(readFileSync(join(ROOM, 'packs', file), 'utf8')) as PackDocument,
);
/** The neutral pack first, for the others are read against it. */
const inOrder = [...packs].sort(
  (one, other) =>
    Number(one.extends !== null) - Number(other.extends !== null) || (one.id < other.id ? -1 : 1),
);
const made = packsPage(inOrder);
if (process.env.DUBAN_WRITE_PACKS_PAGE) writeFileSync(PAGE, made);

/** The formatter pads the columns of a table. */
const unpadded = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

describe('the page of the packs', () => {
  it('is the committed one (rewrite it with DUBAN_WRITE_PACKS_PAGE=1, then format it)', () => {
    expect(unpadded(readFileSync(PAGE, 'utf8'))).toBe(unpadded(made));
  });

  it('says why of everything that is unverified', () => {
    expect(made).not.toMatch(/^ {2}- [^:\n]*: *$/m);
  });

  it('is another when a pack says something else', () => {
    const [first, ...rest] = inOrder as [PackDocument, ...PackDocument[]];
    const [edition] = first.editions;
    const silent = { ...first, editions: [{ ...edition, silent: ['alerts'] }] } as PackDocument;
    expect(packsPage([silent, ...rest])).not.toBe(made);
  });
});
