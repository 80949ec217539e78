import fc from 'fast-check';
import {
  after1,
  correct,
  corrected,
  draft,
  issue,
  outcome,
  received,
  recall,
  revise,
  said,
  successor,
} from '../example/letter';
import { letterTextHash } from './compose';
import type { Letter } from './letter';
import { attachmentsOf, copiesOf, LONGEST_NAME, MOST_NAMES } from './page-names';

const NAMED = { copies: ['市委办公室'], attachments: ['进展情况表', '措施清单'] } as const;
const templated: Letter = {
  ...draft,
  facts: { ...draft.facts, copies: ['市政府办公室'], attachments: ['台账'] },
};
const named = after1(templated, said({ ...revise, ...NAMED }, '2026-02-26'));
const namesOf = (letter: Letter) => ({ copies: copiesOf(letter), attachments: attachmentsOf(letter) });

describe('who gets a copy of a letter and what is attached to it', () => {
  it('is what the template says until somebody revises it, and stays so under a revision of the words alone', () => {
    expect(namesOf(draft)).toEqual({ copies: [], attachments: [] });
    expect(namesOf(templated)).toEqual({ copies: ['市政府办公室'], attachments: ['台账'] });
    expect(namesOf(after1(templated, said(revise, '2026-02-26')))).toEqual(namesOf(templated));
    expect(namesOf(named)).toEqual(NAMED);
    expect(namesOf(after1(named, said(revise, '2026-02-26')))).toEqual(NAMED);
    const emptied = after1(named, said({ ...revise, copies: [] }, '2026-02-26'));
    expect(namesOf(emptied)).toEqual({ ...NAMED, copies: [] });
  });

  it('is read by whoever signs: another copy is another text, and an old text keeps its hash', () => {
    expect(letterTextHash(named.text)).not.toBe(
      letterTextHash(after1(draft, said(revise, '2026-02-26')).text),
    );
    expect(outcome(named, said(issue(templated), '2026-02-27'))).toBe('stale-text');
    expect(letterTextHash({ title: '提醒函', body: '请抓紧' })).toBe(
      '523445d3d3c1b4dda995a1f5bf155e58fcaec3799f3a4591bb18a59ddb9c4864',
    );
  });

  it('goes with the letter that ends it: its copies always, its attachments with a correction alone', () => {
    const out = after1(named, said(issue(named), '2026-02-27'));
    const taken = successor(after1(out, said(recall, '2026-03-02')), 'LetterRecalled', '2026-03-02');
    expect(namesOf(taken)).toEqual({ ...NAMED, attachments: [] });
    const right = successor(after1(out, said(correct, '2026-03-02')), 'LetterCorrected', '2026-03-02');
    expect(namesOf(right)).toEqual(NAMED);
    expect(right.text).not.toHaveProperty('copies');
    expect(namesOf(successor(corrected, 'LetterCorrected', '2026-03-10'))).toEqual(namesOf(received));
  });

  it.each([
    ['an empty one', ['市委办公室', ' ']],
    ['one twice, whatever stands around it', ['市委办公室', ' 市委办公室']],
    ['one of two lines', ['市委\n办公室']],
    ['one that is too long', ['字'.repeat(LONGEST_NAME + 1)]],
    ['too many', Array.from({ length: MOST_NAMES + 1 }, (_, at) => `单位${at}`)],
  ])('is refused with %s', (_what, names) => {
    expect(outcome(draft, said({ ...revise, copies: names }, '2026-02-27'))).toBe('unfit-names');
    expect(outcome(draft, said({ ...revise, attachments: names }, '2026-02-27'))).toBe('unfit-names');
  });

  it('is entered as it was given, but for the space around it, exactly when nothing is wrong with it', () => {
    const name = fc.constantFrom('甲', '乙 ', ' 丙', '', '甲 ', '丁\t戊', '字'.repeat(LONGEST_NAME));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), (copies) => {
        const trimmed = copies.map((one) => one.trim());
        const fit = trimmed.every((one) => one !== '' && !one.includes('\t'));
        if (!fit || new Set(trimmed).size < trimmed.length)
          expect(outcome(draft, said({ ...revise, copies }, '2026-02-27'))).toBe('unfit-names');
        else expect(copiesOf(after1(draft, said({ ...revise, copies }, '2026-02-27')))).toEqual(trimmed);
      }),
    );
  });
});
