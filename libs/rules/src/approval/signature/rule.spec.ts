import { deputy, facts, head, node, secretary, signatureOf, signed } from '../../example/signing';
import { assess, sentenceOf } from '../assess';

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
      'the signature of government-head on 2026-03-02 counts',
      'the signature of government-head on 2026-03-02 is not needed any more',
      'the signature of party-secretary on 2026-03-02 does not count: the rule does not ask for this post',
    ]);
  });

  it('says itself in both languages, with the names of the place', () => {
    expect(sentenceOf(rule)).toEqual({
      zh: '政府（government-head）签字',
      en: 'government-head of the government signs',
    });
    expect(sentenceOf(rule, () => ({ zh: '市长', en: 'the mayor' }))).toEqual({
      zh: '市长签字',
      en: 'the mayor signs',
    });
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
