import { places } from '../example/task';
import { publicNotice } from './public-notice';
import { noticeText } from './notice-text';

const notice = publicNotice(places().publicised)!;

it('says what an official notice says, each under its heading, from the record', () => {
  const { title, body } = noticeText(notice);
  expect(title).toBe('关于整改任务“整治入河排污口”完成情况的公示');
  const lines = body.split('\n');
  expect(lines[0]).toBe('社会各界：');
  expect(lines.slice(2).map((line) => line.slice(0, 6))).toEqual([
    ...['一、责任单位', '二、整改目标', '三、整改措施', '四、整改结果', '五、公示时间', '六、异议反映'],
  ]);
  expect(body).toContain(
    '2026年3月6日至2026年3月19日 24 时，共 10 个工作日，自公示之日起算。计入的日期：2026年3月6日、',
  );
  expect(body).toContain('已完成。验收意见：同意销号。');
  expect(body).toContain('政府网站');
});

it('leaves out a result that holds no more, and says what stands still', () => {
  expect(noticeText({ ...notice, state: 'returned', result: null }).body).not.toContain('整改结果');
  expect(noticeText({ ...notice, state: 'paused' }).body).toContain('公示期中止计算');
});

it('keeps a text of several lines in its paragraph', () => {
  expect(noticeText({ ...notice, goal: '第一行\n第二行' }).body.split('\n')).toHaveLength(8);
});
