import { Alert, Button } from 'antd';
import { TroubleNote } from '../../api/trouble-note';
import { useWords } from '../../words/words';
import type { ReadText } from './use-read-text';

/** The text as it will be signed, and its fingerprint. */
export function SigningText({ read }: { readonly read: ReadText }) {
  const { taskActs, frame } = useWords();
  const { sign } = taskActs;
  const { text, changed, showNew, trouble } = read;
  if (!text) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <section aria-label={sign.text}>
      <strong>{sign.text}</strong>
      {changed && (
        <Alert
          type="warning"
          title={sign.changed}
          action={<Button onClick={showNew}>{sign.showNew}</Button>}
        />
      )}
      <pre className="signing-text" tabIndex={0}>
        {text.text}
      </pre>
      <span className="hash">
        {sign.hash}：{text.hash}
      </span>
    </section>
  );
}
