import fc from 'fast-check';
import {
  after1,
  correct,
  draft,
  inFebruary,
  issue,
  outcome,
  reached,
  recall,
  revise,
  rung,
  said,
  successor,
  troubled,
} from '../example/letter';
import { nobody, wang, zheng, zhou } from '../example/people';
import { holds } from '../people/actor';
import type { LetterAct } from './command';
import { draftText, letterFacts, letterTextHash } from './compose';
import { openLetterActs } from './decide';
import type { Letter } from './letter';
import type { LetterTemplate } from './template';

const template: LetterTemplate = {
  ...{ format: 'letter', title: '{{kind}}', body: '{{receiver}}：\n请办理。' },
  reviewedBy: { post: 'government-head', of: 'government' },
};
const reviewedDraft = (over: Partial<LetterTemplate> = {}): Letter => {
  const names = { 'government-head': { zh: '市长', en: 'mayor' } };
  const task = { ...troubled, policy: { ...troubled.policy, posts: names } };
  const facts = letterFacts(task, rung, reached, { ...template, ...over });
  const text = draftText(troubled, rung, { ...inFebruary, template });
  return after1(null, said(revise, '2026-02-26'), { type: 'LetterDrafted', data: { facts, text } });
};
const unread = reviewedDraft();
const review = (letter: Letter, over: Partial<Extract<LetterAct, { type: 'review' }>> = {}) =>
  ({
    type: 'review',
    by: zhou,
    textHash: letterTextHash(letter.text),
    passes: true,
    opinion: '',
    ...over,
  }) as const;
const sendBack = (letter: Letter) => review(letter, { passes: false, opinion: '写明时限' });
const DAY = '2026-02-27';
const passed = after1(unread, said(review(unread), DAY));
const sentBack = after1(unread, said(sendBack(unread), DAY));
const acts = (letter: Letter) => openLetterActs(letter).map(({ act }) => act);

describe('a letter that is reviewed before it is issued', () => {
  it('waits for its reviewer, and is not issued before', () => {
    expect(holds(zhou, unread.facts.reviewer!)).toBe(true);
    expect(unread.facts.posts).toHaveProperty('government-head');
    expect(acts(unread)).toEqual(['revise', 'review']);
    expect(outcome(unread, said(issue(unread), DAY))).toBe('not-reviewed');
    expect(outcome(unread, said(issue(unread, { by: nobody }), DAY))).not.toBe('not-reviewed');
    expect(outcome(unread, said(review(unread, { by: wang }), DAY))).toBe('not-authorised');
    expect(outcome(draft, said(review(draft), DAY))).toBe('wrong-state');
  });

  it('is issued after it passed, and keeps who passed it and when', () => {
    expect(acts(passed)).toEqual(['revise', 'issue']);
    expect(outcome(passed, said(review(passed), DAY))).toBe('wrong-state');
    const issued = after1(passed, said(issue(passed), '2026-02-28'));
    expect(issued).toMatchObject({
      status: 'issued',
      reviews: [{ on: DAY, by: zhou.person, passed: true, opinion: null }],
    });
  });

  it('that is sent back says why, and is revised and reviewed again before anything else', () => {
    expect(outcome(unread, said(review(unread, { passes: false, opinion: ' ' }), DAY))).toBe('missing-text');
    expect(acts(sentBack)).toEqual(['revise']);
    expect(outcome(sentBack, said(issue(sentBack), DAY))).toBe('not-reviewed');
    expect(outcome(sentBack, said(review(sentBack), DAY))).toBe('wrong-state');
    const again = after1(sentBack, said(revise, DAY));
    expect(acts(again)).toEqual(['revise', 'review']);
    const both = after1(again, said(review(again), DAY));
    expect(both).toMatchObject({ reviews: [{ passed: false, opinion: '写明时限' }, { passed: true }] });
    expect(outcome(both, said(issue(both), DAY))).toEqual(['LetterIssued']);
  });

  it('is reviewed anew when it was revised after it passed', () => {
    const changed = after1(passed, said(revise, DAY));
    expect(acts(changed)).toEqual(['revise', 'review']);
    expect(outcome(changed, said(issue(changed), DAY))).toBe('not-reviewed');
  });

  it('is reviewed as it was read, and by nobody who wrote it', () => {
    const changed = after1(unread, said(revise, DAY));
    expect(outcome(changed, said(review(unread), DAY))).toBe('stale-text');
    const writes = { ...zheng, posts: [...zheng.posts, ...zhou.posts] };
    expect(outcome(changed, said(review(changed, { by: writes }), DAY))).toBe('own-draft');
    expect(outcome(unread, said(review(unread, { by: writes }), DAY))).toEqual(['LetterPassed']);
  });

  it('is issued by somebody else than who passed it, unless its law lets one do both', () => {
    const both = { ...zhou, posts: [...zhou.posts, ...wang.posts] };
    expect(outcome(passed, said(issue(passed, { by: both }), DAY))).toBe('own-draft');
    const free = reviewedDraft({ reviewerMaySign: true });
    const ready = after1(free, said(review(free), DAY));
    expect(outcome(ready, said(issue(ready, { by: both }), DAY))).toEqual(['LetterIssued']);
  });

  it('is recalled and corrected by letters that are reviewed as it was', () => {
    const out = after1(passed, said(issue(passed), DAY));
    for (const [ending, type] of [
      [recall, 'LetterRecalled'],
      [correct, 'LetterCorrected'],
    ] as const) {
      const next = successor(after1(out, said(ending, '2026-03-02')), type, '2026-03-02');
      expect(acts(next)).toEqual(['revise', 'review']);
      expect(next).not.toHaveProperty('reviews');
    }
  });

  it('is never issued, in whatever order people act, unless the last thing said of its text was that it passes', () => {
    const step = fc.constantFrom('revise', 'pass', 'back', 'issue');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let letter: Letter = unread;
        let fit = false;
        for (const one of steps) {
          const act = { revise, pass: review(letter), back: sendBack(letter), issue: issue(letter) }[one];
          const happened = outcome(letter, said(act, DAY));
          if (one === 'issue' && letter.status === 'drafted')
            expect(happened).toEqual(fit ? ['LetterIssued'] : 'not-reviewed');
          if (typeof happened === 'string') continue;
          letter = after1(letter, said(act, DAY));
          fit = one === 'pass';
        }
      }),
    );
  });
});
