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
    ['尚未整改完成', null],
    ['尚未完成交账销号', null],
    ['未全部完成整改', null],
    ['部分完成整改', null],
    ['基本整改完成', null],
    ['预计2025年6月完成整改', null],
    ['正在推进，年底前完成整改', null],
    ['整改完成率90%', null],
    ['已完成整改的有3个点位', null],
    ['已完成整改，尚未完成销号', 'completed'],
    ['目前已完成整改', 'completed'],
    ['已按要求完成整改', 'completed'],
    ['按计划完成整改', 'completed'],
    ['计划6月完成整改', null],
    ['没有达到序时进度', 'behind'],
    ['未完全达到序时进度', 'behind'],
    ['提前完成整改', 'ahead'],
    ['未提前完成', null],
    ['未超序时进度', null],
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
  ['未验收合格', 'failed'],
  ['没有通过', 'failed'],
  ['未获同意', 'failed'],
  ['公示无不同意见，同意销号', 'passed'],
  ['公示无不同意见', null],
  ['待通过验收', null],
  ['整改合格后再验收', null],
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

it.each([
  ['公示7天', null, null, { n: 7, unit: 'days' }],
  ['公示10个工作日内', null, null, { n: 10, unit: 'workdays' }],
  ['2024年5月1日至5月10日', '2024-05-01', '2024-05-10', null],
  ['5月1日至5月10日', null, null, null],
  ['2023年12月5日至12月18日（10个工作日）', '2023-12-05', '2023-12-18', { n: 10, unit: 'workdays' }],
  ['公示10个工作日（2024年9月29日至10月9日）', '2024-09-29', '2024-10-09', { n: 10, unit: 'workdays' }],
  ['2024年5月1日起公示7日', '2024-05-01', null, { n: 7, unit: 'days' }],
])('the publicity period %s claims what its words say, not what its dates are', (text, from, to, claimed) => {
  expect(readPublicity(text)).toMatchObject({ from, to, claimed });
});

it('a document without titles is unknown', () => {
  expect(Object.values(readDocument([]))).toEqual([null, null, null, null, null, null]);
  expect(readDocument(['江海省生态环境保护督察反馈问题整改清单']).level).toBe('province');
});
