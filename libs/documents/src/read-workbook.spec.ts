import { bareWorkbook, sheetXml } from './made-files/bare-workbook';
import { makeZip } from './made-files/zip';
import { readShownWorkbook } from './read-workbook';

const workbook = (...sheets: readonly (readonly (readonly string[])[])[]): Uint8Array =>
  makeZip(bareWorkbook(sheets.map((rows, at) => ({ name: `表${at + 1}`, xml: sheetXml(rows) }))));

it('shows the sheets as texts, whatever they look like', async () => {
  const read = await readShownWorkbook(
    workbook([['点位', '<img src=x onerror=alert(1)>'], ['一号']], [['空']]),
  );
  expect(read).toMatchObject({
    ok: true,
    sheets: [
      {
        name: '表1',
        cut: false,
        rows: [
          { number: 1, cells: [{ column: 1, text: '点位' }, { text: '<img src=x onerror=alert(1)>' }] },
          { number: 2, cells: [{ column: 1, text: '一号' }] },
        ],
      },
      { name: '表2' },
    ],
    more: 0,
  });
});

it('shows the beginning of a long or wide sheet, and says so', async () => {
  const [long, wide] = [Array.from({ length: 201 }, (_, at) => [`${at}`]), [Array(51).fill('x') as string[]]];
  const read = await readShownWorkbook(workbook(long, wide));
  if (!read.ok) throw new Error(read.because.en);
  expect(read.sheets.map(({ cut, rows }) => [cut, rows.length, rows[0]?.cells.length])).toEqual([
    [true, 200, 1],
    [true, 1, 50],
  ]);
});

it('shows the first sheets of many, and says how many follow', async () => {
  const read = await readShownWorkbook(workbook(...Array.from({ length: 23 }, (_, at) => [[`${at}`]])));
  if (!read.ok) throw new Error(read.because.en);
  expect([read.sheets.length, read.sheets.at(-1)?.name, read.more]).toEqual([20, '表20', 3]);
});

it('refuses what is no workbook', async () => {
  expect(await readShownWorkbook(Buffer.from('MZ'))).toMatchObject({ ok: false, code: 'file-type' });
});
