import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { useWords } from '../words/words';

interface SimulateFormProps {
  readonly simulating: boolean;
  /** Gets whether it is simulated now. */
  readonly onDone: (simulating: boolean) => void;
  readonly onCancel: () => void;
}

/** Turns the whole office to 模拟，不发送, or back. */
export function SimulateForm({ simulating, onDone, onCancel }: SimulateFormProps) {
  const { settings: words } = useWords().outbound;
  // As it was when the form was opened: somebody else may turn it meanwhile, and twice is not back.
  const [known] = useState({ simulate: !simulating });
  return (
    <ActForm
      route="setSimulating"
      subject="outbound"
      act={known.simulate ? 'simulate' : 'send-again'}
      name={known.simulate ? words.simulate : words.send}
      known={known}
      asking={({ simulate }) => ({ body: { simulate } })}
      missing={() => []}
      will={({ simulate }) => (simulate ? words.willSimulate : words.willSend)}
      onDone={({ simulating: now }) => onDone(now)}
      onCancel={onCancel}
    >
      {() => null}
    </ActForm>
  );
}
