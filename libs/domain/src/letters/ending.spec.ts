import { clocksOfLetter } from '../clocks/running-clock';
import { calendar } from '../example/law';
import {
  acknowledged,
  after1,
  clock,
  correct,
  corrected,
  delivered,
  factsOf,
  issue,
  issued,
  outcome,
  recall,
  recalled,
  said,
  successor,
  takenBack,
  takingBack,
  text,
} from '../example/letter';
import type { Fact } from '../ledger/fact';
import { letterConsequences } from './consequences';
import { successorOf } from './ending';
import type { LetterEvent } from './event';
import { isSettled } from './letter';
import { replyMoved } from './move-reply';

const TODAY = '2026-03-10';

describe('a letter that ends another', () => {
  it('says which number it recalls and why, asks for no reply, and is over with its receipt', () => {
    expect(takingBack).toMatchObject({
      facts: {
        letterId: successorOf(issued),
        correction: 1,
        kind: '撤回函',
        follows: {
          how: 'recall',
          letterId: 'letter',
          number: '督提〔2026〕1号',
          firstLetterId: 'letter',
        },
      },
      text: { title: '关于撤回督提〔2026〕1号文件的函' },
    });
    expect(takingBack.text.body).toContain(
      '2026年2月27日印发的《关于第 07 号整改任务的提醒函》（督提〔2026〕1号）现予撤回',
    );
    expect(takingBack.text.body).toContain('撤回原因：所涉月份有误。');
    expect(takenBack).toMatchObject({ status: 'issued', replyBy: null, replyDaysProvisional: false });
    expect(acknowledged).toMatchObject({ status: 'acknowledged', receivedOn: '2026-03-04' });
    expect([takenBack, acknowledged].map(isSettled)).toEqual([false, true]);
    expect(clocksOfLetter(takenBack, { calendar, today: TODAY })).toEqual([]);
    expect(replyMoved(takenBack, calendar, '2026-03-03')).toBeNull();
  });

  it('replaces the words behind a line that names the old number, and has the reply period of its own issue', () => {
    const right = successor(corrected, 'LetterCorrected', '2026-03-10');
    const lines = right.text.body.split('\n');
    expect(lines[0]).toBe('市水利局：');
    expect(lines[1]).toContain(
      '督提〔2026〕1号文件有误，现予更正，以本函为准，原函作废。更正原因：时限写错。',
    );
    expect(lines.slice(2)).toEqual(text.body.split('\n').slice(1));
    const out = after1(right, said(issue(right), '2026-03-10'));
    expect(out).toMatchObject({ status: 'issued', replyBy: '2026-03-17' });
    const again = successor(after1(out, said(correct, '2026-03-11')), 'LetterCorrected', '2026-03-11');
    expect(again.facts).toMatchObject({ correction: 2, follows: { letterId: right.facts.letterId } });
    expect(again.facts.follows?.firstLetterId).toBe('letter');
  });

  it('tells the task of its own overdue reply in the name of the first, which the task knows', () => {
    const right = successor(corrected, 'LetterCorrected', '2026-03-10');
    const event = { type: 'ReplyOverdue', data: { replyBy: '2026-03-17' } } as const;
    expect(
      letterConsequences(right, factsOf([event], clock('2026-03-18'))[0] as Fact<LetterEvent>),
    ).toMatchObject([
      { key: `tell/task/task/overdue/${right.facts.letterId}`, notice: { letterId: 'letter' } },
    ]);
  });

  it('needs a reason, and keeps what was known of the old one', () => {
    expect(outcome(issued, said({ ...recall, reason: ' ' }, TODAY))).toBe('missing-text');
    expect(recalled).toMatchObject({
      status: 'recalled',
      receivedOn: null,
      overdue: false,
      endedOn: '2026-03-02',
    });
    expect(corrected).toMatchObject({ status: 'corrected', receivedOn: '2026-03-02', overdue: true });
    expect(after1(recalled, said(delivered, TODAY))).toMatchObject({
      status: 'recalled',
      deliveredOn: TODAY,
    });
    expect(() => successor(issued, 'LetterRecalled', TODAY)).toThrow('no other that ends it');
  });
});
