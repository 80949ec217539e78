import type { LetterDuty } from '@duban/domain';
import { EndForm } from './end-form';
import { IssueForm } from './issue-form';
import type { LetterFormProps } from './letter-form-props';
import { ReceiveForm } from './receive-form';
import { ReviewForm } from './review-form';
import { ReviseForm } from './revise-form';
import { TextForm } from './text-form';

interface LetterActFormProps extends LetterFormProps {
  readonly act: LetterDuty;
  readonly stage: HTMLElement | null;
}

export function LetterActForm({ act, stage, ...form }: LetterActFormProps) {
  switch (act) {
    case 'revise':
      return <ReviseForm {...form} stage={stage} />;
    case 'review':
      return <ReviewForm {...form} />;
    case 'issue':
      return <IssueForm {...form} />;
    case 'receive':
      return <ReceiveForm {...form} />;
    case 'reply':
    case 'urge':
      return <TextForm {...form} act={act} />;
    case 'recall':
    case 'correct':
      return <EndForm {...form} how={act} />;
  }
}
