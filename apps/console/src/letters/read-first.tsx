import { Alert, Button } from 'antd';
import type { FormFields } from '../acts/act-form';
import { useWords } from '../words/words';

/** What is signed or reviewed is the text that was read: one that changed meanwhile is read again. */
export function ReadFirst({
  form,
  textHash,
}: {
  readonly form: FormFields<{ readonly textHash: string }>;
  readonly textHash: string;
}) {
  const { issue } = useWords().letters;
  const { fields, write, locked } = form;
  if (fields.textHash === textHash || locked)
    return (
      <p className="letter-hash">
        {issue.hash} <code>{fields.textHash}</code>
      </p>
    );
  return (
    <Alert
      type="warning"
      role="alert"
      title={issue.changed}
      action={<Button onClick={() => write({ textHash })}>{issue.read}</Button>}
    />
  );
}
