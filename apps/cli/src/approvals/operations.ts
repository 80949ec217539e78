import type { ApprovalOperationType } from '@duban/domain';
import { required } from '../command-line/options';

/** One option of an operation: what it says, and how what is typed is understood. */
export interface Field {
  /** The name of the body's field; its option is the same, with hyphens. */
  readonly name: string;
  readonly flags: string;
  readonly says: string;
  /** `words`: `-` reads stdin; `person`: somebody whom the approval names, by name or id; `list`: may come several times. */
  readonly kind: 'plain' | 'words' | 'person' | 'list';
  readonly required: boolean;
}

export interface Operation {
  readonly type: ApprovalOperationType;
  readonly fields: readonly Field[];
  /** Whether it is about a text that has to be read before. */
  readonly onText?: true;
  /** Whether it decides, so that the rule may ask for the password once more. */
  readonly decides?: true;
}

const may = (name: string, kind: Field['kind'], says: string): Field => ({
  name,
  flags: `--${name} <${kind === 'person' ? 'person' : 'text'}>`,
  says,
  kind,
  required: false,
});
const must = (name: string, kind: Field['kind'], says: string): Field => ({
  ...may(name, kind, required(says)),
  required: true,
});

const STDIN = { zh: '（- 读标准输入）', en: '(- reads stdin)' };
const words = (zh: string, en: string): string => `${zh}${STDIN.zh}/ ${en} ${STDIN.en}`;
const AS = may('as', 'plain', '以何席位：职务的 ID，加签的人写 person / in which seat: a post, or person');
const OPINION = may('opinion', 'words', words('意见', 'the opinion'));
const EVIDENCE = may('evidence', 'list', '佐证，可多次给出 / evidence, may be given several times');
const BECAUSE = must('because', 'words', words('原因', 'why'));
const TEXT = must('text', 'words', words('内容', 'what is said'));
const to = (zh: string, en: string): Field =>
  must('to', 'person', `${zh}（审批中的姓名或 ID）/ ${en} (a name in the approval, or an id)`);

const DECISION = { fields: [OPINION, EVIDENCE, AS], onText: true, decides: true } as const;

/** Every operation that there is, with the options that are the fields of its body. */
export const OPERATIONS: readonly Operation[] = [
  { type: 'approve', ...DECISION },
  { type: 'refuse', ...DECISION },
  {
    type: 'return',
    fields: [
      must('to', 'plain', '退给 initiator，或某条意见的 ID / initiator, or the id of a decision'),
      must('then', 'plain', '之后 / and then: continue, come-back'),
      BECAUSE,
      AS,
    ],
  },
  { type: 'resubmit', fields: [], onText: true },
  { type: 'withdraw', fields: [] },
  {
    type: 'confirm-scan',
    fields: [
      must('act', 'plain', '哪一个签字（其 ID）/ which signature, by its id'),
      must('scan', 'plain', '所核对扫描件的 SHA-256 / of the scan that was compared'),
    ],
    onText: true,
  },
  { type: 'transfer', fields: [to('转给谁', 'to whom'), BECAUSE, AS] },
  { type: 'ask-opinion', fields: [to('向谁征求意见', 'whose opinion'), AS] },
  { type: 'give-opinion', fields: [{ ...must('opinion', 'words', words('意见', 'the opinion')) }] },
  { type: 'take-opinion-back', fields: [] },
  {
    type: 'add-signer',
    fields: [to('加签谁', 'who is added'), must('where', 'plain', '位置 / before, after, beside'), AS],
  },
  { type: 'remove-signer', fields: [must('person', 'person', '减去谁 / who is taken out again')] },
  { type: 'claim', fields: [AS] },
  { type: 'release', fields: [AS] },
  { type: 'ask-material', fields: [must('what', 'words', words('需要什么', 'what is needed'))] },
  { type: 'supply-material', fields: [TEXT, EVIDENCE] },
  { type: 'comment', fields: [TEXT] },
  { type: 'copy', fields: [to('抄送给谁', 'to whom')] },
  { type: 'urge', fields: [may('text', 'words', words('附言', 'a word'))] },
  { type: 'suspend', fields: [BECAUSE] },
  { type: 'resume', fields: [] },
  {
    type: 'change-text',
    fields: [
      { ...must('textHash', 'plain', '新文本的 SHA-256 / of the new text'), flags: '--text-hash <hash>' },
    ],
  },
  {
    type: 'hand-over',
    fields: [must('from', 'person', '谁离职 / who leaves'), to('转给谁', 'to whom'), BECAUSE],
  },
  {
    type: 'override',
    fields: [
      must('outcome', 'plain', '决定 / granted, refused'),
      must('basis', 'words', words('依据', 'the basis')),
    ],
  },
  { type: 'cancel', fields: [BECAUSE] },
];
