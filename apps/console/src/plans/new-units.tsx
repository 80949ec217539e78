import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { readDraft } from '../drafts/drafts';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { timesNamed } from './unit-names';
import { unitDraft, UnitForm } from './unit-form';
import type { Import } from './use-import';

/** What the register does not know: added with the confirmation, or only misspelt and mended in all tasks at once. */
export function NewUnits({ read }: { readonly read: Import }) {
  const { newUnits, reading } = read;
  const { reading: words } = useWords().plans;
  const times = useMemo(() => timesNamed(reading.tasks), [reading.tasks]);
  if (newUnits.length === 0) return null;
  return (
    <div className="card look">
      <h3>{words.newUnits(newUnits.length)}</h3>
      <p className="quiet">{words.newUnitsWhat}</p>
      <ul className="new-units">
        {newUnits.map((name) => (
          <NewUnit key={name} {...{ read, name }} tasks={times.get(name) ?? 0} />
        ))}
      </ul>
    </div>
  );
}

interface NewUnitProps {
  readonly read: Import;
  readonly name: string;
  /** How many tasks name it. */
  readonly tasks: number;
}

function NewUnit({ read: { importId, status }, name, tasks }: NewUnitProps) {
  const { reading: words } = useWords().plans;
  const { person } = useMe();
  // What was typed before is there again, and not behind a button.
  const [mending, setMending] = useState(() => readDraft(unitDraft(person.id, importId, name)) !== null);
  return (
    <li>
      <span className="new-unit-name">{name}</span>
      <span className="quiet">{words.inTasks(tasks)}</span>
      {status === 'read' && !mending && (
        <Button size="small" aria-label={words.mendUnit(name)} onClick={() => setMending(true)}>
          {words.mendUnitShort}
        </Button>
      )}
      {mending && <UnitForm {...{ importId, tasks }} unit={name} onClose={() => setMending(false)} />}
    </li>
  );
}
