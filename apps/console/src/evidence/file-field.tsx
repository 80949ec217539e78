import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Trouble } from '../api/trouble';
import { TroubleNote } from '../api/trouble-note';
import { sizeWords } from '../looks/size-words';
import { useSaid, useWords } from '../words/words';
import { isOfFile, isOfGoneFile } from './file-troubles';
import { ACCEPTED } from './refused-choice';
import { useUpload, type SentFile, type Uploading } from './use-upload';

interface FileFieldProps {
  readonly taskId: string;
  readonly mostBytes: number;
  readonly said: SentFile | null;
  readonly locked: boolean;
  /** What the house said when the form was sent. */
  readonly trouble: Trouble | null;
  readonly onChange: (said: SentFile | null) => void;
}

/** The file of a piece of evidence: chosen, on its way, broken off, or there; and why it cannot come in. */
export function FileField(props: FileFieldProps) {
  const { evidence } = useWords();
  const { said, locked, trouble, mostBytes, onChange } = props;
  const uploading = useUpload(props);
  useEffect(() => {
    // What was refused is not kept for another try: it has to be chosen anew.
    if (trouble && isOfGoneFile(trouble)) onChange(null);
  }, [trouble]);
  const moves = uploading.way !== 'still';
  return (
    <fieldset className="evidence-file" disabled={locked}>
      <legend>{evidence.file.label}</legend>
      {said && moves && <OnItsWay said={said} uploading={uploading} />}
      {said?.whole && <Whole said={said} drop={uploading.drop} />}
      {said && !moves && !said.whole && <BrokenOff said={said} drop={uploading.drop} />}
      {!moves && !said?.whole && <FileChoice mostBytes={mostBytes} choose={uploading.choose} />}
      <WhyNot uploading={uploading} trouble={trouble} chosen={said} />
    </fieldset>
  );
}

interface FileChoiceProps {
  readonly mostBytes: number;
  readonly choose: (file: File) => void;
}

function FileChoice({ mostBytes, choose }: FileChoiceProps) {
  const { file: words } = useWords().evidence;
  return (
    <label className="evidence-choice">
      <input
        type="file"
        className="heard"
        accept={ACCEPTED}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) choose(file);
          // The same file chosen again is a choice, too.
          target.value = '';
        }}
      />
      <span>{words.choose}</span>
      <small className="quiet">{words.limits(sizeWords(mostBytes))}</small>
    </label>
  );
}

interface SaidProps {
  readonly said: SentFile;
}

function OnItsWay({ said, uploading }: SaidProps & { readonly uploading: Uploading }) {
  const { file: words } = useWords().evidence;
  const { way, sent, goOn, drop } = uploading;
  const states = { moving: words.moving, waiting: words.waiting, refused: words.stopped, still: '' };
  return (
    <>
      <p>
        {said.name} <span className="quiet">{words.soFar(sizeWords(sent), sizeWords(said.bytes))}</span>
      </p>
      <progress aria-label={words.progress(said.name)} value={sent} max={said.bytes} />
      <p role="status" className={way === 'moving' ? 'quiet' : 'evidence-waits'}>
        {states[way]}
      </p>
      <div className="act-buttons">
        {way === 'refused' && (
          <Button size="small" onClick={goOn}>
            {words.goOn}
          </Button>
        )}
        <Button size="small" onClick={drop}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}

function BrokenOff({ said, drop }: SaidProps & Pick<Uploading, 'drop'>) {
  const { file: words } = useWords().evidence;
  return (
    <>
      <p role="status" className="evidence-waits">
        {words.brokenOff(said.name, sizeWords(said.arrived), sizeWords(said.bytes))}
      </p>
      <div className="act-buttons">
        <Button size="small" onClick={drop}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}

function Whole({ said, drop }: SaidProps & Pick<Uploading, 'drop'>) {
  const { file: words } = useWords().evidence;
  return (
    <p>
      {said.name} <span className="quiet">{sizeWords(said.bytes)}</span>{' '}
      <span role="status" className="evidence-there">
        {words.whole}
      </span>{' '}
      <Button size="small" type="link" onClick={drop}>
        {words.another}
      </Button>
    </p>
  );
}

interface WhyNotProps {
  readonly uploading: Uploading;
  readonly trouble: Trouble | null;
  readonly chosen: SentFile | null;
}

/** Of the choice, of its way, or of what was sent; until another file is chosen. */
function WhyNot({ uploading: { unfit, trouble: onItsWay }, trouble, chosen }: WhyNotProps) {
  const { file: words } = useWords().evidence;
  const said = useSaid();
  const [passed, setPassed] = useState<Trouble | null>(null);
  useEffect(() => {
    // A file that comes after a refusal is another one.
    if (chosen && !chosen.whole) setPassed(trouble);
  }, [chosen?.name, chosen?.whole]);
  if (unfit)
    return (
      <p role="alert" className="evidence-unfit">
        {said(unfit)}
      </p>
    );
  if (onItsWay) return <TroubleNote trouble={onItsWay} />;
  if (!trouble || trouble === passed || !isOfFile(trouble)) return null;
  if (trouble.code === 'not-found')
    return (
      <p role="alert" className="evidence-unfit">
        {words.gone}
      </p>
    );
  return <TroubleNote trouble={trouble} />;
}
