import type { NamedEvidence } from '@duban/domain';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import '../acts/choices.css';

interface EvidenceChoiceProps {
  readonly label: string;
  readonly evidence: readonly Pick<NamedEvidence, 'id' | 'fileName'>[];
  /** By their ids. */
  readonly chosen: readonly string[];
  readonly locked: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
  readonly children?: ReactNode;
}

/** Which of a task's evidence something rests on. */
export function EvidenceChoice({ label, evidence, chosen, locked, onChange, children }: EvidenceChoiceProps) {
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      <Checkbox.Group
        aria-label={label}
        value={[...chosen]}
        disabled={locked}
        options={evidence.map(({ id, fileName }) => ({ value: id, label: fileName }))}
        onChange={onChange}
      />
      {children}
    </fieldset>
  );
}
