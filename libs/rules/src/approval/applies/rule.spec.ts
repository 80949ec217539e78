import { about, director, head, node, posts, signatureOf, signed } from '../../example/signing';
import { assess } from '../assess';
import { sentenceOf } from '../sentence';
import { isReadable } from '../fault-in';

const rule = node('applies', { when: 'origin == "central"', then: signatureOf(head) });

describe('applies', () => {
  it('asks where its condition holds, and for nothing where it does not', () => {
    expect(assess(rule, about({ origin: 'central' }))).toMatchObject({ status: 'pending', missing: [head] });
    expect(assess(rule, about({ origin: 'central' }, signed('zhou', head))).status).toBe('satisfied');
    const verdict = assess(rule, about({ origin: 'municipal' }));
    expect(verdict).toMatchObject({ status: 'not-applicable', missing: [] });
    expect(verdict.reasons[0]?.zh).toContain('不成立');
  });

  it('waits, and never approves, where the fact is not there', () => {
    const verdict = assess(rule, about({}, signed('zhou', head)));
    expect(verdict).toMatchObject({ status: 'pending', missing: [] });
    expect(verdict.reasons.at(-1)?.zh).toContain('无法判断');
    const both = node('all-of', { of: [rule, signatureOf(director)] });
    expect(assess(both, about({}))).toMatchObject({ status: 'pending', missing: [director] });
  });

  it('leaves the rest of a rule to stand without it', () => {
    const both = node('all-of', { of: [rule, signatureOf(director)] });
    expect(assess(both, about({ origin: '' }, signed('wang', director))).status).toBe('satisfied');
    expect(assess(both, about({ origin: 'central' }, signed('wang', director))).status).toBe('pending');
  });

  it('says itself, and is not read with a condition that nobody could judge', () => {
    expect(sentenceOf(rule, posts).zh).toBe('符合条件“origin == "central"”的，政府主要负责人签字');
    expect(isReadable(node('applies', { when: 'nobody == 1', then: signatureOf(head) }))).toBe(false);
  });
});
