import fc from 'fast-check';
import { splitMeasures } from './measures';

const split = (text: string) => splitMeasures(text).map(({ no, text: words }) => [no, words]);

describe('the measures of a cell', () => {
  it.each<[string, (string | null)[][]]>([
    [
      '1.甲。2.乙。3.丙。',
      [
        ['1', '甲。'],
        ['2', '乙。'],
        ['3', '丙。'],
      ],
    ],
    [
      '1、甲\n2、乙',
      [
        ['1', '甲'],
        ['2', '乙'],
      ],
    ],
    [
      '１．甲\n２．乙',
      [
        ['1', '甲'],
        ['2', '乙'],
      ],
    ],
    [
      '（1）甲；（2）乙',
      [
        ['1', '甲；'],
        ['2', '乙'],
      ],
    ],
    [
      '（一）甲\n（二）乙',
      [
        ['1', '甲'],
        ['2', '乙'],
      ],
    ],
    [
      '一是甲；二是乙；三是丙',
      [
        ['1', '甲；'],
        ['2', '乙；'],
        ['3', '丙'],
      ],
    ],
    [
      '一、甲\n1.子\n2.子\n二、乙',
      [
        ['1', '甲\n1.子\n2.子'],
        ['2', '乙'],
      ],
    ],
    [
      '第一，甲。第二，乙。',
      [
        ['1', '甲。'],
        ['2', '乙。'],
      ],
    ],
    [
      '①甲②乙',
      [
        ['1', '甲'],
        ['2', '乙'],
      ],
    ],
    [
      '总体要求。1.甲。2.乙。',
      [
        [null, '总体要求。'],
        ['1', '甲。'],
        ['2', '乙。'],
      ],
    ],
    [
      '1.新建管网1.5公里。2.改造2.3公里。',
      [
        ['1', '新建管网1.5公里。'],
        ['2', '改造2.3公里。'],
      ],
    ],
    [
      '1.甲。\n2.2024年5月前完成乙。',
      [
        ['1', '甲。'],
        ['2', '2024年5月前完成乙。'],
      ],
    ],
    ['1.甲', [['1', '甲']]],
    ['4.甲', [['4', '甲']]],
    [
      '3.甲\n4.乙',
      [
        ['3', '甲'],
        ['4', '乙'],
      ],
    ],
    ['加强巡查，\n严查违法', [[null, '加强巡查，\n严查违法']]],
    ['新增污水厂1座、管网3公里', [[null, '新增污水厂1座、管网3公里']]],
    [
      '十一、甲\n十二、乙',
      [
        ['11', '甲'],
        ['12', '乙'],
      ],
    ],
    ['', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('may name units and a date of their own', () => {
    const text =
      '1.完成清淤（市水利局牵头，东港区人民政府配合；2024年6月底前完成）。\n2.截污（责任单位：市住建局；完成时限：2024年底前）\n3.巡查（含夜间）';
    expect(splitMeasures(text).map(({ units, deadline }) => [units, deadline?.text ?? null])).toEqual([
      [['市水利局', '东港区人民政府'], '2024年6月底前'],
      [['市住建局'], '2024年底前'],
      [[], null],
    ]);
  });

  it('come back as they were written, whatever the numbering', () => {
    const words = fc.stringMatching(/^[甲乙丙丁戊己庚辛整改治理]{1,20}[。；]?$/);
    const styles = fc.constantFrom<(n: number) => string>(
      (n) => `${n}.`,
      (n) => `${n}、`,
      (n) => `（${n}）`,
      (n) => `${'①②③④⑤⑥⑦⑧⑨'[n - 1]}`,
      (n) => `${'一二三四五六七八九'[n - 1]}是`,
      (n) => `（${'一二三四五六七八九'[n - 1]}）`,
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 9 }), styles, (texts, style) => {
        const cell = texts.map((text, index) => `${style(index + 1)}${text}`).join('\n');
        expect(split(cell)).toEqual(texts.map((text, index) => [String(index + 1), text]));
      }),
    );
  });
});
