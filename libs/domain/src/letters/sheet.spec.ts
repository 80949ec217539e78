import fc from 'fast-check';
import { sheetOf } from './sheet';

const letter = {
  from: '市整改办',
  to: '市水利局',
  number: '甬督提〔2026〕14号',
  title: ' 关于第 07 号整改任务的提醒函 ',
  body: '市水利局：\n你单位牵头的任务未报告。\n\n  请书面回复。',
  issuedOn: '2026-04-06' as const,
};
const plain = (text: string) => ({ level: 0, heading: '', text });

describe('the page of a letter', () => {
  it('has head, number, title, receiver, paragraphs, sender and day, in the format of a letter', () => {
    expect(sheetOf(letter)).toEqual({
      format: 'letter',
      head: '市整改办',
      number: '甬督提〔2026〕14号',
      title: '关于第 07 号整改任务的提醒函',
      receiver: '市水利局：',
      paragraphs: [plain('你单位牵头的任务未报告。'), plain('请书面回复。')],
      attachments: [],
      sender: '市整改办',
      day: '2026年4月6日',
      copies: [],
      approver: null,
    });
  });

  it.each([
    ['names the receiver whom the text does not name', '请书面回复。', '市水利局：', ['请书面回复。']],
    [
      'leaves the receivers that the text names',
      '市水利局、市住建局:\n请回复。',
      '市水利局、市住建局：',
      ['请回复。'],
    ],
    ['is still a page without any text', ' \n', '市水利局：', []],
    ['takes no heading for a receiver', '一、要求：\n请回复。', '市水利局：', ['', '请回复。']],
  ])('%s', (_what, body, receiver, texts) => {
    const sheet = sheetOf({ ...letter, body });
    expect([sheet.receiver, sheet.paragraphs.map(({ text }) => text)]).toEqual([receiver, texts]);
  });

  it('has neither number nor day before it is issued', () => {
    expect(sheetOf({ ...letter, number: null, issuedOn: null })).toMatchObject({ number: null, day: null });
  });

  it.each([
    ['一、整改目标', 1, '一、整改目标', ''],
    ['十二、其他。请回复。', 1, '十二、其他。', '请回复。'],
    ['（一）时限。年底前完成。', 2, '（一）时限。', '年底前完成。'],
    ['1.请回复', 3, '1.请回复', ''],
    ['（3）报表', 4, '（3）报表', ''],
    ['1.5 亿元资金未到位。', 0, '', '1.5 亿元资金未到位。'],
    ['2026年底前完成。', 0, '', '2026年底前完成。'],
  ])('knows the heading of “%s”', (line, level, heading, text) => {
    const sheet = sheetOf({ ...letter, body: `市水利局：\n${line}` });
    expect(sheet.paragraphs).toEqual([{ level, heading, text }]);
  });

  it('loses no character of a text, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
        const { paragraphs } = sheetOf({ ...letter, body: ['市水利局：', ...lines].join('\n') });
        const shown = paragraphs.map(({ heading, text }) => heading + text).join('');
        const written = lines.flatMap((line) => line.split('\n')).map((line) => line.trim());
        expect(shown).toBe(written.join(''));
      }),
    );
  });
});
