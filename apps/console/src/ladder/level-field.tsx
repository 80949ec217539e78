import { Radio } from 'antd';
import type { FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { useSaid, useWords } from '../words/words';
import type { TaskLadder } from './ladder';
import type { LadderFields } from './ladder-fields';

interface LevelFieldProps extends FormFields<LadderFields> {
  readonly levels: TaskLadder['judgement']['levels'];
}

/** Which of the place's levels it is. */
export function LevelField({ levels, fields, locked, write }: LevelFieldProps) {
  const { ladder } = useWords();
  const said = useSaid();
  return (
    <Field label={ladder.judgement.level}>
      {(id) => (
        <Radio.Group
          id={id}
          value={fields.level}
          disabled={locked}
          options={levels.map((level) => ({ value: level.id, label: said(level.word) }))}
          onChange={({ target }) => write({ level: String(target.value) })}
        />
      )}
    </Field>
  );
}
