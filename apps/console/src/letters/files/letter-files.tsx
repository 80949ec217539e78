import { routes } from '@duban/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { ActDays, frameOf, lacksReason, today } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { useMe } from '../../session/use-me';
import { useWords } from '../../words/words';
import type { OpenLetter } from '../letter';
import { AttachForm } from './attach-form';
import './letter-files.css';
import { sizeWords } from '../../looks/size-words';

type File = OpenLetter['files'][number];

interface LetterFilesProps {
  readonly letter: OpenLetter;
  /** Whether the reader may write the draft. */
  readonly mayWrite: boolean;
}

/** What is attached: to be read by whoever reads the letter, to be changed by whoever writes the draft. */
export function LetterFiles({ letter, mayWrite }: LetterFilesProps) {
  const { letterFiles: words } = useWords();
  const [attaching, setAttaching] = useState(false);
  const [done, setDone] = useState('');
  if (letter.attachments.length === 0 && !mayWrite) return null;
  const finish = (said: string): void => {
    setAttaching(false);
    setDone(said);
  };
  return (
    <section className="letter-part" aria-label={words.title}>
      <h2>{words.title}</h2>
      <AttachmentList letter={letter} mayWrite={mayWrite} onDone={finish} />
      <p role="status" className="letter-done">
        {done}
      </p>
      {mayWrite && !attaching && (
        <Button size="small" onClick={() => setAttaching(true)}>
          {words.attach}
        </Button>
      )}
      {mayWrite && attaching && (
        <AttachForm letter={letter} onDone={() => finish(words.attached)} onCancel={() => finish('')} />
      )}
    </section>
  );
}

interface ListProps extends LetterFilesProps {
  readonly onDone: (said: string) => void;
}

function AttachmentList({ letter, mayWrite, onDone }: ListProps) {
  const { letterFiles: words } = useWords();
  if (letter.attachments.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <ol className="letter-files">
      {letter.attachments.map((name) => {
        const file = letter.files.find((attached) => attached.name === name);
        return (
          <li key={name}>
            {name}
            {file ? (
              <Attached letter={letter} file={file} mayWrite={mayWrite} onDone={onDone} />
            ) : (
              <span className="letter-file quiet">{words.noFile}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Attached({ letter, file, mayWrite, onDone }: ListProps & { readonly file: File }) {
  const { letterFiles: words } = useWords();
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <span className="letter-file">
        <a href={addressOf(letter.id, file.sha256)} download={file.fileName}>
          {file.fileName}
        </a>{' '}
        <span className="quiet">{sizeWords(file.bytes)}</span>{' '}
        {mayWrite && !removing && (
          <Button
            size="small"
            type="link"
            aria-label={words.removeNamed(file.name)}
            onClick={() => setRemoving(true)}
          >
            {words.remove}
          </Button>
        )}
        <code className="letter-hash">SHA-256 {file.sha256}</code>
      </span>
      {removing && (
        <DetachForm letter={letter} file={file} onDone={onDone} onCancel={() => setRemoving(false)} />
      )}
    </>
  );
}

const addressOf = (letterId: string, sha256: string): string =>
  `/api${routes.attachedFile.path.replace(':letterId', letterId).replace(':sha256', sha256)}`;

interface DetachFormProps {
  readonly letter: OpenLetter;
  readonly file: File;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

function DetachForm({ letter, file: { name, sha256 }, onDone, onCancel }: DetachFormProps) {
  const { letterFiles: words } = useWords();
  const me = useMe();
  return (
    <ActForm
      route="detachFile"
      subject={`letter/${letter.id}/file/${sha256}`}
      act="detach"
      name={words.remove}
      known={today}
      asking={(fields) => ({ params: { letterId: letter.id }, body: { ...frameOf(fields), name } })}
      missing={(fields) => (lacksReason(fields, me.today) ? [words.needLate] : [])}
      will={() => words.willRemove(name)}
      onDone={() => onDone(words.removed(name))}
      onCancel={onCancel}
    >
      {(form) => <ActDays {...form} />}
    </ActForm>
  );
}
