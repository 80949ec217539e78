import {
  director,
  dual,
  facts,
  head,
  node,
  posts,
  refused,
  secretary,
  signatureOf,
  signed,
} from '../../example/signing';
import { assess } from '../assess';
import { sentenceOf } from '../sentence';

const rule = node('sequence', { of: [signatureOf(director), dual] });

describe('sequence', () => {
  it('asks for one rule after the other', () => {
    expect(assess(rule, facts())).toMatchObject({ status: 'pending', missing: [director] });
    expect(assess(rule, facts(signed('wang', director)))).toMatchObject({
      status: 'pending',
      missing: [secretary, head],
      inside: [{ status: 'satisfied' }, { status: 'pending' }],
    });
    expect(
      assess(rule, facts(signed('wang', director), signed('li', secretary), signed('zhou', head))),
    ).toMatchObject({ status: 'satisfied', missing: [] });
  });

  it('does not count an act before its turn, and says so', () => {
    const early = facts(signed('li', secretary), signed('wang', director), signed('zhou', head));
    const verdict = assess(rule, early);
    expect(verdict).toMatchObject({ status: 'pending', missing: [secretary] });
    expect(verdict.reasons.find(({ zh }) => zh.startsWith('党委书记'))?.zh).toContain('不计入：尚未轮到');
  });

  it('does not count one head for two turns', () => {
    const given = facts(signed('li', director), signed('li', secretary), signed('zhou', head));
    expect(assess(rule, given).status).toBe('pending');
  });

  it('ends where somebody refuses in their turn, and hears nobody after', () => {
    expect(assess(rule, facts(refused('wang', director)))).toMatchObject({ status: 'refused', missing: [] });
    expect(assess(rule, facts(signed('wang', director), refused('li', secretary))).status).toBe('refused');
    expect(assess(rule, facts(refused('li', secretary)))).toMatchObject({
      status: 'pending',
      missing: [director],
    });
  });

  it('keeps what was decided in a turn that is over', () => {
    const done = facts(signed('wang', director), signed('li', secretary), refused('wang', director));
    const verdict = assess(rule, done);
    expect(verdict).toMatchObject({ status: 'pending', missing: [head] });
    expect(verdict.reasons.find(({ zh }) => zh.includes('不同意意见'))?.zh).toContain('不计入：此前已有结果');
    const within = facts(refused('li', secretary), signed('wang', director), signed('li', secretary));
    expect(assess(rule, within)).toMatchObject({ status: 'pending', missing: [head] });
  });

  it('passes over a rule that does not apply', () => {
    const never = node('applies', { when: 'overdue', then: signatureOf(director) });
    const passing = node('sequence', { of: [never, signatureOf(head)] });
    const given = { ...facts(), subject: { overdue: false } };
    expect(assess(passing, given)).toMatchObject({ status: 'pending', missing: [head] });
    expect(assess(node('sequence', { of: [never] }), given).status).toBe('not-applicable');
  });

  it('says itself', () => {
    expect(sentenceOf(rule, posts).zh).toMatch(/^整改办主任签字；然后党委书记、政府主要负责人各签字 1 人/);
  });
});
