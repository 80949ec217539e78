import { sheetOf } from './sheet';

const letter = {
  from: '市整改办',
  to: '市水利局',
  number: '甬督提〔2026〕14号',
  title: ' 关于第 07 号整改任务的提醒函 ',
  body: '市水利局：\n你单位牵头的任务未报告。\n\n  请书面回复。',
  issuedOn: '2026-04-06' as const,
};

describe('the page of a letter', () => {
  it('has head, number, title, receiver, paragraphs, sender and day', () => {
    expect(sheetOf(letter)).toEqual({
      head: '市整改办',
      number: '甬督提〔2026〕14号',
      title: '关于第 07 号整改任务的提醒函',
      receiver: '市水利局：',
      paragraphs: ['你单位牵头的任务未报告。', '请书面回复。'],
      sender: '市整改办',
      day: '2026年4月6日',
    });
  });

  it.each([
    ['names the receiver whom the text does not name', '请书面回复。', '市水利局：', ['请书面回复。']],
    [
      'leaves the receivers that the text names',
      '市水利局、市住建局:\n请回复。',
      '市水利局、市住建局:',
      ['请回复。'],
    ],
    ['is still a page without any text', ' \n', '市水利局：', []],
  ])('%s', (_what, body, receiver, paragraphs) => {
    expect(sheetOf({ ...letter, body })).toMatchObject({ receiver, paragraphs });
  });

  it('has neither number nor day before it is issued', () => {
    expect(sheetOf({ ...letter, number: null, issuedOn: null })).toMatchObject({ number: null, day: null });
  });
});
