import { law, policy } from '../example/law';
import { li, zheng, zhou } from '../example/people';
import { after, command, file, outcome, places, sendBack, type Act } from '../example/task';
import type { ClosingStep } from '../policy/policy';
import { explain } from './explain';
import { fitClosing } from './fit-closing';
import { openActs } from './open-acts';
import { stepDay, type ClosingTask } from './task';

const closingWith = (confirmedBy?: { post: string; of: 'government' }): readonly ClosingStep[] =>
  policy.closing.map((step) =>
    step.step === 'filing' ? { ...step, ...(confirmedBy && { confirmedBy }) } : step,
  );
const CONFIRMED = closingWith({ post: 'government-head', of: 'government' });
const confirm: Act = { type: 'confirm-filing', by: zhou, note: ' 市整改办函〔2026〕3号 ' };

const at = places({ policy: { closing: CONFIRMED } });
/** Filed on the 23rd, where the place wants that confirmed. */
const filed = at.closed;
const said = (task: typeof filed) => explain(task, law.assess);

describe('a filing that the upper office confirms', () => {
  it('waits as filed, for whoever confirms it and nobody else', () => {
    expect(outcome(at.filing, command(file, '2026-03-23'))).toEqual(['TaskFiled']);
    expect(filed).toMatchObject({
      status: 'closing',
      open: { step: 'filing', filed: { on: '2026-03-23', by: zheng.person, number: '甬备〔2026〕1号' } },
    });
    expect(stepDay(filed)).toBe('2026-03-23');
    const acts = openActs(filed, law.assess).map(({ act, by }) => [act, by.map(({ post }) => post)]);
    expect(acts).toEqual([
      ['confirm-filing', ['government-head']],
      ['return', ['government-head']],
    ]);
    expect(outcome(filed, command({ ...confirm, by: zheng }, '2026-03-24'))).toBe('not-authorised');
    expect(outcome(filed, command(file, '2026-03-24'))).toBe('wrong-state');
  });

  it('says so, and whose it is', () => {
    const { where, missing, because, steps } = said(filed);
    expect([where.zh, missing.map(({ zh }) => zh)]).toEqual(['任务已备案、等待确认', ['备案的确认']]);
    expect(because.map(({ zh }) => zh)).toContain('2026-03-23 备案 甬备〔2026〕1号');
    expect(steps.at(-1)).toMatchObject({ state: 'open', by: [{ post: 'government-head' }] });
  });

  it('is closed on the day of its confirmation, and keeps both days and persons', () => {
    const closed = after(filed, command(confirm, '2026-03-27'));
    expect(closed).toMatchObject({ status: 'closed', closedOn: '2026-03-27' });
    expect('done' in closed && closed.done.at(-1)).toEqual({
      ...{ step: 'filing', on: '2026-03-23', by: zheng.person, number: '甬备〔2026〕1号' },
      confirmed: { on: '2026-03-27', by: zhou.person, note: '市整改办函〔2026〕3号' },
    });
    expect(said(closed).because.map(({ zh }) => zh)).toContain(
      '2026-03-23 备案 甬备〔2026〕1号，2026-03-27 确认',
    );
    expect(outcome(filed, command({ ...confirm, on: '2026-03-20', late: '补录' }, '2026-03-27'))).toBe(
      'wrong-day',
    );
  });

  it('goes back to work with the reasons, and is filed anew after another closing', () => {
    const returned = after(filed, command(sendBack(zhou), '2026-03-27'));
    expect(returned).toMatchObject({
      status: 'underway',
      returned: { on: '2026-03-27', because: '材料不全' },
    });
    expect(outcome(filed, command(sendBack(li), '2026-03-27'))).toBe('not-authorised');
  });

  it('is confirmed or sent back before a law holds that knows no confirmation', () => {
    const other = { ...policy, edition: 'f'.repeat(64), closing: closingWith() };
    expect(fitClosing(filed as ClosingTask, other, law)).toMatchObject({ ok: false, code: 'law-unfit' });
    expect(fitClosing(at.filing as ClosingTask, other, law)).toMatchObject({ ok: true });
    expect(fitClosing(filed as ClosingTask, { ...other, closing: CONFIRMED }, law)).toMatchObject({
      ok: true,
    });
  });
});

it('closes by the filing alone where the place says nothing of a confirmation', () => {
  expect(outcome(places().filing, command(file, '2026-03-23'))).toEqual(['TaskFiled', 'TaskClosed']);
  expect(outcome(places().filing, command(confirm, '2026-03-23'))).toBe('wrong-state');
});
