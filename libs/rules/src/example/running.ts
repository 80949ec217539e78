import {
  decideApproval,
  evolveApproval,
  factOfApproval,
  openedApproval,
  openOperations,
  type Actor,
  type Approval,
  type ApprovalCommand,
  type ApprovalEvent,
  type ApprovalFrame,
  type ApprovalLaw,
  type ApprovalOperation,
  type Day,
  type HeldPost,
  type PostOf,
  type Proxy,
  type RuleNode,
} from '@duban/domain';
import { assess } from '../approval/assess';
import { deputy, director, head, posts, secretary, signatureOf, units } from './signing';

/** An approval while it runs, for specs; nothing outside the specs imports this folder. */
export const TEXT = 'h';
export const TODAY: Day = '2026-03-02';

export const frame: ApprovalFrame = {
  approvalId: 'a1',
  subject: { kind: 'pack', id: 'p1', title: '启用新版规则' },
  edition: 'e'.repeat(64),
  rule: signatureOf(head),
  posts,
  units,
  facts: {},
  textHash: TEXT,
  draftedBy: { by: 'drafter' },
  initiator: 'initiator',
  keepers: [director],
  higher: [deputy],
  urgeEvery: { n: 2, unit: 'days', firstDayCounts: false },
  zoneOffsetMinutes: 480,
};

export const law: ApprovalLaw = { assess, calendar: { id: 'none', years: [] }, today: TODAY };

export const seat = ({ post, of }: PostOf): HeldPost => ({ post, unit: units[of] });
export const person = (name: string, ...held: readonly PostOf[]): Actor => ({
  person: name,
  principal: null,
  posts: held.map(seat),
});
/** The proxy acts in the name of a principal, whose posts hold. */
export const forPrincipal = (name: string, { person: principal, posts: held }: Actor): Actor => ({
  person: name,
  principal,
  posts: held,
});

export const li = person('li', secretary);
export const zhou = person('zhou', head);
/** Wears both hats. */
export const wu = person('wu', secretary, head);
export const feng = person('feng');
export const wang = person('wang', director);
export const above = person('above', deputy);
export const initiator = person('initiator');

export interface Said {
  readonly type: string;
  readonly [field: string]: unknown;
}

let count = 0;
/** One operation with what every command brings along; what a decision says is filled in. */
export function command(by: Actor, operation: Said, frameOf = {}): ApprovalCommand {
  count += 1;
  const deciding = { as: null, textHash: TEXT, opinion: '同意', evidence: [], reauthenticated: false };
  const filled = { ...deciding, because: '因故', text: '意见', ...operation } as unknown as ApprovalOperation;
  const own = { id: `c${count}`, digest: '', on: TODAY, today: TODAY, late: null, proxies: [] as Proxy[] };
  return { ...own, ...frameOf, ...filled, by };
}
export const notice = (operation: object, today: Day): ApprovalCommand => {
  count += 1;
  const frameOf = { id: `n${count}`, digest: '', on: today, today, late: null, by: 'system:clock' };
  return { ...frameOf, ...operation } as unknown as ApprovalCommand;
};

export function opened(rule: RuleNode, changes: Partial<ApprovalFrame> = {}): Approval {
  const event = openedApproval({ ...frame, rule, ...changes });
  const by = { actor: 'initiator', principal: null, commandId: 'c0', on: TODAY, late: null };
  return evolveApproval(null, { event, ...by });
}

/** What a command leads to: its events and the state after them, or the code with which it is refused. */
export function attempt(
  approval: Approval,
  said: ApprovalCommand,
  under: ApprovalLaw = law,
): { readonly code: string | null; readonly events: readonly ApprovalEvent[]; readonly after: Approval } {
  const decision = decideApproval(approval, said, under);
  if (!decision.ok) return { code: decision.code, events: [], after: approval };
  const facts = decision.events.map((event) => factOfApproval(event, said));
  return { code: null, events: decision.events, after: facts.reduce<Approval>(evolveApproval, approval) };
}

/** The approval after commands that must all be accepted. */
export const played = (approval: Approval, ...said: readonly ApprovalCommand[]): Approval =>
  said.reduce((state, one) => {
    const { code, after } = attempt(state, one);
    if (code) throw new Error(`${one.type} by ${JSON.stringify(one.by)}: ${code}`);
    return after;
  }, approval);

/** With which code the last of these is refused, or null. */
export function codeOf(approval: Approval, ...said: readonly ApprovalCommand[]): string | null {
  const last = said[said.length - 1];
  return last ? attempt(played(approval, ...said.slice(0, -1)), last).code : null;
}

/** The seats that can be decided in now. */
export const missingIn = (approval: Approval): readonly string[] =>
  openOperations(approval, law)
    .filter(({ operation }) => operation === 'approve')
    .flatMap(({ by }) => by.map((party) => JSON.stringify('seat' in party ? party.seat : party)));

export const approve = { type: 'approve' };
export const refuse = { type: 'refuse' };
