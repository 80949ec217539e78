import { bareWorkbook, sheetOf, sheetXml } from './made-files/bare-workbook';
import { makeZip } from './made-files/zip';
import type { MadePart } from './made-files/zip';
import { limits } from './limits';
import { readPlan } from './read-plan';
import type { DocumentRefusal } from './reading';

const HEADER = ['序号', '整改任务', '责任单位', '整改时限'];
const plan = (rows: readonly (readonly string[])[], more: readonly MadePart[] = []): Uint8Array =>
  makeZip(bareWorkbook([{ name: '表', xml: sheetXml([HEADER, ...rows]) }], more));

async function refusal(bytes: Uint8Array): Promise<DocumentRefusal> {
  const answer = await readPlan(bytes, { name: '方案.xlsx' });
  if (answer.ok) throw new Error('the file was read');
  expect(answer.because.zh).toMatch(/[\u4e00-\u9fa5]/);
  expect(answer.because.en).toMatch(/^[A-Z]/);
  return answer;
}

const codeOf = async (bytes: Uint8Array): Promise<string> => (await refusal(bytes)).code;

/** Waiting for a processor that others use does not count. */
const workedMs = (since: NodeJS.CpuUsage): number => process.cpuUsage(since).user / 1_000;

describe('a file of another kind, whatever it is called', () => {
  const ole = (...words: readonly string[]) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(504),
        ...words.map((word) => Buffer.from(word, 'utf16le')),
      ]),
    );
  const text = (words: string) => new Uint8Array(Buffer.from(words));

  it.each([
    ['a PDF', text('%PDF-1.7 …'), 'PDF'],
    ['an old .xls', ole('Workbook'), 'old Office'],
    ['a csv', text('序号,整改任务\n1,甲'), 'text file'],
    ['a web page called .xls', text('\ufeff <HTML><table>'), 'web page'],
    ['an XML spreadsheet', text('<?xml version="1.0"?><Workbook/>'), 'XML'],
    ['a docx', makeZip([{ name: 'word/document.xml', content: '<x/>' }]), 'Word'],
    ['an xlsb', makeZip([{ name: 'xl/workbook.bin', content: 'x' }]), 'binary'],
    ['some zip', makeZip([{ name: 'a.txt', content: 'x' }]), 'zip archive'],
    ['an empty zip', makeZip([]), 'zip archive'],
    ['noise', new Uint8Array([1, 0, 2, 0, 255]), 'unknown'],
  ])('refuses %s and names it', async (_what, bytes, name) => {
    const { code, because } = await refusal(bytes);
    expect(code).toBe('file-type');
    expect(because.en).toContain(name);
  });

  it('tells an encrypted workbook from an old one', async () => {
    expect(await codeOf(ole('EncryptionInfo', 'EncryptedPackage'))).toBe('encrypted');
    expect(await codeOf(makeZip([{ name: 'xl/workbook.xml', content: '<x/>', flags: 1 }]))).toBe('encrypted');
  });
});

describe('a broken file', () => {
  const whole = plan([['1', '任务', '市局', '2024年底前']]);
  const [types, book, relations, sheet] = bareWorkbook([
    { name: '表', xml: sheetXml([HEADER]) },
  ]) as MadePart[];

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['the first half', whole.subarray(0, whole.length / 2)],
    ['no end', whole.subarray(0, whole.length - 22)],
    ['a wrong checksum', makeZip([types!, book!, relations!, { ...sheet!, crc: 1 }])],
    ['a strange compression', makeZip([{ ...types!, method: 12 }, book!])],
    ['XML cut off', makeZip(bareWorkbook([{ name: '表', xml: sheetXml([HEADER]).slice(0, -20) }]))],
    ['XML that is none', makeZip(bareWorkbook([{ name: '表', xml: 'x</y>' }]))],
    [
      'a document type',
      makeZip(bareWorkbook([{ name: '表', xml: `<!DOCTYPE a [<!ENTITY b "c">]>${sheetXml([HEADER])}` }])),
    ],
    [
      'one endless tag',
      makeZip(bareWorkbook([{ name: '表', xml: `<worksheet a="${'x'.repeat(limits.xmlToken + 70_000)}` }])),
    ],
  ])('is refused: %s', async (_what, bytes) => {
    expect(await codeOf(bytes)).toBe('file-broken');
  });

  it('is refused wherever a byte of the container is wrong, or read', async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const answer = await readPlan(bytes, { name: 'x' });
      expect(answer.ok ? 'read' : answer.code).toMatch(/read|file-|encrypted|missing-columns|empty-sheet/);
    }
  });
});

describe('a file that is too large', () => {
  it('is refused by its bytes', async () => {
    expect(await codeOf(new Uint8Array(limits.fileBytes + 1))).toBe('file-too-large');
  });

  it('is refused by the sizes it declares, before anything is unpacked', async () => {
    const bomb = plan([], [{ name: 'xl/a.xml', content: 'x', declaredSize: 4_000_000_000 }]);
    expect(await codeOf(bomb)).toBe('file-too-large');
  });

  it('is refused by its number of entries', async () => {
    const many = Array.from({ length: limits.entries }, (_, index) => ({ name: `a/${index}`, content: '' }));
    expect(await codeOf(plan([], many))).toBe('file-too-large');
  });

  it('is refused as soon as it unpacks to more than it declares', async () => {
    const xml = `${sheetXml([HEADER])}${' '.repeat(60_000_000)}`;
    const before = process.memoryUsage().arrayBuffers;
    const bomb = makeZip(
      bareWorkbook([{ name: '表', xml }]).map((part) =>
        part.content === xml ? { ...part, declaredSize: 5_000 } : part,
      ),
    );
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    const started = process.cpuUsage();
    expect(await codeOf(bomb)).toBe('file-too-large');
    expect(workedMs(started)).toBeLessThan(500);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80_000_000);
  });

  it('is refused by its values', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(limits.columns)}</row>`;
    const xml = sheetOf(`<sheetData>${row.repeat(limits.cells / limits.columns + 1)}</sheetData>`);
    expect(await codeOf(makeZip(bareWorkbook([{ name: '表', xml }])))).toBe('file-too-large');
  });
});

describe('a sheet of 50,000 rows', () => {
  const text = '样例'.repeat(20);
  const rows = Array.from({ length: 50_000 }, (_, index) => [String(index + 1), text, '市局', '2024年底前']);

  it('is refused within 3 seconds of work and without being read to its end', async () => {
    const bytes = plan(rows);
    const before = process.memoryUsage();
    const started = process.cpuUsage();
    const { code, where } = await refusal(bytes);
    const after = process.memoryUsage();
    expect([code, where]).toEqual(['too-many-rows', '表']);
    expect(workedMs(started)).toBeLessThan(3_000);
    expect(after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers).toBeLessThan(
      60_000_000,
    );
  });

  it('is no plan even if its texts are shared', async () => {
    const cells = rows.map((_, row) => `<row r="${row + 1}"><c t="s"><v>${row}</v></c></row>`).join('');
    const strings = `<sst>${rows.map(([ref]) => `<si><t>${ref}</t></si>`).join('')}</sst>`;
    const sheet = { name: '表', xml: sheetOf(`<sheetData>${cells}</sheetData>`) };
    const bytes = makeZip(bareWorkbook([sheet], [{ name: 'xl/sharedStrings.xml', content: strings }]));
    expect(await codeOf(bytes)).toBe('too-many-rows');
  });

  it('counts only rows with a value: formats often reach to the last row of a sheet', async () => {
    const styled = Array.from(
      { length: 60_000 },
      (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="0"/></row>`,
    );
    const xml = sheetXml([HEADER, ['1', '任务', '市局', '2024年底前']]).replace(
      '</sheetData>',
      `${styled.join('')}</sheetData>`,
    );
    const answer = await readPlan(makeZip(bareWorkbook([{ name: '表', xml }])), { name: 'x' });
    expect(answer.ok && answer.reading.tasks).toHaveLength(1);
  });
});

describe('a workbook without a table of tasks', () => {
  it('is empty when no sheet that people see holds anything', async () => {
    const sheets = [
      { name: '一', xml: sheetXml([[' ', '']]) },
      { name: '二', xml: sheetXml([HEADER]), state: 'hidden' },
    ];
    expect(await codeOf(makeZip(bareWorkbook(sheets)))).toBe('empty-sheet');
  });

  it('lacks columns: says which, what it saw, and what would be understood', async () => {
    const bytes = makeZip(
      bareWorkbook([{ name: '表', xml: sheetXml([['序号', '整改任务', '整改措施', '星期']]) }]),
    );
    const { code, because, where } = await refusal(bytes);
    expect([code, where]).toEqual(['missing-columns', '表']);
    expect(because.zh).toContain('牵头单位或责任单位（可写作：牵头单位、');
    expect(because.zh).toContain('整改时限（可写作：整改时限、完成时限、');
    expect(because.zh).not.toContain('整改任务（问题）');
    expect(because.zh).toContain('表中见到：序号、整改任务、整改措施、星期');
    expect(because.en).toContain('lead or responsible unit (understood:');
  });

  it('shows what stands there when nothing is a label', async () => {
    const bytes = makeZip(bareWorkbook([{ name: '表', xml: sheetXml([['会议纪要'], ['内容']]) }]));
    expect((await refusal(bytes)).because.zh).toContain('表中见到：会议纪要、内容');
  });
});
