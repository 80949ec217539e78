import {
  deputy,
  director,
  dual,
  facts,
  head,
  node,
  posts,
  secretary,
  refused,
  signed,
} from '../../example/signing';
import { assess } from '../assess';
import { sentenceOf } from '../sentence';
import { isReadable } from '../fault-in';

describe('per-group', () => {
  it.each([
    ['nobody', facts(), 'pending', [secretary, head]],
    ['the one', facts(signed('li', secretary)), 'pending', [head]],
    ['the other', facts(signed('zhou', head)), 'pending', [secretary]],
    ['both', facts(signed('li', secretary), signed('zhou', head)), 'satisfied', []],
    [
      'one person with two hats',
      facts(signed('wu', secretary), signed('wu', head)),
      'pending',
      [secretary, head],
    ],
    [
      'one person and their proxy',
      facts(signed('li', secretary), signed('feng', head, 'li')),
      'pending',
      [secretary, head],
    ],
    [
      'one proxy of two',
      facts(signed('feng', secretary, 'li'), signed('feng', head, 'zhou')),
      'pending',
      [secretary, head],
    ],
    [
      'two proxies of one',
      facts(signed('feng', secretary, 'li'), signed('he', head, 'li')),
      'pending',
      [secretary, head],
    ],
    [
      'two proxies of two',
      facts(signed('feng', secretary, 'li'), signed('he', head, 'zhou')),
      'satisfied',
      [],
    ],
    ['two of one group', facts(signed('li', secretary), signed('he', secretary)), 'pending', [head]],
  ])('signed by %s', (_who, given, status, missing) => {
    expect(assess(dual, given)).toMatchObject({ status, missing });
  });

  it('says why the second hat does not count, in the names of the place', () => {
    const { reasons } = assess(dual, facts(signed('wu', secretary), signed('wu', head)));
    expect(reasons).toEqual([
      {
        zh: '政府主要负责人 2026-03-02 的签字不计入：同一人只计一次',
        en: 'the signature of head of government on 2026-03-02 does not count: one person counts once',
      },
      {
        zh: '党委书记 2026-03-02 的签字计入',
        en: 'the signature of Party secretary on 2026-03-02 counts',
      },
      {
        zh: '还差 1 人签字：党委书记、政府主要负责人',
        en: '1 more must sign: Party secretary, head of government',
      },
    ]);
  });

  it('seats people so that as many groups as can be are filled', () => {
    // The deputy fits both groups; whoever comes first must not take the only seat of the other.
    const overlapping = node('per-group', { groups: [[head, deputy], [deputy]] });
    expect(assess(overlapping, facts(signed('he', deputy)))).toMatchObject({
      status: 'pending',
      missing: [head, deputy],
    });
    expect(assess(overlapping, facts(signed('he', deputy), signed('zhou', head)))).toMatchObject({
      status: 'satisfied',
    });
    expect(assess(overlapping, facts(signed('zhou', head)))).toMatchObject({
      status: 'pending',
      missing: [deputy],
    });
  });

  it('takes several of each group where the rule says so', () => {
    const two = node('per-group', { groups: [[secretary], [head, deputy]], atLeast: 2 });
    const some = facts(signed('a', secretary), signed('b', secretary), signed('c', head));
    expect(assess(two, some)).toMatchObject({ status: 'pending', missing: [head, deputy] });
    expect(assess(two, facts(...some.acts, signed('d', deputy)))).toMatchObject({
      status: 'satisfied',
    });
  });

  it('keeps a head whose two signatures fit best elsewhere', () => {
    const three = node('per-group', { groups: [secretary, head, director] });
    const given = facts(
      signed('wu', secretary),
      signed('wu', head),
      signed('li', secretary),
      signed('he', director),
    );
    expect(assess(three, given)).toMatchObject({ status: 'satisfied' });
  });

  it('counts heads where it is refused, as where it is agreed', () => {
    const either = node('per-group', { groups: [[head, deputy]] });
    const no = [refused('he', head), refused('he', deputy)] as const;
    expect(assess(either, facts(...no))).toMatchObject({ status: 'pending', missing: [head, deputy] });
    expect(assess(either, facts(no[0], refused('sun', deputy))).status).toBe('refused');
    const two = node('per-group', { groups: [secretary], atLeast: 2 });
    const once = [signed('li', secretary), signed('feng', secretary, 'li'), refused('sun', secretary)];
    expect(assess(two, facts(...once)).status).toBe('refused');
    expect(assess(two, facts(...once, signed('he', secretary))).status).toBe('satisfied');
  });

  it('says itself', () => {
    expect(sentenceOf(dual, posts)).toEqual({
      zh: '党委书记、政府主要负责人各签字 1 人，共 2 人，同一人不重复计算',
      en: '1 each of Party secretary and head of government sign: 2 different people',
    });
  });

  it.each([
    {},
    { groups: [] },
    { groups: [[]] },
    { groups: [{ post: 'x' }] },
    { groups: [head], atLeast: 0 },
    { groups: [head], atLeast: 1.5 },
    { groups: 'all' },
  ])('is never satisfied by parameters such as %j', (parameters) => {
    const broken = node('per-group', parameters);
    expect(isReadable(broken)).toBe(false);
    expect(assess(broken, facts(signed('zhou', head)))).toMatchObject({ status: 'pending', missing: [] });
  });
});
