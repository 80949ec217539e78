import { deputy, facts, head, node, posts, secretary, signatureOf, signed } from '../../example/signing';
import { assess } from '../assess';
import { sentenceOf } from '../sentence';

const rule = signatureOf(head);

describe('signature', () => {
  it.each([
    ['nobody signed', facts(), 'pending'],
    ['the post signed', facts(signed('zhou', head)), 'satisfied'],
    ['a proxy signed for the post', facts(signed('feng', head, 'zhou')), 'satisfied'],
    ['another post signed', facts(signed('li', secretary)), 'pending'],
    ['another post of the same unit signed', facts(signed('he', deputy)), 'pending'],
    ['the post of another unit signed', facts({ ...signed('zhou', head), unit: 'party-unit' }), 'pending'],
  ])('when %s', (_when, given, status) => {
    expect(assess(rule, given)).toMatchObject({
      rule: 'signature',
      status,
      missing: status === 'pending' ? [head] : [],
    });
  });

  it('says of each signature whether it counts, and why not', () => {
    const { reasons } = assess(
      rule,
      facts(signed('zhou', head), signed('li', secretary), signed('he', head)),
    );
    expect(reasons.map(({ en }) => en)).toEqual([
      'the signature of head of government on 2026-03-02 counts',
      'the signature of head of government on 2026-03-02 is not needed any more',
      'the signature of Party secretary on 2026-03-02 does not count: the rule does not ask for this post',
    ]);
  });

  it('says itself in both languages, with the names of the place', () => {
    expect(sentenceOf(rule, posts)).toEqual({ zh: '政府主要负责人签字', en: 'head of government signs' });
    const mayor = { 'government-head': { zh: '市长', en: 'the mayor' } };
    expect(sentenceOf(rule, mayor)).toEqual({ zh: '市长签字', en: 'the mayor signs' });
    expect(sentenceOf(rule, {})).toEqual({ zh: 'government-head签字', en: 'government-head signs' });
  });

  it.each([
    {},
    { post: 'x' },
    { post: '', of: 'lead' },
    { post: 'x', of: 'toString' },
    { post: 1, of: 'lead' },
  ])('waits when its parameters are %j', (parameters) => {
    expect(assess(node('signature', parameters), facts(signed('zhou', head)))).toMatchObject({
      status: 'pending',
      missing: [],
    });
  });
});
