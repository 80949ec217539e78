import { AutoComplete, Button } from 'antd';
import { Field } from '../../acts/field';
import { TroubleNote } from '../../api/trouble-note';
import { useWords } from '../../words/words';
import type { OpenLetter } from '../letter';
import { sizeWords } from '../../looks/size-words';
import { useAttach, type Attaching, type Chosen } from './use-attach';

interface AttachFormProps {
  readonly letter: OpenLetter;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Chooses files, says what each is called on the page, and attaches them. */
export function AttachForm({ letter, onDone, onCancel }: AttachFormProps) {
  const { acts, frame, letterFiles: words } = useWords();
  const without = letter.attachments.filter((name) => !letter.files.some((file) => file.name === name));
  const attaching = useAttach(letter.id, without);
  const { chosen, sending } = attaching;
  const unnamed = chosen.some(({ name }) => !name.trim());
  return (
    <form
      className="act-form"
      aria-label={words.attach}
      onSubmit={(event) => {
        event.preventDefault();
        void attaching.send().then((all) => all && onDone());
      }}
    >
      <FileChoice attaching={attaching} />
      {chosen.map((one) => (
        <ChosenFile key={one.key} one={one} without={without} attaching={attaching} />
      ))}
      <p className="quiet">{words.will}</p>
      <div className="act-buttons">
        <Button
          type="primary"
          htmlType="submit"
          aria-busy={sending}
          disabled={sending || chosen.length === 0 || unnamed}
        >
          {acts.send(words.attach)}
        </Button>
        <Button onClick={onCancel} disabled={sending}>
          {frame.close}
        </Button>
        <span role="status" className="quiet">
          {sending ? acts.asking : ''}
        </span>
      </div>
    </form>
  );
}

function FileChoice({ attaching: { choose, sending } }: { readonly attaching: Attaching }) {
  const { letterFiles: words } = useWords();
  return (
    <label className="letter-file-choice" aria-busy={sending}>
      <input
        type="file"
        className="heard"
        multiple
        accept=".pdf,.ofd,.docx,.xlsx,.png,.jpg,.jpeg"
        disabled={sending}
        onChange={({ target }) => {
          choose([...(target.files ?? [])]);
          // The same file chosen again is a choice, too.
          target.value = '';
        }}
      />
      <span>{words.choose}</span>
      <small className="quiet">{words.limits}</small>
    </label>
  );
}

interface ChosenFileProps {
  readonly one: Chosen;
  /** Names of the page that have no file yet. */
  readonly without: readonly string[];
  readonly attaching: Attaching;
}

function ChosenFile({ one: { file, name, trouble }, without, attaching }: ChosenFileProps) {
  const { letterFiles: words } = useWords();
  const { rename, drop, sending } = attaching;
  return (
    <div className="letter-file-chosen">
      <p>
        {file.name} <span className="quiet">{sizeWords(file.size)}</span>{' '}
        <Button size="small" type="link" disabled={sending} onClick={() => drop(file)}>
          {words.drop}
        </Button>
      </p>
      <Field label={words.name} hint={words.nameHint}>
        {(id, hintId) => (
          <AutoComplete
            id={id}
            aria-describedby={hintId}
            value={name}
            disabled={sending}
            options={without.map((listed) => ({ value: listed }))}
            onChange={(typed: string) => rename(file, typed)}
          />
        )}
      </Field>
      {trouble && <TroubleNote trouble={trouble} />}
    </div>
  );
}
