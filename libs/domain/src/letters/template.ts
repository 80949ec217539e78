import type { Period, PostOf } from '../policy/policy';
import type { Text } from '../text';
import type { LetterFormat } from './sheet';

/** How a place words a type of letter; what stands in `{{ }}` is filled in from the task. */
export interface LetterTemplate {
  readonly format: LetterFormat;
  readonly title: string;
  /** A paragraph on each line; the first names the receiver and ends with a colon. */
  readonly body: string;
  /** The red mark, where it is more than the sender's name. */
  readonly head?: string;
  /** 抄送 */
  readonly copies?: readonly string[];
  readonly attachments?: readonly string[];
  /** 核稿: the post that passes a draft before it is issued, and whether who holds both posts may do both. */
  readonly reviewedBy?: PostOf;
  readonly reviewerMaySign?: true;
  /** How soon after an urging (催办) the next one may follow. */
  readonly urgeEvery?: Period;
  /** Its words where it is drafted by hand about a plan, or about a unit; without them in the house's own. */
  readonly plan?: TemplateWords;
  readonly unit?: TemplateWords;
}

/** What is filled in of a template. */
export type TemplateWords = Pick<LetterTemplate, 'title' | 'body'>;

/** What a template can ask for, and what it is given. */
export const TEMPLATE_FIELDS = {
  kind: { zh: '函件名称', en: 'what the letter is called' },
  office: { zh: '发函单位', en: 'who sends it' },
  receiver: { zh: '收函单位', en: 'who receives it' },
  ref: { zh: '任务编号', en: 'number of the task' },
  task: { zh: '整改任务', en: 'the task' },
  lead: { zh: '牵头单位', en: 'lead unit' },
  goal: { zh: '整改目标', en: 'goal' },
  deadline: { zh: '整改时限', en: 'deadline' },
  period: { zh: '所涉月份', en: 'the month that it is about' },
  trouble: { zh: '未报告或滞后的情况', en: 'what was missed, and how often' },
  earlier: { zh: '此前的函件', en: 'letters of before' },
  replyWithin: { zh: '回函期限', en: 'how long there is to reply' },
  plan: { zh: '方案名称', en: 'the plan' },
  inspection: { zh: '方案所答复的督察', en: 'the inspection that the plan answers' },
  tasks: { zh: '所涉任务，一行一项', en: 'the tasks that it is about, one a line' },
  count: { zh: '所涉任务的项数', en: 'how many tasks it is about' },
} as const satisfies Readonly<Record<string, Text>>;
export type TemplateField = keyof typeof TEMPLATE_FIELDS;

const ALWAYS = ['kind', 'office', 'receiver', 'period', 'trouble', 'replyWithin'] as const;

/** Which of them there are, by what a letter is about; `head` is the red mark of any letter. */
export const FIELDS_OF = {
  task: [...ALWAYS, 'ref', 'task', 'lead', 'goal', 'deadline', 'earlier'],
  plan: [...ALWAYS, 'plan', 'inspection'],
  unit: [...ALWAYS, 'tasks', 'count'],
  head: ['office'],
} as const satisfies Readonly<Record<string, readonly TemplateField[]>>;
/** Where in a template something is filled in. */
export type TemplatePart = keyof typeof FIELDS_OF;

/** The values of one part: all that it can ask for, and nothing else. */
export type FieldValues<Part extends TemplatePart> = Readonly<
  Record<(typeof FIELDS_OF)[Part][number], string>
>;

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The fields that nobody could fill in that part, as they are written. */
export const unknownFields = (text: string, part: TemplatePart): readonly string[] =>
  [...text.matchAll(FIELD)]
    .map(([, name = '']) => name)
    .filter((name) => !(FIELDS_OF[part] as readonly string[]).includes(name));

/** What is filled in is never read for fields again. An unknown field, which no pack can hold, stays as it is. */
export const filledIn = (text: string, values: Readonly<Partial<Record<TemplateField, string>>>): string =>
  text.replace(FIELD, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name as TemplateField] ?? whole) : whole,
  );

/** The templates of one law, by the type of letter. */
export type LetterTemplates = Readonly<Record<string, LetterTemplate>>;
