import type { ApprovalOperationType } from '@duban/domain';
import type { Asking } from '../api/ask';
import type { ActDayFields, ActFrame } from '../acts/act-days';
import { linesOf } from '../acts/lines-of';
import { unproved, type ProofFields } from '../tasks/forms/sign-proof';
import type { Running } from './approval';
import { isSigning, type OperationRoute, type Target } from './target';
import { ownOf, type WayFields } from './ways';

/** What is written, who is named, and what is chosen. */
export const WRITTEN = ['opinion', 'because', 'text', 'what', 'basis', 'evidence'] as const;
export const NAMED = ['to', 'person', 'from'] as const;
export const CHOSEN = ['step', 'then', 'where', 'outcome'] as const;
/** A signature on paper and the hash of its scan, as `id/hash`. */
export const COMPARED = ['compared'] as const;
export type Written = (typeof WRITTEN)[number];
export type Named = (typeof NAMED)[number];
export type Chosen = (typeof CHOSEN)[number];
export type FieldName = Written | Named | Chosen | (typeof COMPARED)[number];

export interface OperationFields
  extends ActDayFields, WayFields, ProofFields, Readonly<Record<FieldName, string>> {
  /** The text that was read. */
  readonly textHash: string;
}

interface Shape {
  readonly fields: readonly FieldName[];
  /** Of those, what it can do without. */
  readonly optional?: readonly FieldName[];
}

/** What each operation asks for. */
const SHAPES: Readonly<Record<ApprovalOperationType, Shape>> = {
  approve: { fields: ['opinion', 'evidence'], optional: ['opinion', 'evidence'] },
  refuse: { fields: ['opinion', 'evidence'], optional: ['opinion', 'evidence'] },
  return: { fields: ['step', 'then', 'because'] },
  resubmit: { fields: [] },
  withdraw: { fields: [] },
  'confirm-scan': { fields: ['compared'] },
  transfer: { fields: ['to', 'because'] },
  'ask-opinion': { fields: ['to'] },
  'give-opinion': { fields: ['opinion'] },
  'take-opinion-back': { fields: [] },
  'add-signer': { fields: ['to', 'where'] },
  'remove-signer': { fields: ['person'] },
  claim: { fields: [] },
  release: { fields: [] },
  'ask-material': { fields: ['what'] },
  'supply-material': { fields: ['text', 'evidence'], optional: ['evidence'] },
  comment: { fields: ['text'] },
  copy: { fields: ['to'] },
  urge: { fields: ['text'], optional: ['text'] },
  suspend: { fields: ['because'] },
  resume: { fields: [] },
  'change-text': { fields: [] },
  'hand-over': { fields: ['from', 'to', 'because'] },
  override: { fields: ['outcome', 'basis'] },
  cancel: { fields: ['because'] },
};

/** Evidence is asked for where the rule does: a decision seldom needs any. */
export const fieldsOf = (
  operation: ApprovalOperationType,
  { options }: Pick<Running, 'options'>,
): readonly FieldName[] =>
  SHAPES[operation].fields.filter(
    (name) => name !== 'evidence' || !isDecision(operation) || options.evidenceRequired,
  );

/** Another text comes from where it is written, not from here. */
export const isDoneHere = (operation: ApprovalOperationType): boolean => operation !== 'change-text';

export const isDecision = (operation: ApprovalOperationType): boolean =>
  operation === 'approve' || operation === 'refuse';

/** Whether it is about the text, which has to be read before. */
export const isOnText = (operation: ApprovalOperationType): boolean =>
  isDecision(operation) || operation === 'resubmit' || operation === 'confirm-scan';

/** What is left out of an operation's body where nothing was written or chosen. */
export const blankFields = (
  { textHash }: Pick<Running, 'textHash'>,
  target: Pick<Target, 'route'>,
): OperationFields => ({
  ...{ on: '', late: '' },
  ...{ opinion: '', because: '', text: '', what: '', basis: '', evidence: '' },
  ...{
    to: '',
    person: '',
    from: '',
    then: 'continue',
    where: 'beside',
    outcome: '',
    compared: '',
    ...unproved,
  },
  // A task is sent back by an act of its own: in its signing only what somebody signed is returned.
  step: isSigning(target) ? '' : 'initiator',
  ...{ as: '', principal: '', textHash: textHash ?? '' },
});

/** What has to be there and is not. */
export function lackingIn(
  operation: ApprovalOperationType,
  fields: OperationFields,
  { options }: Pick<Running, 'options'>,
): readonly FieldName[] {
  const { fields: asked, optional = [] } = SHAPES[operation];
  const decides = isDecision(operation);
  const needed = asked.filter(
    (name) =>
      !optional.includes(name) ||
      (decides && name === 'opinion' && options.opinionRequired) ||
      (decides && name === 'evidence' && options.evidenceRequired),
  );
  return needed.filter((name) => fields[name].trim() === '');
}

const actAndScan = (value: string): readonly (readonly [string, unknown])[] => {
  const [act = '', scan = ''] = value.split('/');
  return [
    ['act', act],
    ['scan', scan],
  ];
};

interface Filled {
  readonly fields: OperationFields;
  /** By what it is proved, as it is sent. */
  readonly proved: object;
  /** The day from which it holds, where that is not today. */
  readonly frame: ActFrame;
}

/** The body of an operation, from what was written, named and chosen. */
export function askingFor(
  operation: ApprovalOperationType,
  { params }: Pick<Target, 'params'>,
  { fields, proved, frame }: Filled,
): Asking<OperationRoute> {
  const said = SHAPES[operation].fields.flatMap((name): readonly (readonly [string, unknown])[] => {
    const value = fields[name].trim();
    if (name === 'evidence') return [[name, linesOf(value)]];
    if (name === 'compared') return actAndScan(value);
    return value === '' ? [] : [[name === 'step' ? 'to' : name, value]];
  });
  const body = {
    type: operation,
    ...frame,
    ...ownOf(fields),
    ...Object.fromEntries(said),
    ...(isOnText(operation) && { textHash: fields.textHash || null }),
    ...proved,
  };
  // Which fields belong to which operation is the table's to know; the house judges the body by the contract.
  return { params, body } as Asking<OperationRoute>;
}
