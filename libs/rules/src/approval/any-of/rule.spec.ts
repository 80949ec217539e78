import {
  director,
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

const rule = node('any-of', { of: [signatureOf(secretary), signatureOf(head)] });

describe('any-of', () => {
  it.each([
    ['nobody', facts(), 'pending'],
    ['one who agrees', facts(signed('zhou', head)), 'satisfied'],
    ['one who refuses', facts(refused('li', secretary)), 'refused'],
    ['a yes before a no', facts(signed('zhou', head), refused('li', secretary)), 'satisfied'],
    ['a no before a yes', facts(refused('li', secretary), signed('zhou', head)), 'refused'],
    ['somebody who is not asked', facts(refused('wang', director)), 'pending'],
  ])('decided by %s', (_who, given, status) => {
    expect(assess(rule, given)).toMatchObject({
      status,
      missing: status === 'pending' ? [secretary, head] : [],
    });
  });

  it('is decided by the rule inside that is decided first, not by the one that began first', () => {
    const both = node('all-of', { of: [signatureOf(secretary), signatureOf(head)] });
    const either = node('any-of', { of: [both, signatureOf(director)] });
    const begun = [signed('li', secretary), refused('wang', director)];
    expect(assess(either, facts(...begun, signed('zhou', head))).status).toBe('refused');
    expect(assess(either, facts(signed('li', secretary))).missing).toEqual([head, director]);
    expect(assess(either, facts(signed('li', secretary), signed('zhou', head))).status).toBe('satisfied');
  });

  it('stands as it was decided, whatever is refused later', () => {
    const vetoed = (who: typeof head) => node('veto', { by: secretary, then: signatureOf(who) });
    const either = node('any-of', { of: [vetoed(head), vetoed(director)] });
    const yes = signed('zhou', head);
    expect(assess(either, facts(yes, refused('li', secretary)))).toMatchObject({ status: 'satisfied' });
    expect(assess(either, facts(refused('li', secretary), yes)).status).toBe('refused');
    expect(assess(either, facts()).status).toBe('pending');
  });

  it('says itself', () => {
    expect(sentenceOf(rule, posts)).toEqual({
      zh: '党委书记签字，或者政府主要负责人签字（先决定者为准）',
      en: 'Party secretary signs, or head of government signs (whoever decides first)',
    });
  });
});
