import { EVIDENCE_KINDS } from '@duban/domain';
import { lookedAt } from './way';

it('knows a way to look at pictures, documents, tables and texts, and at nothing that could act', () => {
  const ways = EVIDENCE_KINDS.map((kind) => [kind, lookedAt({ kind, bytes: 1 }).way]);
  expect(Object.fromEntries(ways)).toEqual({
    ...{ pdf: 'pdf', docx: 'word', xlsx: 'sheets', png: 'picture', jpeg: 'picture', webp: 'picture' },
    ...{ csv: 'text', txt: 'text', ofd: null, heic: null, mp4: null },
  });
});

it('holds no more than a page should', () => {
  expect(lookedAt({ kind: 'xlsx', bytes: 10 * 1024 * 1024 + 1 })).toMatchObject({
    way: null,
    because: 'size',
  });
});
