import fc from 'fast-check';
import { holds, readCondition } from './condition';
import { FACTS } from './facts';

const subject = {
  class: 'dated',
  origin: 'central',
  deadline: '2026-12-31',
  ref: '07',
  lead: '市水利局',
  cooperating: ['市住建局', '市财政局'],
  acceptance: '市水利局',
  measures: 3,
  trouble: 2,
  run: 1,
  letters: 1,
  overdue: false,
};

describe('a condition', () => {
  it.each([
    ['origin == "central"', true],
    ['measures >= 3 && !overdue', true],
    ['run + trouble == 3', true],
    ['deadline != "" && deadline <= "2026-06-30"', false],
    ['"市财政局" in cooperating', true],
    ['cooperating.exists(unit, unit.startsWith("市住"))', true],
    ['cooperating.filter(unit, unit.contains("局")).size() > 2', false],
    ['origin in ["central", "provincial"]', true],
    ['overdue ? false : class == "dated"', true],
    ['lead == acceptance', true],
  ])('%s holds: %s', (text, value) => {
    expect(readCondition(text)).toEqual({ ok: true });
    expect(holds(text, subject)).toEqual({ ok: true, value });
  });

  it.each([
    ['measures >', 'wrongly written', 10],
    ['measures == "three"', 'wrongly written', 0],
    ['nobody == 1', 'wrongly written', 0],
    ['measures', 'not int', 0],
    ['lead.matches("^(a+)+$")', 'cannot call matches', 0],
    ['cooperating.exists(a, cooperating.all(b, a == b))', 'another comprehension', undefined],
    ['(cooperating + cooperating).all(a, a != "")', 'nothing is added', undefined],
    ['cooperating.map(a, a + a).size() > 1', 'cannot call map', undefined],
    ['{"a": 1}.a == 1', 'wrongly written', undefined],
    ['timestamp("2026-01-01T00:00:00Z") == timestamp(deadline)', 'cannot call timestamp', undefined],
    ['cel.bind(x, 1, x == 1)', 'cannot call bind', undefined],
    [`lead in [${Array(70).fill('"a"').join(', ')}]`, 'wrongly written', undefined],
    [`${'['.repeat(60)}overdue${']'.repeat(60)} == []`, 'wrongly written', undefined],
    [`overdue ${'|| overdue '.repeat(200)}`, 'at most 500', undefined],
    ['', 'wrongly written', undefined],
  ])('%s is refused: %s', (text, because, at) => {
    const read = readCondition(text);
    expect(read).toMatchObject({ ok: false, because: { en: expect.stringContaining(because) } });
    if (at !== undefined) expect(read).toMatchObject({ at });
    expect(holds(text, subject).ok).toBe(false);
  });

  it('cannot be judged without its fact, nor with one of the wrong kind', () => {
    expect(holds('measures > 1', {})).toMatchObject({ ok: false });
    expect(holds('measures > 1', { measures: 'three' })).toMatchObject({ ok: false });
  });

  it('reaches nothing but the facts', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'globalThis', 'process'])
      expect(readCondition(`${name} == ${name}`).ok).toBe(false);
    expect(holds('lead.constructor == lead', subject).ok).toBe(false);
  });

  it('never throws, whatever it is given', () => {
    const piece = fc.constantFrom(
      ...Object.keys(FACTS),
      '(',
      ')',
      '[',
      ']',
      '"',
      '&&',
      '||',
      '!',
      '==',
      '<',
      '+',
      '.exists(x, ',
      '.',
      '?',
      ':',
      '1',
      '-',
      'x',
      '{',
      '}',
      ' in ',
      '%',
      '0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(typeof readCondition(text).ok).toBe('boolean');
        expect(typeof holds(text, subject).ok).toBe('boolean');
      }),
      { numRuns: 3_000 },
    );
  });

  it('ends within its budget on the longest list', () => {
    const long = { ...subject, cooperating: Array.from({ length: 100_000 }, (_, index) => `单位${index}`) };
    const text = `cooperating.all(unit, ${Array(12).fill('!unit.contains("没有这样的单位")').join(' && ')})`;
    expect(readCondition(text)).toEqual({ ok: true });
    const start = process.cpuUsage();
    expect(holds(text, long)).toEqual({ ok: true, value: true });
    // Waiting for a processor that others use does not count.
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
  });
});
