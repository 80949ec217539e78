import { sheetOf, type Written } from '@duban/domain';
import { strFromU8, unzipSync } from 'fflate';
import { writeLetter } from './write-letter';

const LONG = '整改措施落实不到位，进展缓慢，责任单位应当立即查明原因并采取措施。'.repeat(12);
const reminder: Written = {
  from: '甬江示范市整改办',
  to: '市水利局',
  number: '甬督提〔2026〕14号',
  title: '关于第 07 号整改任务的提醒函',
  body: `市水利局：\n一、整改目标\n（一）排污口。全部整治。\n1.请回复\n${LONG}`,
  issuedOn: '2026-04-06',
  attachments: ['进展情况表', '措施清单'],
  copies: ['市委办公室', '市政府办公室'],
};
const circular: Written = { ...reminder, format: 'ordinary', head: '甬江示范市整改办文件' };

const partsOf = (written: Written): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(writeLetter(sheetOf(written)))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const paragraphsOf = (xml = ''): readonly string[] => xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
const wordsOf = (paragraph = ''): string =>
  [...paragraph.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join('');
const saying = (written: Written, words: string): string =>
  paragraphsOf(partsOf(written)['word/document.xml']).find((found) => wordsOf(found).includes(words)) ?? '';
/** Millimetres of an attribute in twips; 56.7 twips are one. */
const mm = (xml: string, element: string, attribute: string): number => {
  const tag = new RegExp(`<w:${element} [^>]*>`).exec(xml)?.[0] ?? '';
  return Number(new RegExp(`w:${attribute}="(-?\\d+)"`).exec(tag)?.[1]) / 56.6929;
};

describe('the page', () => {
  it.each([circular, reminder])('is A4 with a type area of 156 by 225 mm', (written) => {
    const xml = partsOf(written)['word/document.xml'] ?? '';
    const of = (attribute: string) => mm(xml, 'pgMar', attribute);
    expect([mm(xml, 'pgSz', 'w'), mm(xml, 'pgSz', 'h')].map(Math.round)).toEqual([210, 297]);
    expect(of('top')).toBeCloseTo(37, 1);
    expect(of('left')).toBeCloseTo(28, 1);
    expect(210 - of('left') - of('right')).toBeCloseTo(156, 1);
    expect(297 - of('top') - of('bottom')).toBeCloseTo(225, 1);
  });

  it('has room for 22 lines of 28 characters, and for no more', () => {
    const line = saying(circular, LONG);
    const pitch = mm(line, 'spacing', 'line');
    expect(line).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>');
    expect(Math.floor(225 / pitch)).toBe(22);
    expect(Math.floor(156 / ((16 / 72) * 25.4 - 5 / 56.6929))).toBe(28);
  });

  it.each([
    ['odd', 'word/footer1.xml', 'right'],
    ['even', 'word/footer2.xml', 'left'],
  ])(
    'has its number between dashes, 7 mm below the type area, on an %s one to the %s',
    (_page, name, side) => {
      const parts = partsOf(circular);
      const footer = parts[name] ?? '';
      const line = (14 / 72) * 25.4;
      const foot = mm(parts['word/document.xml'] ?? '', 'pgMar', 'footer');
      expect(35 - foot - mm(footer, 'spacing', 'after') - line).toBeCloseTo(7, 1);
      expect(footer).toContain(`<w:jc w:val="${side}"/>`);
      expect(footer.replace(/<[^>]*>/g, '').trim()).toBe('—  PAGE 1 —');
      expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    },
  );
});

describe('a circular, in the ordinary format', () => {
  it('has its mark 35 mm below the type area, in red 小标宋', () => {
    const mark = saying(circular, '整改办文件');
    expect(mm(mark, 'spacing', 'before')).toBeCloseTo(35, 1);
    expect(mark).toContain('w:eastAsia="方正小标宋简体"');
    expect(mark).toContain('<w:color w:val="FF0000"/>');
  });

  it('has its number in the middle, two lines below the mark, and one red rule 4 mm below it', () => {
    const number = saying(circular, '〔2026〕14号');
    expect(number).toContain('<w:jc w:val="center"/>');
    const above = mm(number, 'spacing', 'before') + mm(number, 'spacing', 'line');
    expect(above / mm(saying(circular, LONG), 'spacing', 'line')).toBeCloseTo(3, 2);
    const [rule] = /<w:bottom [^>]*>/.exec(number) ?? [];
    expect(rule).toMatch(/w:val="single" .* w:space="11" w:color="FF0000"/);
    expect((11 / 72) * 25.4).toBeCloseTo(4, 0);
  });

  it('that goes upwards has its number to the left and its approver to the right, in 楷体', () => {
    const number = saying({ ...circular, approver: '王某某' }, '〔2026〕14号');
    expect(wordsOf(number)).toBe('　甬督提〔2026〕14号签发人：王某某');
    expect(number.slice(number.indexOf('签发人'))).toContain('w:eastAsia="楷体_GB2312"');
  });

  it('says at its foot who gets a copy and who printed it, the last rule where the type area ends', () => {
    const [copies, printed] = ['抄送：市委办公室，市政府办公室。', '甬江示范市整改办2026年4月6日印发'].map(
      (words) => saying(circular, words),
    ) as [string, string];
    expect(mm(printed, 'framePr', 'y') + mm(printed, 'framePr', 'h')).toBeCloseTo(262, 1);
    expect(mm(copies, 'framePr', 'y') + mm(copies, 'framePr', 'h')).toBeCloseTo(
      mm(printed, 'framePr', 'y'),
      1,
    );
    expect([copies, printed].map((line) => line.match(/<w:(top|bottom) w:val="single" w:sz="\d+"/g))).toEqual(
      [
        ['<w:top w:val="single" w:sz="8"', '<w:bottom w:val="single" w:sz="6"'],
        ['<w:bottom w:val="single" w:sz="8"'],
      ],
    );
  });
});

describe('a reminder, in the format of a letter', () => {
  const first = (): Readonly<Record<string, string>> => {
    const parts = partsOf(reminder);
    return { mark: parts['word/header1.xml'] ?? '', foot: parts['word/footer3.xml'] ?? '', ...parts };
  };

  it('has its mark 30 mm below the edge and a double rule 4 mm below it, 170 mm wide in the middle', () => {
    const { mark = '', 'word/document.xml': xml = '' } = first();
    expect(mm(xml, 'pgMar', 'header')).toBeCloseTo(30, 1);
    expect(mark).toMatch(/<w:bottom w:val="thickThinSmallGap" [^>]* w:space="11" w:color="FF0000"/);
    expect(28 + mm(mark, 'ind', 'left')).toBeCloseTo(20, 1);
    expect(26 + mm(mark, 'ind', 'right')).toBeCloseTo(20, 1);
  });

  it('has the other double rule 20 mm above the lower edge, and no page number on its first page', () => {
    const { foot = '', 'word/document.xml': xml = '' } = first();
    expect(mm(xml, 'pgMar', 'footer')).toBeCloseTo(20, 1);
    expect(foot).toContain('<w:bottom w:val="thinThickSmallGap"');
    expect(foot).not.toContain('PAGE');
    expect(xml).toContain('<w:titlePg/>');
  });

  it('has its number flush right, 7/8 of a character below the rule', () => {
    const number = saying(reminder, '〔2026〕14号');
    expect(number).toContain('<w:jc w:val="right"/>');
    expect(mm(number, 'spacing', 'before')).toBeCloseTo((14 / 72) * 25.4, 1);
  });

  it('says who gets a copy, but neither printer nor rules', () => {
    const xml = partsOf(reminder)['word/document.xml'] ?? '';
    expect(saying(reminder, '抄送：')).not.toContain('w:pBdr');
    expect(xml).not.toContain('印发');
  });
});

describe('the text', () => {
  it.each([
    ['一、整改目标', '黑体'],
    ['（一）排污口。', '楷体_GB2312'],
    ['1.请回复', '仿宋_GB2312'],
    [LONG, '仿宋_GB2312'],
    ['关于第 07 号整改任务的提醒函', '方正小标宋简体'],
  ])('%s is set in %s', (words, font) => {
    const line = saying(reminder, words);
    expect(line.slice(0, line.indexOf(words)).lastIndexOf(`w:eastAsia="${font}"`)).toBeGreaterThan(
      line.slice(0, line.indexOf(words)).lastIndexOf('</w:r>'),
    );
  });

  it('says below it what is attached, one below the other', () => {
    expect([saying(reminder, '进展情况表'), saying(reminder, '措施清单')].map(wordsOf)).toEqual([
      '附件：1.进展情况表',
      '2.措施清单',
    ]);
    expect(wordsOf(saying({ ...reminder, attachments: ['情况表'] }, '情况表'))).toBe('附件：情况表');
  });

  it('is dated four characters from the right, the sender centred over the day', () => {
    const [name, day] = [saying(reminder, '甬江示范市整改办'), saying(reminder, '2026年4月6日')];
    const character = 16 * 0.3528 - 5 / 56.6929;
    expect(mm(day, 'ind', 'right')).toBeCloseTo(4 * character, 0);
    const half = (text: string) =>
      ([...text].filter((c) => c > '~').length + /\d*/g[Symbol.match](text)!.join('').length / 2) / 2;
    const middle = mm(day, 'ind', 'right') + half('2026年4月6日') * character;
    expect(mm(name, 'ind', 'right') + half('甬江示范市整改办') * character).toBeCloseTo(middle, 0);
  });

  it('that would be markup is text, and what XML cannot hold is left out', () => {
    const hostile = { ...reminder, title: '</w:t><w:p>&"\u0000\ud800', attachments: ['<b>'] };
    expect(wordsOf(saying(hostile, '&lt;/w:t&gt;'))).toBe('&lt;/w:t&gt;&lt;w:p&gt;&amp;&quot;');
  });
});

it.each([reminder, circular])('is the same bytes when it is written twice', (written) => {
  expect(writeLetter(sheetOf(written))).toEqual(writeLetter(sheetOf({ ...written })));
});

it('is another document when one character differs', () => {
  expect(writeLetter(sheetOf(reminder))).not.toEqual(writeLetter(sheetOf({ ...reminder, title: '提醒' })));
});

/** In milliseconds of the processor: waiting for one that others use does not count. */
function workOfLetters(count: number): number {
  const began = process.cpuUsage();
  for (let n = 1; n <= count; n += 1) writeLetter(sheetOf({ ...reminder, number: `甬督提〔2026〕${n}号` }));
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

it('writes a hundred letters in less than five seconds of work', () => {
  // A virtual processor counts what its host gives to others as well, so the best of several tries is what it takes.
  expect(Math.min(...[1, 2, 3].map(() => workOfLetters(100)))).toBeLessThan(5_000);
});
