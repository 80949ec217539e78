import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLetter } from '@duban/documents';
import { sheetOf } from '@duban/domain';
import { issuedLetter, ofItsPage } from '../testing/example-letter';
import { LETTER } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const letter = { ...issuedLetter, ...ofItsPage };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-document-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('saves a letter as the document that its page is', async () => {
  const url = await house.open(() => ({ json: letter }));
  const file = join(folder, 'letter.docx');
  const { exitCode } = await tryDuban(['letter', 'document', LETTER, '-o', file, '--server', url]);
  expect(exitCode).toBe(0);
  expect(new Uint8Array(readFileSync(file))).toEqual(
    writeLetter(sheetOf({ ...letter, issuedOn: '2026-03-02' })),
  );
});

it('says that a file is needed', async () => {
  const url = await house.open(() => ({ json: letter }));
  expect(await tryDuban(['letter', 'document', LETTER, '--server', url])).toMatchObject({ exitCode: 2 });
});
