import { writtenDay } from '../letters/sheet';
import type { PersonId, UnitId } from '../people/actor';
import { postName } from '../policy/post-words';
import type { PostOf } from '../policy/policy';
import type { Day } from '../time/day';
import { stepTitle } from './step-title';
import type { ClosedTask, DoneStep } from './task';

/** The link by which a task was closed: its hash binds everything before it. */
export interface ClosingLink {
  readonly sequence: number;
  readonly hash: string;
}

const DIGITS = 24;

/** The verification code of a certificate: the first 96 bits of the hash of the closing link, as anybody reads them in an export. */
export const certificateCode = ({ hash }: Pick<ClosingLink, 'hash'>): string =>
  (hash.slice(0, DIGITS).toUpperCase().match(/.{4}/g) ?? []).join('-');

/** The beginning of the hash that a code names, however it was typed; null where it can be none. */
export function hashStartIn(typed: string): string | null {
  const digits = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '');
  return /^[0-9a-f]{24}$/.test(digits) ? digits : null;
}

/** What a certificate (销号证明) says that a stranger may be told as well: units, days and numbers, and no person. */
export interface Certified {
  readonly code: string;
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
  readonly closedOn: Day;
  readonly word: string;
  readonly filingNumber: string | null;
  /** Of each text that was signed, in order. */
  readonly textHashes: readonly string[];
  readonly link: ClosingLink;
}

export function certified(task: ClosedTask, link: ClosingLink): Certified {
  const { facts, closedOn, word, done } = task;
  return {
    code: certificateCode(link),
    ...{ ref: facts.ref, title: facts.title, unit: nameOfUnit(task, facts.units.lead), closedOn, word, link },
    filingNumber: done.find((step) => step.step === 'filing')?.number ?? null,
    textHashes: done.flatMap((step) => (step.step === 'signature' ? [step.textHash] : [])),
  };
}

/** Whom and what the record names only by ids. */
export interface CertificateNames {
  readonly plan: string;
  readonly person: (id: PersonId) => string;
}

/** The certificate as it is written, from the record alone: the same record makes the same words for ever. */
export function certificateText(
  task: ClosedTask,
  link: ClosingLink,
  names: CertificateNames,
): { readonly title: string; readonly body: string } {
  const { ref, title, unit, word, closedOn, filingNumber, textHashes, code } = certified(task, link);
  const { completion, policy } = task;
  const course = [
    `${writtenDay(completion.on)}，${seatOf(task, policy.completion.by)}${names.person(completion.by)}报告完成：${completion.summary}`,
    ...task.done.map((step, index) => stepLine(task, { step, index }, names)),
    `${writtenDay(closedOn)}，${word}。`,
  ];
  return {
    title: `整改任务${word}证明`,
    body: [
      `整改任务“${title}”（任务编号 ${ref}）已于${writtenDay(closedOn)}${word}。本证明由台账记录生成。`,
      `一、任务。方案：${names.plan}。牵头单位：${unit}。适用规则：${policy.pack} ${policy.effectiveFrom} 版 ${policy.edition.slice(0, 12)}。`,
      '二、经过。',
      ...course.map((line, at) => `${at + 1}. ${line.replace(/\s+/g, ' ')}`),
      `三、备案。${filingNumber === null ? '本地规则不要求备案。' : `备案号：${filingNumber}。`}`,
      `四、签署文本的 SHA-256。${textHashes.join('、') || '没有签署的文本'}。`,
      `五、账册。销号为该任务账册的第 ${link.sequence} 条，其 SHA-256 为 ${link.hash}。`,
      `六、核验码。${code}。任何人可以凭码在本办公示网站核对；核验码就是上述 SHA-256 的前 24 位，可以由导出的账册重新得出。`,
    ].join('\n'),
  };
}

const nameOfUnit = ({ facts }: ClosedTask, unit: UnitId): string => facts.unitNames[unit] ?? unit;

const seatOf = (task: ClosedTask, { post, of }: PostOf): string => seatIn(task, post, task.facts.units[of]);

/** 单位负责人 of 市水利局 is 市水利局负责人. */
const seatIn = (task: ClosedTask, post: string, unit: UnitId): string =>
  `${nameOfUnit(task, unit)}${postName(post, task.policy.posts).zh.replace(/^单位/, '')} `;

interface StepAt {
  readonly step: DoneStep;
  readonly index: number;
}

function stepLine(task: ClosedTask, { step, index }: StepAt, { person }: CertificateNames): string {
  const clause = task.policy.closing[index];
  const title = clause ? stepTitle(clause).zh : '';
  const day = writtenDay(step.on);
  const seat = clause && 'by' in clause ? seatOf(task, clause.by) : '';
  switch (step.step) {
    case 'acceptance':
      return `${day}，${title}，${seat}${person(step.by)}：${step.opinion}`;
    case 'application':
      return `${day}，${title}，${seat}${person(step.by)}。`;
    case 'signature':
      return step.overridden
        ? `${day}，${title}，由上级 ${person(step.overridden.by)} 决定：${step.overridden.basis}`
        : `${day}，${title}完成：${step.signatures.map((given) => signer(task, given, person)).join('、')}。`;
    case 'publicity':
      return `${writtenDay(step.notice.from)}至${writtenDay(step.notice.to)}，${title}期满。`;
    case 'filing':
      return `${day}，${title}，${seat}${person(step.by)}，${step.number}${step.confirmed ? `；${writtenDay(step.confirmed.on)}由 ${person(step.confirmed.by)} 确认` : ''}。`;
    case 'left-out':
      return `${title}不适用：${step.because.map(({ zh }) => zh).join('；')}。`;
  }
}

type Given = Extract<DoneStep, { step: 'signature' }>['signatures'][number];
const signer = (task: ClosedTask, given: Given, person: CertificateNames['person']): string =>
  `${given.post && given.unit ? seatIn(task, given.post, given.unit) : ''}${person(given.by)}（${writtenDay(given.on)}）`;
