import fc from 'fast-check';
import { after1, correct, draft, issue, outcome, recall, revise, said, successor } from '../example/letter';
import { wang, zhao, zheng } from '../example/people';
import { letterTextHash } from './compose';
import { decideLetter } from './decide';
import type { AttachedFile } from './attached-file';
import { filesOf, MOST_FILES } from './files';
import type { Letter } from './letter';
import { calendar } from '../example/law';
import { attachmentsOf } from './page-names';

const DAY = '2026-02-26';
const fileOf = (n: number, over: Partial<AttachedFile> = {}) => ({
  fileName: `清单${n}.pdf`,
  sha256: n.toString(16).padStart(64, '0'),
  bytes: 1_000 + n,
  kind: 'pdf' as const,
  ...over,
});
const attach = (name: string, n: number, over: Partial<AttachedFile> = {}) =>
  said({ type: 'attach', by: zheng, name, file: fileOf(n, over) }, DAY);
const detach = (name: string) => said({ type: 'detach', by: zheng, name }, DAY);
const names = (letter: Letter) => filesOf(letter).map(({ name }) => name);
const templated: Letter = { ...draft, facts: { ...draft.facts, attachments: ['台账'] } };
const carrying = after1(after1(templated, attach(' 进展情况表 ', 1)), attach('台账', 2));

describe('the files of a letter', () => {
  it('stand under the names of its page, in their order, and bring a name along that is not there', () => {
    expect(attachmentsOf(carrying)).toEqual(['台账', '进展情况表']);
    expect(names(carrying)).toEqual(['台账', '进展情况表']);
    const turned = after1(carrying, said({ ...revise, attachments: ['进展情况表', '台账', '说明'] }, DAY));
    expect(names(turned)).toEqual(['进展情况表', '台账']);
    expect(filesOf(after1(turned, said(revise, DAY)))).toEqual(filesOf(turned));
  });

  it('are taken away with their names, but for a name that the template has', () => {
    const less = after1(after1(carrying, detach('台账')), detach('进展情况表'));
    expect(less.text).not.toHaveProperty('files');
    expect(attachmentsOf(less)).toEqual(['台账']);
    expect(outcome(less, detach('台账'))).toBe('not-attached');
  });

  it('are part of the text that is read, reviewed and signed', () => {
    expect(outcome(carrying, said(issue(templated), DAY))).toBe('stale-text');
    const reviewed: Letter = { ...draft, facts: { ...draft.facts, reviewer: draft.facts.signer } };
    const review = { type: 'review', by: wang, passes: true, opinion: '' } as const;
    const passed = after1(reviewed, said({ ...review, textHash: letterTextHash(reviewed.text) }, DAY));
    const changed = after1(passed, attach('说明', 3));
    expect(outcome(changed, said(issue(changed), DAY))).toBe('not-reviewed');
  });

  it('are named by their hashes in the fact of the issue, and do not change behind it', () => {
    const act = said(issue(carrying), '2026-02-27');
    const decision = decideLetter(carrying, act, calendar);
    expect(decision.ok && decision.events[0]?.data).toMatchObject({
      files: [
        { name: '台账', sha256: fileOf(2).sha256 },
        { name: '进展情况表', sha256: fileOf(1).sha256 },
      ],
    });
    const out = after1(carrying, act);
    expect(outcome(out, attach('另一份', 3))).toBe('wrong-state');
    expect(outcome(out, detach('台账'))).toBe('wrong-state');
  });

  it('leave the fact of an issue without any as it was', () => {
    const decision = decideLetter(draft, said(issue(draft), DAY), calendar);
    expect(decision.ok && decision.events[0]?.data).not.toHaveProperty('files');
  });

  it('go with a correction, and with no recall', () => {
    const out = after1(carrying, said(issue(carrying), '2026-02-27'));
    const right = successor(after1(out, said(correct, '2026-03-02')), 'LetterCorrected', '2026-03-02');
    expect(filesOf(right)).toEqual(filesOf(carrying));
    expect(attachmentsOf(right)).toEqual(attachmentsOf(carrying));
    const back = successor(after1(out, said(recall, '2026-03-02')), 'LetterRecalled', '2026-03-02');
    expect(filesOf(back)).toEqual([]);
  });

  it.each([
    ['the very same file twice', attach('另一份', 1), 'already-attached'],
    ['a second file under one name', attach('台账', 3), 'already-attached'],
    ['an empty name', attach(' ', 3), 'unfit-names'],
    ['a name of two lines', attach('进展\n情况', 3), 'unfit-names'],
    ['a file name with a path', attach('说明', 3, { fileName: '../../etc/说明.pdf' }), 'unfit-names'],
    ['a file name with a path of Windows', attach('说明', 3, { fileName: 'C:\\说明.pdf' }), 'unfit-names'],
    ['a file name of two lines', attach('说明', 3, { fileName: '说\n明.pdf' }), 'unfit-names'],
    ['a file name of 256 characters', attach('说明', 3, { fileName: '字'.repeat(256) }), 'unfit-names'],
    [
      'a file of somebody else',
      said({ type: 'attach', by: zhao, name: '说明', file: fileOf(3) }, DAY),
      'not-authorised',
    ],
    ['a revision that drops what has a file', said({ ...revise, attachments: ['台账'] }, DAY), 'unfit-names'],
  ])('do not take %s', (_what, command, code) => {
    expect(outcome(carrying, command)).toBe(code);
  });

  it('are at most as many as a letter carries', () => {
    const full = Array.from({ length: MOST_FILES }, (_, n) => attach(`第${n}份`, n)).reduce<Letter>(
      (letter, command) => after1(letter, command),
      draft,
    );
    expect(outcome(full, attach('再一份', MOST_FILES))).toBe('unfit-names');
  });

  it('are each once on the list, whatever is attached and taken away in which order', () => {
    const act = fc.oneof(
      fc.record({ name: fc.constantFrom('甲', '乙', '丙', '台账'), n: fc.nat(4) }),
      fc.record({ gone: fc.constantFrom('甲', '乙', '丙', '台账') }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const last = acts.reduce<Letter>((letter, one) => {
          const command = 'gone' in one ? detach(one.gone) : attach(one.name, one.n);
          return typeof outcome(letter, command) === 'string' ? letter : after1(letter, command);
        }, templated);
        const listed = attachmentsOf(last);
        expect(names(last)).toEqual(listed.filter((name) => names(last).includes(name)));
        expect(new Set(filesOf(last).map(({ sha256 }) => sha256)).size).toBe(names(last).length);
        expect(new Set(listed).size).toBe(listed.length);
      }),
    );
  });
});
