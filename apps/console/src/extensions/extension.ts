import type { AnswerOf } from '../api/ask';

export type TaskExtensions = AnswerOf<'taskExtensions'>;
export type Extension = TaskExtensions['extensions'][number];
export type Outlook = NonNullable<TaskExtensions['outlook']>;
