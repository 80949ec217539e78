import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isUnknown, type Trouble } from '../api/trouble';
import { TroubleNote } from '../api/trouble-note';
import { Note } from '../frame/note';
import { useHere } from '../frame/use-here';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { DropZone } from './drop-zone';
import { ImportSteps } from './import-steps';
import './plans.css';
import { TableColumns } from './table-columns';
import { useReadFile } from './use-read-file';

/** The first step: a file is read, and nothing else happens. */
export function Page() {
  const { file: words } = useWords().plans;
  const navigate = useNavigate();
  const here = useHere();
  const { read, reading, failed } = useReadFile();
  const [tooMany, setTooMany] = useState(false);
  useTitle(words.title);
  const take = async (files: readonly File[]): Promise<void> => {
    setTooMany(files.length > 1);
    const [file] = files;
    if (!file || files.length > 1) return;
    const answer = await read(file);
    if (!answer || !here()) return;
    await navigate(`/plans/import/${answer.importId}`, {
      state: answer.again ? { fileName: file.name } : null,
    });
  };
  return (
    <>
      <ImportSteps now="file" />
      <h1>{words.title}</h1>
      <DropZone busy={reading !== null} onFiles={(files) => void take(files)}>
        <span role="status">{reading === null ? words.drop : words.reading(reading)}</span>
        <small className="quiet">{reading === null ? words.types : words.busy}</small>
      </DropZone>
      {tooMany && <Note>{words.one}</Note>}
      {failed && <Failed trouble={failed.trouble} again={() => void take([failed.file])} />}
      <TableColumns />
    </>
  );
}

interface FailedProps {
  readonly trouble: Trouble;
  readonly again: () => void;
}

/** A refused file needs another one; one that got no answer is sent again, and read once. */
function Failed({ trouble, again }: FailedProps) {
  const { file: words } = useWords().plans;
  const mends = trouble.faults.map(readerCode).flatMap((code) => words.mend[code] ?? []);
  return (
    <div className="section">
      <TroubleNote
        trouble={mends.length > 0 ? { ...trouble, faults: [] } : trouble}
        action={isUnknown(trouble) && <Button onClick={again}>{words.again}</Button>}
      />
      {mends.length > 0 && <p className="mend">{mends.join(' ')}</p>}
    </div>
  );
}

/** The reader's own code stands before its words. */
const readerCode = ({ message }: Trouble['faults'][number]): string => message.split(':')[0] ?? '';
