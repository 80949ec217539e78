import { Select } from 'antd';
import { Field } from '../acts/field';
import { WordsField } from '../acts/words-field';
import { usePackTitles } from '../packs/use-pack-titles';
import { useWords } from '../words/words';
import { textOfFile } from './text-of-file';
import type { Notice } from './use-checked-notice';

interface NoticeFieldsProps {
  readonly notice: Notice;
  readonly packs: readonly string[];
  readonly write: (part: Partial<Notice>) => void;
}

/** The notice itself, pasted or read from a file, and whose law says who approves it where there are several. */
export function NoticeFields({ notice, packs, write }: NoticeFieldsProps) {
  const { calendar: words } = useWords();
  const titles = usePackTitles();
  return (
    <>
      <label className="notice-file">
        <span>{words.file}</span>
        <input
          type="file"
          className="heard"
          accept=".txt,text/plain"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void textOfFile(file).then((text) => write({ text }));
          }}
        />
      </label>
      <WordsField
        label={words.text}
        hint={words.textHint}
        value={notice.text}
        locked={false}
        onChange={(text) => write({ text })}
      />
      {packs.length > 1 && (
        <Field label={words.pack} hint={words.packHint}>
          {(id, hintId) => (
            <Select<string>
              id={id}
              aria-describedby={hintId}
              value={notice.pack || null}
              options={packs.map((pack) => ({ value: pack, label: titles(pack) }))}
              onChange={(pack) => write({ pack: pack ?? '' })}
            />
          )}
        </Field>
      )}
    </>
  );
}
