import { assertNever } from '../assert-never';
import { sharesHead } from '../people/heads';
import { accept, refuse, type Decision } from '../refusal';
import { optionsOf } from '../policy/approval-options';
import type { Approval } from './approval';
import type { Doing } from './command';
import type { Asked } from './open-operations';
import type { ApprovalEvent } from './event';
import { refusedUrging } from '../urging';
import { headsIn } from './standing';

type AroundAct = Doing<
  | 'resubmit'
  | 'change-text'
  | 'ask-material'
  | 'supply-material'
  | 'comment'
  | 'copy'
  | 'urge'
  | 'suspend'
  | 'resume'
  | 'override'
  | 'cancel'
>;
type Ruling = Decision<ApprovalEvent>;

/** What is done beside deciding: its text, its material, its clock, and its end by others. */
export function decideAround(approval: Approval, act: AroundAct, asked: Asked): Ruling {
  switch (act.type) {
    case 'resubmit':
      return decideResubmission(approval, act.textHash);
    case 'change-text':
      if (act.textHash === approval.textHash) return accept();
      return accept<ApprovalEvent>(textChanged(approval, act.textHash));
    case 'copy':
      return decideCopy(approval, act.to);
    case 'urge':
      return decideUrge(approval, act, asked);
    case 'resume':
      return accept<ApprovalEvent>({ type: 'ApprovalResumed', data: { since: act.on } });
    case 'override':
      return decideOverride(approval, act, asked);
    default:
      return decideSaying(act);
  }
}

function decideResubmission(approval: Approval, textHash: string | null): Ruling {
  const same = textHash === approval.textHash;
  if (!same && approval.frame.fixedText)
    return refuse(
      'stale-text',
      '这项审批的文本不能更换；需要修改的，请撤销后重新报批',
      'the text of this approval cannot be changed: cancel it and ask anew',
    );
  return accept<ApprovalEvent>(...(same ? [] : [textChanged(approval, textHash)]), {
    type: 'ApprovalResubmitted',
    data: { textHash },
  });
}

/** Signatures rest on a text: those on another one are dismissed, and whoever gave them is told. */
export const textChanged = ({ acts }: Approval, textHash: string | null): ApprovalEvent => ({
  type: 'ApprovalTextChanged',
  data: { textHash, dismissed: acts.map(({ id }) => id) },
});

/** 抄送, once for each person. */
function decideCopy({ copied }: Approval, to: string): Ruling {
  if (!to.trim()) return refuse('unfit-person', '请指明抄送给谁', 'say who is to have a copy');
  if (copied.includes(to)) return refuse('unfit-person', '已抄送此人', 'this person has a copy already');
  return accept<ApprovalEvent>({ type: 'ApprovalCopied', data: { to } });
}

function decideUrge({ frame, urgedOn }: Approval, { on, text }: Doing<'urge'>, { law }: Asked): Ruling {
  const refused = refusedUrging({ last: urgedOn, every: frame.urgeEvery }, on, law.calendar);
  return refused ?? accept<ApprovalEvent>({ type: 'ApprovalUrged', data: { text } });
}

/** A higher power's decision is no signature: it says by whom and on what basis. */
function decideOverride(approval: Approval, act: Doing<'override'>, { who }: Asked): Ruling {
  const { outcome, basis } = act;
  const { draftedBy } = approval.frame;
  if (!basis.trim()) return refuse('missing-text', '请写明依据', 'say on what basis');
  if (optionsOf(approval.rule).notDrafter && draftedBy && sharesHead(headsIn(who.chain), draftedBy))
    return refuse('own-draft', '起草人不能审批自己的文本', 'whoever drafted the text cannot decide on it');
  return accept<ApprovalEvent>({ type: 'ApprovalOverridden', data: { outcome, basis } });
}

type Saying = Doing<'ask-material' | 'supply-material' | 'comment' | 'suspend' | 'cancel'>;

/** What only needs its words. */
function decideSaying(act: Saying): Ruling {
  const event = saidBy(act);
  const words = Object.values(event.data).find((value) => typeof value === 'string') ?? '';
  if (!words.trim()) return refuse('missing-text', '请写明内容或原因', 'say what, or why');
  return accept<ApprovalEvent>(event);
}

function saidBy(act: Saying): ApprovalEvent {
  switch (act.type) {
    case 'ask-material':
      return { type: 'MaterialAsked', data: { what: act.what } };
    case 'supply-material':
      return { type: 'MaterialSupplied', data: { text: act.text, evidence: act.evidence } };
    case 'comment':
      return { type: 'ApprovalCommented', data: { text: act.text } };
    case 'suspend':
      return { type: 'ApprovalSuspended', data: { because: act.because } };
    case 'cancel':
      return { type: 'ApprovalCancelled', data: { because: act.because } };
    default:
      return assertNever(act);
  }
}
