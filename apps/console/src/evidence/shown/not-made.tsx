import { useWords } from '../../words/words';

/** While it is made, and when it could not be. */
export function NotMade({ state }: { readonly state: 'making' | 'failed' }) {
  const { evidence, frame } = useWords();
  return state === 'failed' ? (
    <p role="alert">{evidence.shown.failed}</p>
  ) : (
    <p role="status">{frame.loading}</p>
  );
}
