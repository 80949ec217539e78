import type { ApprovalAct } from '@duban/domain';
import {
  deputy,
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
import { isReadable } from '../fault-in';

const of = [
  { who: secretary, weight: 3 },
  { who: [head, deputy], weight: 2 },
  { who: director, weight: 1 },
];
const rule = node('weights', { of, moreThan: '1/2' });

describe('weights', () => {
  it.each([
    ['nobody', facts(), 'pending', [secretary, head, deputy, director]],
    ['the heaviest alone', facts(signed('li', secretary)), 'pending', [head, deputy, director]],
    [
      'the heaviest and the lightest',
      facts(signed('li', secretary), signed('wang', director)),
      'satisfied',
      [],
    ],
    ['the two light ones', facts(signed('he', deputy), signed('wang', director)), 'pending', [secretary]],
    [
      'one head with two hats',
      facts(signed('li', secretary), signed('li', director)),
      'pending',
      [secretary, head, deputy, director],
    ],
    ['the heaviest, who refuses', facts(refused('li', secretary)), 'refused', []],
    ['the lightest, who refuses', facts(refused('wang', director)), 'pending', [secretary, head, deputy]],
  ])('voted by %s', (_who, given, status, missing) => {
    expect(assess(rule, given)).toMatchObject({ status, missing });
  });

  it('gives a head with two hats the heavier vote, unless that one is needed elsewhere', () => {
    const given = facts(signed('li', director), signed('li', secretary), signed('he', deputy));
    expect(assess(rule, given).status).toBe('satisfied');
    const both = node('all-of', { of: [signatureOf(secretary), node('weights', { of, atLeast: '1/2' })] });
    expect(assess(both, given).status).toBe('pending');
    expect(assess(both, facts(...given.acts, signed('wang', director))).status).toBe('satisfied');
  });

  it('gives a head with two hats the heavier vote also where it stands last', () => {
    const given = facts(signed('li', director), signed('li', secretary), signed('he', deputy));
    expect(assess(node('weights', { of: [...of].reverse(), moreThan: '1/2' }), given).status).toBe(
      'satisfied',
    );
  });

  it('loses one vote by one head, the heaviest that it refused', () => {
    const five = node('weights', { of, atLeast: '3/6' });
    const wu = [refused('wu', secretary), refused('wu', director)];
    expect(assess(five, facts(...wu))).toMatchObject({
      status: 'pending',
      missing: [secretary, head, deputy, director],
    });
    expect(assess(five, facts(...wu, refused('wang', director)))).toMatchObject({ status: 'refused' });
    expect(assess(five, facts(refused('li', secretary), refused('wang', director))).status).toBe('refused');
    expect(assess(five, facts(...wu, signed('he', deputy), signed('wang', director))).status).toBe(
      'satisfied',
    );
  });

  it('loses the heaviest also where it stands last', () => {
    const five = node('weights', { of: [...of].reverse(), atLeast: '3/6' });
    const wu = [refused('wu', director), refused('wu', secretary)];
    expect(assess(five, facts(...wu, refused('wang', director))).status).toBe('refused');
    expect(assess(node('weights', { of: [...of].reverse(), atLeast: '4/6' }), facts(...wu)).status).toBe(
      'refused',
    );
  });

  it('opens its places only in its turn', () => {
    const later = node('sequence', { of: [signatureOf(deputy), node('weights', { of, atLeast: '3/6' })] });
    const opens = (...acts: readonly ApprovalAct[]) =>
      assess(later, facts(...acts)).inside[1]?.places.map(({ open }) => open);
    expect(opens()).toEqual([false, false, false]);
    expect(opens(signed('he', deputy))).toEqual([true, true, true]);
  });

  it('says itself', () => {
    expect(sentenceOf(rule, posts)).toEqual({
      zh: '党委书记（3 票）、政府主要负责人或deputy（2 票）、整改办主任（1 票）共 6 票，须有 4 票同意',
      en: 'Party secretary (3), head of government or deputy (2), director of the supervision office (1): 4 of 6 votes',
    });
  });

  it.each([
    { of },
    { of, atLeast: '1/2', moreThan: '1/2' },
    { of: [{ who: head, weight: 0 }], atLeast: '1/2' },
  ])('is not read as %j', (parameters) => {
    expect(isReadable(node('weights', parameters))).toBe(false);
  });
});
