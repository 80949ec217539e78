import type { LetterActType } from '@duban/domain';
import { IssueForm } from './issue-form';
import type { LetterFormProps } from './letter-form-props';
import { ReceiveForm } from './receive-form';
import { ReplyForm } from './reply-form';
import { ReviseForm } from './revise-form';

interface LetterActFormProps extends LetterFormProps {
  readonly act: LetterActType;
  readonly stage: HTMLElement | null;
}

export function LetterActForm({ act, stage, ...form }: LetterActFormProps) {
  switch (act) {
    case 'revise':
      return <ReviseForm {...form} stage={stage} />;
    case 'issue':
      return <IssueForm {...form} />;
    case 'receive':
      return <ReceiveForm {...form} />;
    case 'reply':
      return <ReplyForm {...form} />;
  }
}
