import { readDocument } from './document';
import { readNumber } from './number';
import { readAcceptance, readClass, readProgress, readPublicity } from './states';

describe('a printed number', () => {
  it.each([
    ['07', '07', null],
    [' 1 ', '1', null],
    ['１２', '12', null],
    ['第27项', '27', null],
    ['第二十七项', '27', null],
    ['序号十', '10', null],
    ['五十五', '55', null],
    ['一百零三', '103', null],
    ['（三）', '（三）'.normalize('NFKC'), null],
    ['243号问题', '243', null],
    ['第07号', '07', null],
    ['3-1', '3', '1'],
    ['3.2', '3', '2'],
    ['第十七项（69）', '17', '69'],
    ['5.', '5', null],
  ])('%j is %s', (text, ref, subRef) => {
    expect(readNumber(text)).toMatchObject({ ref, subRef });
  });

  it('of another writing is kept, with doubt', () => {
    expect(readNumber('NB-2024-003')).toEqual({ ref: 'NB-2024-003', subRef: null, sure: false });
    expect(readNumber('  ')).toBeNull();
  });
});

describe('a state of progress', () => {
  it.each([
    ['完成整改', 'completed'],
    ['已完成', 'completed'],
    ['完成交账销号', 'completed'],
    ['达到序时进度', 'on-schedule'],
    ['未达到序时进度', 'behind'],
    ['未达序时进度', 'behind'],
    ['滞后任务', 'behind'],
    ['超过序时进度', 'ahead'],
    ['尚未启动', 'not-started'],
    ['已完成管网3公里，其余正在施工', null],
    ['未完成整改', null],
    ['未完成', null],
  ])('%s is %s', (text, state) => {
    expect(readProgress(text)).toEqual({ state, text });
  });
});

it.each([
  ['同意通过验收', 'passed'],
  ['验收合格', 'passed'],
  ['未通过验收', 'failed'],
  ['不予备案并责令继续整改', 'failed'],
  ['待现场核查', null],
])('the acceptance opinion %s is %s', (text, conclusion) => {
  expect(readAcceptance(text).conclusion).toBe(conclusion);
});

it.each([
  ['立行立改', 'immediate'],
  ['限时整改（阶段性推进）', 'dated'],
  ['分阶段整改', 'dated'],
  ['持续发力', 'long-term'],
  ['立行立改、长期坚持', null],
  ['其他', null],
])('the class %s is %s', (text, kind) => {
  expect(readClass(text).kind).toBe(kind);
});

it('a publicity period without days is only its claim', () => {
  expect(readPublicity('公示7天')).toMatchObject({ from: null, to: null, claimed: { n: 7, unit: 'days' } });
});

it('a document without titles is unknown', () => {
  expect(Object.values(readDocument([]))).toEqual([null, null, null, null, null, null]);
  expect(readDocument(['江海省生态环境保护督察反馈问题整改清单']).level).toBe('province');
});
