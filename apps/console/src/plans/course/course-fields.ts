import type { Asking } from '../../api/ask';
import type { PlanShown } from '../plan-shown';

export type Course = NonNullable<PlanShown['course']>;
export type PlanAct = Course['waiting'][number]['act'];
export type Part = 'document' | 'because' | 'where' | 'what' | 'before' | 'basis' | 'despite';

/** What is asked for, act by act; a document may be left out where another step does not rest on it. */
const PARTS: Readonly<Record<PlanAct, readonly Part[]>> = {
  draft: ['document'],
  submit: ['document'],
  return: ['because'],
  approve: ['document'],
  publish: ['where'],
  issue: ['document'],
  adjust: ['what', 'before', 'basis'],
  'submit-unit-plan': ['document'],
  'report-result': ['document'],
};

export interface CourseFields extends Readonly<Record<Part, string>> {
  /** A moment to come, as the browser gives it; empty for now. */
  readonly at: string;
  /** Those that an adjustment touches. */
  readonly tasks: readonly string[];
}
export const known: CourseFields = {
  ...{ document: '', because: '', where: '', at: '' },
  ...{ what: '', before: '', basis: '', despite: '', tasks: [] },
};

const MAY_LACK: readonly PlanAct[] = ['draft', 'submit', 'approve', 'issue', 'submit-unit-plan'];

/** Whoever submits a plan whose tasks do not state all says why. */
export const partsOf = (act: PlanAct, incomplete: number): readonly Part[] =>
  act === 'submit' && incomplete > 0 ? [...PARTS.submit, 'despite'] : PARTS[act];

/** What the plan said before may be left to the tasks that are touched. */
export const lacksIn = (act: PlanAct, fields: CourseFields, incomplete: number): readonly Part[] =>
  partsOf(act, incomplete).filter((part) => !fields[part].trim() && !mayLack(act, part, fields));

const mayLack = (act: PlanAct, part: Part, { tasks }: CourseFields): boolean =>
  (part === 'document' && MAY_LACK.includes(act)) || (part === 'before' && tasks.length > 0);

type Body = NonNullable<Asking<'actOnPlan'>['body']>;

/** `unit` is whose implementation plan is handed in. */
export function bodyOf(act: PlanAct, unit: string, fields: CourseFields): Body {
  const { because, where, what, before, basis, at, tasks } = fields;
  const document = fields.document.trim() || null;
  switch (act) {
    case 'submit':
      return { act, document, despite: fields.despite };
    case 'draft':
    case 'approve':
    case 'issue':
      return { act, document };
    case 'return':
      return { act, because };
    case 'publish':
      return { act, where, at: at ? new Date(at).toISOString() : null };
    case 'adjust':
      return { act, what, before, basis, tasks: [...tasks] };
    case 'submit-unit-plan':
      return { act, unit, document };
    case 'report-result':
      return { act, document: fields.document };
  }
}
