import { ActForm } from '../acts/act-form';
import { useWords } from '../words/words';

interface TestMailFormProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A mail to whoever asks for it: the only way to see that mail arrives. */
export function TestMailForm({ onDone, onCancel }: TestMailFormProps) {
  const { settings: words } = useWords().outbound;
  return (
    <ActForm
      route="testMail"
      subject="outbound"
      act="test-mail"
      name={words.test}
      known={NOTHING}
      asking={() => ({})}
      missing={() => []}
      will={() => words.willTest}
      onDone={onDone}
      onCancel={onCancel}
    >
      {() => null}
    </ActForm>
  );
}

/** The same at each stroke. */
const NOTHING = {};
