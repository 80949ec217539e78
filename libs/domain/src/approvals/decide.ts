import { refusedDay } from '../act-day';
import { assertNever } from '../assert-never';
import { notAuthorised } from '../not-authorised';
import { holds } from '../people/actor';
import { refuse, type Decision, type Refusal } from '../refusal';
import type { Text } from '../text';
import type { Approval, ApprovalFrame } from './approval';
import type { ApprovalCommand, ApprovalCommandAct, ApprovalNotice, ApprovalOperationType } from './command';
import { concluded } from './conclude';
import { decideAround } from './decide-around';
import { decideDecision, decideReturn, decideWithdrawal } from './decide-decision';
import { decideNotice } from './decide-notice';
import { decideSeats } from './decide-seats';
import { decideSigners } from './decide-signers';
import type { ApprovalEvent } from './event';
import type { ApprovalLaw } from './judge';
import { decideConfirmation } from './proving';
import { admitted, asNamed, openOperations, postsAmong, type Asked, type Party } from './open-operations';
import { APPROVAL_OPERATION_WORDS, APPROVAL_STATUS_WORDS } from './words';

export type ApprovalDecision = Decision<ApprovalEvent>;

/** One command on a running approval: what may be done is asked first, then what this operation alone wants. */
export function decideApproval(
  approval: Approval,
  command: ApprovalCommand,
  law: ApprovalLaw,
): ApprovalDecision {
  if (typeof command.by === 'string') return decideNotice(approval, command as ApprovalNotice, law);
  const act = command as ApprovalCommandAct;
  const open = openOperations(approval, law).find(({ operation }) => operation === act.type);
  if (!open) return refusedState(approval, act.type);
  const parties = asNamed(open.by, 'as' in act ? act.as : null);
  const who = admitted(approval, act, parties);
  if (!who) return refusedPerson(act, approval, parties);
  return refusedDay(act, approval.openedOn) ?? decideOperation(approval, act, { who, law });
}

/** The first fact of an approval, and what its rule makes of it before anybody has acted. */
export function openedApproval(frame: ApprovalFrame): ApprovalEvent {
  return { type: 'ApprovalOpened', data: { frame } };
}

function refusedState(approval: Approval, type: ApprovalOperationType): Refusal {
  const { zh, en } = APPROVAL_STATUS_WORDS[approval.status];
  return refuse(
    'wrong-state',
    `审批${zh}，现在不能${APPROVAL_OPERATION_WORDS[type].zh}`,
    `the approval is ${en}: one cannot ${APPROVAL_OPERATION_WORDS[type].en} now`,
  );
}

const proxyNotFound: Text = {
  zh: '这一天没有由你代理此人的登记',
  en: 'no standing proxy of that day lets you act for this person',
};
const proxyNotFoundThen: Text = {
  zh: '那一天没有由办理人代理此人的登记',
  en: 'no standing proxy of that day let whoever acted act for this person',
};
const notYours: Text = { zh: '此事现在不由你办理', en: 'this is not for you to do now' };
const notTheirs: Text = { zh: '此事当时不由办理人办理', en: 'this was not for whoever acted to do then' };

function refusedPerson({ by }: ApprovalCommandAct, { frame }: Approval, parties: readonly Party[]): Refusal {
  if (by.principal !== null)
    return { ...refuseThem(mentioning(proxyNotFound)), reported: mentioning(proxyNotFoundThen) };
  const posts = postsAmong(parties);
  const theirs = posts.some((post) => holds(by, post));
  return theirs || posts.length === 0
    ? { ...refuseThem(notYours), reported: notTheirs }
    : notAuthorised(posts, frame.posts);
}

const refuseThem = ({ zh, en }: Text): Refusal => refuse('not-authorised', zh, en);

const mentioning = ({ zh, en }: Text): Text => ({
  zh: `${notYours.zh}；${zh}，或该席位不在此人处`,
  en: `${notYours.en}; ${en}, or the seat is not with them`,
});

function decideOperation(approval: Approval, act: ApprovalCommandAct, asked: Asked): ApprovalDecision {
  const decision = operationOf(approval, act, asked);
  return decision.ok && JUDGED[act.type] ? concluded(approval, act, asked.law, decision.events) : decision;
}

/** After which operations the rule is asked whether it is decided: the others change nothing that it looks at. */
const JUDGED: Readonly<Partial<Record<ApprovalOperationType, true>>> = {
  approve: true,
  refuse: true,
  withdraw: true,
  'confirm-scan': true,
  return: true,
  resubmit: true,
  'add-signer': true,
  'remove-signer': true,
  'change-text': true,
};

function operationOf(approval: Approval, act: ApprovalCommandAct, asked: Asked): ApprovalDecision {
  switch (act.type) {
    case 'approve':
    case 'refuse':
      return decideDecision(approval, act, asked);
    case 'return':
      return decideReturn(approval, act, asked);
    case 'withdraw':
      return decideWithdrawal(approval);
    case 'confirm-scan':
      return decideConfirmation(approval, act, asked);
    case 'transfer':
    case 'hand-over':
    case 'claim':
    case 'release':
      return decideSeats(approval, act, asked);
    case 'add-signer':
    case 'remove-signer':
    case 'ask-opinion':
    case 'give-opinion':
    case 'take-opinion-back':
      return decideSigners(approval, act, asked);
    case 'resubmit':
    case 'change-text':
    case 'ask-material':
    case 'supply-material':
    case 'comment':
    case 'copy':
    case 'urge':
    case 'suspend':
    case 'resume':
    case 'override':
    case 'cancel':
      return decideAround(approval, act, asked);
    default:
      return assertNever(act);
  }
}
