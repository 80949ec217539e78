import type { ComponentType } from 'react';
import { AnswerObjectionForm } from '../publicity/answer-objection-form';
import { AcceptForm } from './forms/accept-form';
import { ApplyForm } from './forms/apply-form';
import { CompleteForm } from './forms/complete-form';
import { ConfirmFilingForm } from './forms/confirm-filing-form';
import { FileForm } from './forms/file-form';
import { PublishForm } from './forms/publish-form';
import { ReceiveForm } from './forms/receive-form';
import { ReportForm } from './forms/report-form';
import { ReturnForm } from './forms/return-form';
import { SignForm } from './forms/sign-form';
import type { TaskFormProps } from './forms/task-form';
import type { TaskAct } from './task-act';

/** An act without a form does not compile. */
const FORMS: Readonly<Record<TaskAct, ComponentType<TaskFormProps>>> = {
  receive: ReceiveForm,
  report: ReportForm,
  complete: CompleteForm,
  apply: ApplyForm,
  accept: AcceptForm,
  return: ReturnForm,
  sign: SignForm,
  publish: PublishForm,
  'answer-objection': AnswerObjectionForm,
  file: FileForm,
  'confirm-filing': ConfirmFilingForm,
};

export function TaskActForm({ act, ...props }: TaskFormProps & { readonly act: TaskAct }) {
  const Form = FORMS[act];
  return <Form {...props} />;
}
