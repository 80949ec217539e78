import type { ApprovalAct, ApprovalFacts, Day } from '@duban/domain';
import { director, facts, head, node, posts, refused, signatureOf, signed } from '../../example/signing';
import { assess } from '../assess';
import { sentenceOf } from '../sentence';
import { isReadable } from '../fault-in';

const period = { n: 5, unit: 'workdays', firstDayCounts: false };
const calendar = { id: 'none', years: [{ year: 2026, off: [], work: [] }] };
const rule = (onLate: unknown) => node('within', { period, then: signatureOf(head), onLate });
/** Monday the second of March; five working days later it is Monday the ninth. */
const on = (today: Day, ...acts: readonly ApprovalAct[]): ApprovalFacts => ({
  ...facts(...acts),
  clock: { openedOn: '2026-03-02', today, calendar },
});
const onDay = (act: ApprovalAct, day: Day): ApprovalAct => ({ ...act, on: day });

describe('within', () => {
  it('says until when, and is not late on the last day', () => {
    expect(assess(rule('refuse'), on('2026-03-09'))).toMatchObject({
      status: 'pending',
      missing: [head],
      until: '2026-03-09',
    });
  });

  it('refuses when it is late, where it says so, and not what was signed in time', () => {
    expect(assess(rule('refuse'), on('2026-03-10')).status).toBe('refused');
    expect(assess(rule('refuse'), on('2026-03-10', onDay(signed('zhou', head), '2026-03-09'))).status).toBe(
      'satisfied',
    );
    expect(assess(rule('refuse'), on('2026-03-11', onDay(signed('zhou', head), '2026-03-10'))).status).toBe(
      'refused',
    );
  });

  it('reminds and goes on', () => {
    const verdict = assess(rule('remind'), on('2026-03-10'));
    expect(verdict).toMatchObject({ status: 'pending', missing: [head] });
    expect(verdict.reasons[0]?.zh).toBe('已超过 2026-03-09 的时限');
    expect(assess(rule('remind'), on('2026-03-10', signed('zhou', head))).status).toBe('satisfied');
  });

  it('lets somebody else decide as well', () => {
    const escalating = rule({ escalate: director });
    expect(assess(escalating, on('2026-03-09')).missing).toEqual([head]);
    expect(assess(escalating, on('2026-03-10')).missing).toEqual([head, director]);
    const [yes, no] = [signed('wang', director), refused('wang', director)].map((act) =>
      onDay(act, '2026-03-10'),
    ) as [ApprovalAct, ApprovalAct];
    expect(assess(escalating, on('2026-03-10', yes)).status).toBe('satisfied');
    expect(assess(escalating, on('2026-03-10', no)).status).toBe('refused');
  });

  it('hears whoever decides when it is late from then on, not before', () => {
    const escalating = rule({ escalate: director });
    for (const early of [signed('wang', director), refused('wang', director)])
      expect(assess(escalating, on('2026-03-10', early))).toMatchObject({
        status: 'pending',
        missing: [head, director],
      });
  });

  it('leaves a place empty that it closed, and says that the act came too late', () => {
    const verdict = assess(rule('refuse'), on('2026-03-11', onDay(signed('zhou', head), '2026-03-10')));
    expect(verdict.inside[0]?.places[0]?.filledBy).toBeNull();
    expect(verdict.reasons[0]?.zh).toContain('不计入：已超过 2026-03-09 的时限');
  });

  it('is decided by what was said in time, whatever is refused later', () => {
    const acts = [onDay(signed('zhou', head), '2026-03-09'), onDay(refused('zhou', head), '2026-03-11')];
    for (const late of ['refuse', 'remind', { approve: 'x' }, { escalate: director }])
      expect(assess(rule(late), on('2026-03-12', ...acts)).status).toBe('satisfied');
    const approved = onDay(refused('zhou', head), '2026-03-11');
    expect(assess(rule({ approve: 'x' }), on('2026-03-12', approved)).status).toBe('satisfied');
  });

  it('stays satisfied by whoever decided when it was late, though a period inside is over later', () => {
    const days = (n: number) => ({ n, unit: 'days', firstDayCounts: false });
    const inner = node('within', { period: days(3), then: signatureOf(head), onLate: 'refuse' });
    const nested = node('within', { period: days(1), then: inner, onLate: { escalate: director } });
    const yes = onDay(signed('wang', director), '2026-03-04');
    for (const today of ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-20'] as const)
      expect(assess(nested, on(today, yes)).status).toBe('satisfied');
    expect(assess(nested, on('2026-03-06', onDay(yes, '2026-03-06'))).status).toBe('refused');
    expect(assess(nested, on('2026-03-06')).status).toBe('refused');
  });

  it('begins with its turn', () => {
    const turns = node('sequence', { of: [signatureOf(director), rule('refuse')] });
    const first = onDay(signed('wang', director), '2026-03-12');
    expect(assess(turns, on('2026-03-12'))).toMatchObject({ status: 'pending', until: null });
    expect(assess(turns, on('2026-03-19', first))).toMatchObject({ status: 'pending', until: '2026-03-19' });
    expect(assess(turns, on('2026-03-20', first)).status).toBe('refused');
    expect(assess(turns, on('2026-03-20', first, onDay(signed('zhou', head), '2026-03-19'))).status).toBe(
      'satisfied',
    );
  });

  it('ends its turn on the day after the last, where it approves by itself', () => {
    const late = rule({ approve: 'x' });
    const then = node('within', { period, then: signatureOf(director), onLate: 'refuse' });
    const turns = node('sequence', { of: [late, then] });
    expect(assess(turns, on('2026-03-17'))).toMatchObject({ status: 'pending', missing: [director] });
    expect(assess(turns, on('2026-03-17')).inside[1]?.until).toBe('2026-03-17');
    expect(assess(turns, on('2026-03-18')).status).toBe('refused');
  });

  it('has decided on the day on which it was over, before what was said later', () => {
    const either = node('any-of', { of: [rule({ approve: 'x' }), signatureOf(director)] });
    const no = (day: Day): ApprovalAct => onDay(refused('wang', director), day);
    expect(assess(either, on('2026-03-12', no('2026-03-09'))).status).toBe('refused');
    expect(assess(either, on('2026-03-12', no('2026-03-10'))).status).toBe('satisfied');
    const turns = node('sequence', { of: [rule('refuse'), signatureOf(director)] });
    const inTime = onDay(signed('zhou', head), '2026-03-09');
    expect(assess(turns, on('2026-03-20', inTime))).toMatchObject({ status: 'pending', missing: [director] });
  });

  it('approves when it is late only where a pack says so with its basis', () => {
    const approving = rule({ approve: '某办法第三条' });
    expect(assess(approving, on('2026-03-09')).status).toBe('pending');
    const late = assess(approving, on('2026-03-10'));
    expect(late.status).toBe('satisfied');
    expect(late.reasons.at(-1)?.zh).toContain('某办法第三条');
    expect(assess(approving, on('2026-03-10', refused('zhou', head))).status).toBe('refused');
    expect(isReadable(rule({ approve: ' ' }))).toBe(false);
  });

  it('is never late for who has no clock', () => {
    expect(assess(rule('refuse'), facts())).toMatchObject({ status: 'pending', until: null });
  });

  it('says itself', () => {
    expect(sentenceOf(rule({ escalate: director }), posts)).toEqual({
      zh: '5 个工作日内政府主要负责人签字；超期的，报整改办主任决定',
      en: 'within 5 working days: head of government signs; when late, director of the supervision office decides',
    });
    expect(
      ['remind', 'refuse', { approve: 'x' }].map(
        (late) => sentenceOf(rule(late), posts).zh.split('超期的，')[1],
      ),
    ).toEqual(['提醒', '视为不同意', '视为同意（x）']);
  });

  it.each([
    { ...rule('ignore') },
    { ...rule('remind'), period: { ...period, n: 0 } },
    { ...rule('remind'), period: { ...period, unit: 'weeks' } },
    { ...rule({ escalate: director, approve: 'x' }) },
  ])('is not read as %j', (parameters) => {
    expect(isReadable(parameters)).toBe(false);
  });
});
