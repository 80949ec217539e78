import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryDuban } from '../testing/try-duban';

const NOTICE = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知
一、元旦：1月1日放假1天，不调休。
二、春节：2月5日（农历除夕）至11日放假调休，共7天。2月14日上班。
三、清明节：4月5日放假1天。
四、劳动节：5月1日至5日放假调休，共5天。
五、端午节：6月9日放假1天。
六、中秋节：9月15日放假1天。
七、国庆节：10月1日至7日放假调休，共7天。
`;

const file = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'duban-notice-')), 'notice.txt');
  writeFileSync(path, text);
  return path;
};
const check = (path: string, ...more: readonly string[]) => tryDuban(['calendar', 'check', path, ...more]);

it('says which days of a provisional year become other ones', async () => {
  const tried = await check(file(NOTICE(2038)), '--json');
  expect(tried.exitCode).toBe(0);
  const json = tried.json() as { moved: { day: string; becomes: string }[] };
  expect(json).toMatchObject({ ok: true, year: { year: 2038, work: ['2038-02-14'] } });
  expect(json.moved).toContainEqual({ day: '2038-02-14', becomes: 'working' });
  expect(json.moved).toContainEqual({ day: '2038-10-01', becomes: 'off' });
  expect(json.moved.map(({ day }) => day)).not.toContain('2038-02-06');
  const { output } = await check(file(NOTICE(2038)));
  expect(output).toContain('2038 年此前为暂定');
  expect(output).toContain('改为上班 / working: 2038-02-14');
});

it('does not forget the last days of the year before', async () => {
  const text = NOTICE(2038).replace('1月1日放假1天，不调休', '2037年12月31日至2038年1月1日放假调休，共2天');
  expect((await check(file(text), '--json')).json()).toMatchObject({
    outside: { off: ['2037-12-31'] },
    moved: expect.arrayContaining([{ day: '2037-12-31', becomes: 'off' }]) as unknown,
  });
});

it('says with file and line what is wrong with a notice, and the answer is no', async () => {
  const path = file(NOTICE(2038).replace('共7天。2月14日', '共8天。2月15日'));
  const tried = await check(path);
  expect(tried.exitCode).toBe(1);
  expect(tried.output).toContain(`${path}:3: 春节写明 8 天，所列日期为 7 天`);
  expect(tried.output).toContain('[work-on-weekday]');
  const none = await check(file('放假啦'), '--json');
  expect([none.exitCode, none.json()]).toMatchObject([1, { ok: false, faults: [{ code: 'no-year' }] }]);
});

it('refuses a file that is not there or is no text', async () => {
  expect((await check('/nowhere.txt', '--json')).exitCode).toBe(2);
});
