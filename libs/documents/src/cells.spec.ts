import { bareWorkbook, sheetOf, sheetXml } from './made-files/bare-workbook';
import { codes, only, read, readRows } from './made-files/read-made';
import { makeZip } from './made-files/zip';
import { readWorkbook } from './xlsx/workbook';
import { writeWorkbook } from './xlsx/write-workbook';
import type { WrittenValue } from './xlsx/write-workbook';
import { readZipDirectory } from './zip/directory';

describe('cells', () => {
  const header = ['序号', '整改任务', '责任单位', '整改时限'];
  const deadlineOf = async (value: WrittenValue) => {
    const reading = await readRows([header, ['1', '任务', '甲局', value]]);
    return { ...only(reading).deadline, sure: only(reading).confidence['deadline'] };
  };

  it('with real dates are read as they are shown', async () => {
    expect(await deadlineOf({ day: '2024-06-30' })).toMatchObject({
      day: '2024-06-30',
      precision: 'day',
      sure: 1,
    });
    expect(await deadlineOf({ day: '2024-06-01', format: 'yyyy"年"m"月"' })).toMatchObject({
      text: '2024年6月',
      day: '2024-06-30',
      precision: 'month',
    });
    expect(await deadlineOf({ day: '2024-01-01', format: 'yyyy"年"' })).toMatchObject({
      day: '2024-12-31',
      precision: 'year',
    });
  });

  it('with a date that lost its format are read, with doubt', async () => {
    expect(await deadlineOf(45_473)).toMatchObject({ day: '2024-06-30', sure: 0.5 });
    expect(await deadlineOf('45473')).toMatchObject({ day: '2024-06-30', sure: 0.5 });
    expect(await deadlineOf(2024)).toMatchObject({ text: '2024', day: null, sure: 0.5 });
  });

  it('with formulas give their stored value, errors and missing values are told', async () => {
    const cell = (ref: string, content: string) => `<c r="${ref}" ${content}</c>`;
    const row = [
      cell('A2', 't="str"><f>TEXT(1,"00")</f><v>01</v>'),
      cell('B2', 't="inlineStr"><is><r><t>任</t></r><r><t>务</t></r><rPh><t>rèn</t></rPh></is>'),
      cell('C2', 't="e"><v>#REF!</v>'),
      cell('D2', '><f>TODAY()</f>'),
    ];
    const xml = sheetXml([header]).replace('</sheetData>', `<row r="2">${row.join('')}</row></sheetData>`);
    const reading = await read(makeZip(bareWorkbook([{ name: '表', xml }])));
    expect(only(reading)).toMatchObject({ ref: '01', problem: '任务', deadline: null });
    expect(codes(reading).slice(0, 2)).toEqual(['cell-error 表!C2', 'formula-without-value 表!D2']);
  });

  it('beyond the columns that are read are told once', async () => {
    const cells = '<c r="ZZ1" t="str"><v>远</v></c><c r="ZZZ1" t="str"><v>远</v></c>';
    const xml = sheetXml([header, ['1', '任务', '甲局', '2024年']]).replace('</row>', `${cells}</row>`);
    const reading = await read(makeZip(bareWorkbook([{ name: '表', xml }])));
    expect(codes(reading).filter((code) => code.startsWith('truncated'))).toEqual(['truncated 表!ZZ1']);
  });

  it('can be found again in the text of the workbook by every source', async () => {
    const bytes = await writeWorkbook([
      { name: '甲', rows: [['别的']] },
      {
        name: '乙',
        rows: [
          ['题'],
          ['序号', null, '整改任务', '整改措施', '牵头单位', '整改时限'],
          ['1', '', '任务', '1.一\n2.二\t三', '甲局', '2024年'],
        ],
      },
    ]);
    const { text } = await readWorkbook(readZipDirectory(bytes));
    const { source } = only(await read(bytes));
    const shown = Object.fromEntries(
      Object.entries(source).map(([field, span]) => [field, text.slice(...span)]),
    );
    expect(text).toBe(
      '别的\f题\n序号\t\t整改任务\t整改措施\t牵头单位\t整改时限\n1\t\t任务\t1.一\v2.二 三\t甲局\t2024年',
    );
    expect(shown).toEqual({
      ref: '1',
      problem: '任务',
      measures: '1.一\v2.二 三',
      units: '甲局',
      'units.lead': '甲局',
      deadline: '2024年',
    });
  });

  it('hold nothing that a database could not keep, nor do the names of sheets', async () => {
    const rows = sheetXml([header, ['1', '任&#xD83D;务_xD800__x0000_', '甲局', '2024年']]);
    const xml = rows.replaceAll('&amp;', '&').replace('甲局', '\u{20BB7}局');
    const reading = await read(
      makeZip(
        bareWorkbook([
          { name: '表\u0000', xml },
          { name: '乙\u0000', xml: sheetXml([['别的']]) },
        ]),
      ),
    );
    expect(only(reading)).toMatchObject({ problem: '任务', units: { lead: ['\u{20BB7}局'] } });
    expect(codes(reading).at(-1)).toBe('missing-measures 表!A2');
    expect(codes(reading)[0]).toBe('sheet-skipped 乙');
    const rare = '\u{20BB7}'.repeat(60);
    const quoting = await readRows([header, ['1', '任务', '甲局', `甲${rare}年底前`]]);
    expect(JSON.stringify([reading, quoting])).not.toMatch(/\\ud[89a-f]|\\u0000/i);
  });

  it('hold nothing that lets a text read otherwise than it is written', async () => {
    const reading = await readRows([header, ['1', '\u202e任\u2067务\u009b', '甲局', '2024年']]);
    expect(only(reading)).toMatchObject({ problem: '任务' });
  });

  it('of the 1904 system are four years later', async () => {
    const parts = bareWorkbook([
      {
        name: '表',
        xml: sheetOf(
          `<sheetData>${sheetXml([header]).match(/<row.*<\/row>/)?.[0]}<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><v>任务</v></c><c r="C2" t="str"><v>甲局</v></c><c r="D2"><v>44011</v></c></row></sheetData>`,
        ),
      },
    ]);
    const from1904 = parts.map((part) => ({
      ...part,
      content: String(part.content).replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    }));
    expect(only(await read(makeZip(from1904))).deadline?.day).toBe('2024-06-30');
  });
});
