import fc from 'fast-check';
import {
  after1,
  at,
  clock,
  correct,
  delivered,
  draft,
  drafted,
  factsOf,
  inFebruary,
  issue,
  issued,
  outcome,
  overdue,
  recall,
  reached,
  receive,
  received,
  reply,
  revise,
  rung,
  said,
  text,
  troubled,
  urge,
  type Place,
} from '../example/letter';
import { nobody } from '../example/people';
import { adopt, carriedFrom } from '../ledger/carried';
import type { Fact } from '../ledger/fact';
import { taskConsequences } from '../tasks/consequences';
import type { Day } from '../time/day';
import type { LetterActType, LetterCommand } from './command';
import { draftText, letterTextHash } from './compose';
import { letterConsequences } from './consequences';
import { letterOptions, nextLetterDue, openLetterActs } from './decide';
import type { LetterEvent } from './event';
import { evolveLetter } from './evolve';
import type { Letter } from './letter';

const OPEN: Record<Place, Partial<Record<LetterActType, string>>> = {
  draft: { revise: 'LetterRevised', issue: 'LetterIssued' },
  issued: {
    receive: 'LetterReceived',
    urge: 'LetterUrged',
    recall: 'LetterRecalled',
    correct: 'LetterCorrected',
  },
  received: {
    reply: 'LetterReplied',
    urge: 'LetterUrged',
    recall: 'LetterRecalled',
    correct: 'LetterCorrected',
  },
  overdue: {
    reply: 'LetterReplied',
    urge: 'LetterUrged',
    recall: 'LetterRecalled',
    correct: 'LetterCorrected',
  },
  replied: {},
  recalled: {},
  corrected: {},
  takingBack: { revise: 'LetterRevised', issue: 'LetterIssued' },
  takenBack: { receive: 'LetterReceived', urge: 'LetterUrged' },
  acknowledged: {},
};
const REFUSED: Partial<Record<Place, string>> = {
  recalled: 'letter-recalled',
  corrected: 'letter-corrected',
};
const contents = (letter: Letter) => ({
  revise,
  issue: issue(letter),
  receive,
  reply,
  urge,
  recall,
  correct,
});
const everywhere = (Object.keys(OPEN) as Place[]).flatMap((place) =>
  (['revise', 'issue', 'receive', 'reply', 'recall', 'correct'] as const).map((act) => [place, act] as const),
);
const TODAY = '2026-03-10';

describe('every act on a letter in every place', () => {
  it.each(everywhere)('given %s, when %s', (place, act) => {
    const expected = OPEN[place][act];
    expect(outcome(at[place], said(contents(at[place])[act], TODAY))).toEqual(
      expected ? [expected] : (REFUSED[place] ?? 'wrong-state'),
    );
  });

  it.each(everywhere.filter(([place, act]) => OPEN[place][act]))(
    'given %s, %s is for its post, on its day',
    (place, act) => {
      const content = contents(at[place])[act];
      expect(outcome(at[place], said({ ...content, by: nobody }, TODAY))).toBe('not-authorised');
      const on = (day: string, late: string | null) =>
        outcome(at[place], { ...said(content, TODAY), on: day as Day, late });
      expect(on('2026-03-11', null)).toBe('wrong-day');
      expect(on('2026-03-09', null)).toBe('wrong-day');
      expect(on('2026-02-01', 'late')).toBe('wrong-day');
      expect(on('2026-02-30', 'late')).toBe('wrong-day');
      expect(on('2026-03-09', '补记')).toEqual([OPEN[place][act]]);
    },
  );

  it.each(Object.entries(at))('%s lists its open acts', (place, letter) => {
    // Two posts may urge.
    const acts = new Set([...openLetterActs(letter), ...letterOptions(letter)].map(({ act }) => act));
    expect([...acts].sort()).toEqual(Object.keys(OPEN[place as Place]).sort());
  });
});

describe('a letter', () => {
  it('is not issued with words that its signer has not read', () => {
    const changed = after1(draft, said(revise, '2026-02-26'));
    expect(outcome(changed, said(issue(draft), '2026-02-27'))).toBe('stale-text');
    expect(outcome(changed, said(issue(changed), '2026-02-27'))).toEqual(['LetterIssued']);
    expect(changed.text).toEqual({ title: '提醒函', body: '请抓紧' });
  });

  it('is not revised over words that its drafter has not seen; a command of old named none', () => {
    const mine = { ...revise, textHash: letterTextHash(draft.text) };
    const theirs = after1(draft, said(revise, '2026-02-26'));
    expect(outcome(draft, said(mine, '2026-02-27'))).toEqual(['LetterRevised']);
    expect(outcome(theirs, said(mine, '2026-02-27'))).toBe('stale-text');
    expect(outcome(theirs, said({ ...mine, textHash: letterTextHash(theirs.text) }, '2026-02-27'))).toEqual([
      'LetterRevised',
    ]);
    expect(outcome(theirs, said(revise, '2026-02-27'))).toEqual(['LetterRevised']);
  });

  it('is asked for without a number before one is allotted', () => {
    expect(outcome(draft, said(issue(draft, { number: null }), '2026-02-27'))).toEqual([]);
  });

  it.each([
    ['a title', { ...revise, title: ' ' }],
    ['a body', { ...revise, body: '' }],
  ])('needs %s', (_what, content) => {
    expect(outcome(draft, said(content, '2026-02-27'))).toBe('missing-text');
  });

  it('is not answered with nothing, nor before it was received', () => {
    expect(outcome(received, said({ ...reply, text: ' ' }, TODAY))).toBe('missing-text');
    const early = { ...said(reply, TODAY), on: '2026-03-01', late: 'x' } as LetterCommand;
    expect(outcome(received, early)).toBe('wrong-day');
  });

  it('has five working days from its issue, the make-up Saturday counted', () => {
    expect(issued).toMatchObject({
      issuedOn: '2026-02-27',
      replyBy: '2026-03-05',
      replyDaysProvisional: false,
      signedBy: 'wang',
    });
    expect(text.body).toContain('印发后 5 个工作日内');
  });

  it('is overdue once, on the day after its last', () => {
    expect(nextLetterDue(received)).toBe('2026-03-06');
    expect(outcome(received, clock('2026-03-05'))).toEqual([]);
    expect(outcome(received, clock('2026-03-06'))).toEqual(['ReplyOverdue']);
    expect(nextLetterDue(overdue)).toBeNull();
    expect(outcome(overdue, clock('2026-03-07'))).toEqual([]);
    expect(after1(overdue, said(reply, TODAY))).toMatchObject({
      status: 'replied',
      overdue: true,
      repliedOn: TODAY,
    });
  });

  it.each(['draft', 'issued', 'replied', 'recalled', 'corrected', 'takenBack'] as const)(
    '%s has nothing due',
    (place) => {
      expect(nextLetterDue(at[place])).toBeNull();
      expect(outcome(at[place], clock('2027-01-01'))).toEqual([]);
    },
  );

  it('is delivered once, and not before it is issued', () => {
    expect(outcome(draft, said(delivered, TODAY))).toEqual([]);
    expect(outcome(issued, said(delivered, TODAY))).toEqual(['LetterDelivered']);
    expect(outcome(after1(issued, said(delivered, TODAY)), said(delivered, TODAY))).toEqual([]);
    expect(after1(received, said(delivered, TODAY))).toMatchObject({
      status: 'received',
      deliveredOn: TODAY,
    });
  });

  it('throws on a chain that cannot be', () => {
    const [fact] = factsOf([{ type: 'LetterReplied', data: { text: 'x' } }], clock(TODAY));
    expect(() => evolveLetter(null, fact as Fact<LetterEvent>)).toThrow('cannot begin');
    expect(() => evolveLetter(draft, fact as Fact<LetterEvent>)).toThrow('broken');
    const [early] = factsOf([{ type: 'LetterDelivered', data: { messageId: 'm' } }], clock(TODAY));
    expect(() => evolveLetter(draft, early as Fact<LetterEvent>)).toThrow('draft was delivered');
  });
});

describe('what follows from a letter', () => {
  it('is drafted with its words when a rung is reached', () => {
    const [fact] = factsOf([drafted], clock('2026-02-26'));
    const reached = {
      type: 'RungReached',
      data: { letterId: 'letter', rung: 'reminder', period: '2026-02', title: '提醒函' },
    } as const;
    const [begin] = taskConsequences(troubled, { ...(fact as Fact<LetterEvent>), event: reached });
    expect(begin).toMatchObject({
      kind: 'begin',
      aggregate: 'letter/letter',
      event: { type: 'LetterDrafted', data: { text } },
    });
    expect(() =>
      taskConsequences(troubled, {
        ...(fact as Fact<LetterEvent>),
        event: { ...reached, data: { ...reached.data, rung: 'x' } },
      }),
    ).toThrow();
    expect(letterConsequences(draft, fact as Fact<LetterEvent>)).toEqual([
      { kind: 'start', key: 'start/letter/letter', process: { type: 'letter', letterId: 'letter' } },
    ]);
  });

  it('tells the task of an overdue reply, and of nothing else', () => {
    const told = (event: LetterEvent) =>
      letterConsequences(overdue, factsOf([event], clock(TODAY))[0] as Fact<LetterEvent>);
    expect(told({ type: 'ReplyOverdue', data: { replyBy: '2026-03-05' } })).toMatchObject([
      {
        kind: 'tell',
        process: { type: 'task', taskId: 'task', cycle: 1 },
        notice: { type: 'note-overdue', letterId: 'letter' },
      },
    ]);
    expect(told({ type: 'LetterReplied', data: { text: 'x' } })).toEqual([]);
    expect(
      told({ type: 'LetterIssued', data: { number: '1', replyBy: '2026-03-05', provisional: false } }),
    ).toEqual([]);
  });

  it('names the units, the trouble and the deadline in its draft', () => {
    expect(text.title).toBe('关于第 07 号整改任务的提醒函');
    expect(text.body).toContain('市水利局：');
    expect(text.body).toContain('2026年2月未按调度要求报送进展或未达到序时进度（连续 1 次，累计 1 次）');
    expect(text.body).toContain('2026年6月底前');
    const months = { ...rung, replyWithin: { n: 1, unit: 'months', firstDayCounts: false } } as const;
    expect(draftText(troubled, months, inFebruary).body).toContain('1 个月内');
    expect(
      draftText(troubled, { ...rung, replyWithin: { ...months.replyWithin, unit: 'days' } }, inFebruary).body,
    ).toContain('1 日内');
  });

  it.each([
    [{ cause: 'overdue' }, '2026年2月整改时限已过，尚未完成。'],
    [{ cause: 'unanswered' }, '2026年2月对此前函件、约谈逾期未回复或未报落实情况。'],
    [{ decided: { rung, because: '现场检查发现虚假整改。' } }, '2026年2月现场检查发现虚假整改。'],
  ] as const)('says what it is about where that is no report: %j', (why, words) => {
    const { body } = draftText(troubled, rung, { reached: { ...reached, ...why }, template: null });
    expect(body).toContain(words);
    expect(body).not.toContain('序时');
  });

  it('is carried from its facts alone, wherever they are cut', () => {
    const all = [
      ...factsOf([drafted], clock('2026-02-26')),
      ...factsOf([{ type: 'LetterRevised', data: { text } }], said(revise, '2026-02-26')),
      ...factsOf(
        [{ type: 'LetterIssued', data: { number: '1', replyBy: '2026-03-05', provisional: false } }],
        said(issue(draft), '2026-02-27'),
      ),
      ...factsOf([{ type: 'LetterReceived', data: { unit: 'lead-unit' } }], said(receive, '2026-03-02')),
      ...factsOf([{ type: 'ReplyOverdue', data: { replyBy: '2026-03-05' } }], clock('2026-03-06')),
    ];
    fc.assert(
      fc.property(fc.nat(all.length), (cut) => {
        const first = adopt('letter', null, all.slice(0, cut));
        expect(adopt('letter', first, all.slice(cut))).toEqual(carriedFrom('letter', all));
      }),
    );
    expect(carriedFrom('letter', all).state).toMatchObject({ status: 'received', overdue: true });
  });
});
