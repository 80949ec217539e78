import type { PostOf, RuleNode } from '@duban/domain';
import {
  about,
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

const rule = node('quorum', { atLeast: 2, of: [secretary, head, director].map(signatureOf) });

describe('quorum', () => {
  it.each([
    ['nobody', facts(), 'pending', [secretary, head, director]],
    ['one', facts(signed('li', secretary)), 'pending', [head, director]],
    ['two', facts(signed('li', secretary), signed('wang', director)), 'satisfied', []],
    [
      'one head with two hats',
      facts(signed('li', secretary), signed('li', head)),
      'pending',
      [secretary, head, director],
    ],
    ['one who refuses', facts(refused('li', secretary)), 'pending', [head, director]],
    ['two who refuse', facts(refused('li', secretary), refused('zhou', head)), 'refused', []],
    [
      'one who refuses and two who agree',
      facts(refused('li', secretary), signed('zhou', head), signed('wang', director)),
      'satisfied',
      [],
    ],
  ])('answered by %s', (_who, given, status, missing) => {
    expect(assess(rule, given)).toMatchObject({ status, missing });
  });

  it('counts one head that refuses for two posts as one refusal, and waits for somebody else', () => {
    const wu = [refused('wu', secretary), refused('wu', head)];
    expect(assess(rule, facts(...wu))).toMatchObject({
      status: 'pending',
      missing: [secretary, head, director],
    });
    expect(assess(rule, facts(...wu, signed('wang', director)))).toMatchObject({
      status: 'pending',
      missing: [secretary, head],
    });
    expect(assess(rule, facts(...wu, signed('wang', director), signed('zhou', head))).status).toBe(
      'satisfied',
    );
    expect(assess(rule, facts(...wu, refused('wang', director))).status).toBe('refused');
    expect(assess(rule, facts(refused('wu', secretary), refused('zhou', head, 'wu'))).status).toBe('pending');
    expect(assess({ ...rule, options: { distinctPersons: false } }, facts(...wu)).status).toBe('refused');
  });

  it('counts heads as well where the rules inside are composed, but what is final needs no head', () => {
    const wu = [refused('wu', secretary), refused('wu', head)];
    const with2 = (...of: readonly RuleNode[]) =>
      node('quorum', { atLeast: 2, of: [...of, signatureOf(director)] });
    const both = (who: PostOf) => node('all-of', { of: [signatureOf(who), signatureOf(deputy)] });
    const inner = (who: PostOf) => node('quorum', { atLeast: 1, of: [signatureOf(who)] });
    for (const wrapped of [
      both,
      inner,
      (who: PostOf) => node('per-group', { groups: [who] }),
      (who: PostOf) => node('ratio', { of: [signatureOf(who)], atLeast: '1/1' }),
      (who: PostOf) => node('weights', { of: [{ who, weight: 2 }], atLeast: '1/1' }),
      (who: PostOf) => node('veto', { by: deputy, then: signatureOf(who) }),
    ]) {
      expect(assess(with2(wrapped(secretary), wrapped(head)), facts(...wu)).status).toBe('pending');
      const two = [refused('wu', secretary), refused('zhou', head)];
      expect(assess(with2(wrapped(secretary), wrapped(head)), facts(...two)).status).toBe('refused');
    }
    const final = (who: PostOf) => node('veto', { by: who, then: signatureOf(deputy) });
    expect(assess(with2(final(secretary), final(head)), facts(...wu)).status).toBe('refused');
    const first = (who: PostOf) => node('any-of', { of: [signatureOf(who), signatureOf(deputy)] });
    expect(assess(with2(first(secretary), first(head)), facts(...wu)).status).toBe('refused');
  });

  it('counts a head once where a rule takes several refusals', () => {
    const three = node('quorum', {
      atLeast: 2,
      of: [node('per-group', { groups: [[secretary, head]] }), signatureOf(head), signatureOf(director)],
    });
    // The first takes two refusals. With Wu's it is gone, or else the second is: never both.
    const acts = [refused('li', secretary), refused('wu', head)];
    expect(assess(three, facts(...acts))).toMatchObject({
      status: 'pending',
      missing: [secretary, head, director],
    });
    expect(assess(three, facts(...acts, refused('zhou', head))).status).toBe('refused');
    expect(assess(three, facts(...acts.slice(1))).status).toBe('pending');
    expect(assess(three, facts(...acts, refused('wang', director))).status).toBe('refused');
  });

  it('says how many are wanting', () => {
    expect(assess(rule, facts()).reasons.at(-1)?.zh).toContain('还差 2 人签字');
    expect(assess(rule, facts(signed('li', secretary))).reasons.at(-1)?.en).toContain('1 more must sign');
  });

  it('is refused, never lowered, where fewer apply than are needed', () => {
    const some = node('quorum', {
      atLeast: 2,
      of: [signatureOf(head), node('applies', { when: 'overdue', then: signatureOf(director) })],
    });
    const both = assess(some, about({ overdue: true }));
    expect(both.status).toBe('pending');
    expect(both.reasons.map(({ en }) => en).join()).not.toContain('of them apply');
    const verdict = assess(some, about({ overdue: false }));
    expect(verdict.status).toBe('refused');
    expect(verdict.reasons[0]?.zh).toContain('适用的只有 1 项，少于所需的 2 项');
    expect(verdict.reasons[0]?.en).toContain('only 1 of them apply, and 2 are needed');
  });

  it('is satisfied by those that can be judged', () => {
    const unknown = node('applies', { when: 'overdue', then: signatureOf(director) });
    const one = node('quorum', { atLeast: 1, of: [unknown, unknown, signatureOf(head)] });
    expect(assess(one, facts())).toMatchObject({ status: 'pending', missing: [head] });
    expect(assess(one, facts(signed('zhou', head))).status).toBe('satisfied');
  });

  it('chooses among rules that ask for several', () => {
    const pair = node('all-of', { of: [signatureOf(secretary), signatureOf(head)] });
    const two = node('quorum', { atLeast: 2, of: [pair, signatureOf(director), signatureOf(deputy)] });
    const acts = [signed('wang', director), signed('li', secretary)];
    expect(assess(two, facts(...acts))).toMatchObject({ status: 'pending', missing: [head, deputy] });
    expect(assess(two, facts(...acts, signed('zhou', head))).status).toBe('satisfied');
    expect(assess(two, facts(...acts, signed('he', deputy))).status).toBe('satisfied');
  });

  it('says itself, and asks for no more than there are', () => {
    expect(sentenceOf(rule, posts).zh).toMatch(/^以下 3 项至少有 2 项：党委书记签字、/);
    expect(sentenceOf(rule, posts).en).toMatch(/^at least 2 of these 3: .+, .+, /);
    expect(isReadable(node('quorum', { atLeast: 2, of: [signatureOf(head)] }))).toBe(false);
  });
});
