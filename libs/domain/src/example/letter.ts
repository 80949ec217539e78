import type { Fact } from '../ledger/fact';
import type { LetterAct, LetterCommand } from '../letters/command';
import { draftText, letterFacts, letterTextHash } from '../letters/compose';
import { letterConsequences } from '../letters/consequences';
import { decideLetter } from '../letters/decide';
import type { LetterEvent } from '../letters/event';
import { evolveLetter } from '../letters/evolve';
import type { Letter } from '../letters/letter';
import { factOf } from '../tasks/steps';
import type { Day } from '../time/day';
import { calendar, policy } from './law';
import { wang, zhao, zheng } from './people';
import { after, places, system } from './task';

export const rung = policy.ladder[0] as (typeof policy.ladder)[number];
export const troubled = after(
  places().underway,
  system({ type: 'note-missed', period: '2026-02' }, '2026-02-26'),
);
export const reached = { letterId: 'letter', rung: 'reminder', period: '2026-02', title: '提醒函' };
export const inFebruary = { reached, template: null } as const;
export const text = draftText(troubled, rung, inFebruary);
export const drafted: LetterEvent = {
  type: 'LetterDrafted',
  data: { facts: letterFacts(troubled, rung, { letterId: 'letter', period: '2026-02' }, null), text },
};

type Content<Command> = Command extends unknown
  ? Omit<Command, 'id' | 'digest' | 'on' | 'today' | 'late'>
  : never;
export const said = (content: Content<LetterCommand>, on: Day): LetterCommand => ({
  id: `${content.type}/${on}`,
  digest: 'd',
  on,
  today: on,
  late: null,
  ...content,
});
export const factsOf = (events: readonly LetterEvent[], by: LetterCommand): readonly Fact<LetterEvent>[] =>
  events.map((event) => ({ ...factOf({ type: 'TaskDispatched', data: { unit: '' } }, by as never), event }));
export const clock = (on: Day): LetterCommand => said({ by: 'system:clock', type: 'note-day' }, on);

export function after1(letter: Letter | null, by: LetterCommand, ...first: readonly LetterEvent[]): Letter {
  const decision = letter ? decideLetter(letter, by, calendar) : { ok: true as const, events: first };
  if (!decision.ok) throw new Error(decision.because.en);
  return factsOf(decision.events, by).reduce<Letter | null>(
    (state, fact) => evolveLetter(state, fact),
    letter,
  ) as Letter;
}

export const issue = (letter: Letter, over: Partial<Extract<LetterAct, { type: 'issue' }>> = {}) =>
  ({
    type: 'issue',
    by: wang,
    textHash: letterTextHash(letter.text),
    number: '督提〔2026〕1号',
    ...over,
  }) as const;
export const receive = { type: 'receive', by: zhao } as const;
export const reply = { type: 'reply', by: zhao, text: '已加快推进' } as const;
export const revise = { type: 'revise', by: zheng, title: '提醒函', body: '请抓紧' } as const;
export const delivered = { type: 'note-delivered', by: 'system:post', messageId: 'm1' } as const;

export const draft = after1(null, clock('2026-02-26'), drafted);
export const issued = after1(draft, said(issue(draft), '2026-02-27'));
export const received = after1(issued, said(receive, '2026-03-02'));
export const overdue = after1(received, clock('2026-03-09'));
export const replied = after1(received, said(reply, '2026-03-04'));
export const urge = { type: 'urge', by: zheng, text: '请尽快签收并回函' } as const;
export const recall = { type: 'recall', by: wang, reason: '所涉月份有误' } as const;
export const correct = { type: 'correct', by: wang, reason: '时限写错' } as const;
export const recalled = after1(issued, said(recall, '2026-03-02'));
export const corrected = after1(overdue, said(correct, '2026-03-10'));
/** The letter that ends another, as the consequence drafts it. */
export function successor(ended: Letter, type: 'LetterRecalled' | 'LetterCorrected', on: Day): Letter {
  const event = { type, data: { letterId: '', reason: '' } } as const;
  const [begin] = letterConsequences(ended, factsOf([event], clock(on))[0] as Fact<LetterEvent>);
  if (begin?.kind !== 'begin') throw new Error('no letter begins');
  return after1(null, clock(on), begin.event as LetterEvent);
}
export const takingBack = successor(recalled, 'LetterRecalled', '2026-03-02');
export const takenBack = after1(takingBack, said(issue(takingBack), '2026-03-03'));
export const acknowledged = after1(takenBack, said(receive, '2026-03-04'));
export const at = {
  ...{ draft, issued, received, overdue, replied, recalled, corrected },
  ...{ takingBack, takenBack, acknowledged },
};
export type Place = keyof typeof at;

export const outcome = (letter: Letter, by: LetterCommand): readonly string[] | string => {
  const decision = decideLetter(letter, by, calendar);
  return decision.ok ? decision.events.map(({ type }) => type) : decision.code;
};
