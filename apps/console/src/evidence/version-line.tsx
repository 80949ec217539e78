import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { sizeWords } from '../looks/size-words';
import { LongWords } from '../tasks/long-words';
import { useWords } from '../words/words';
import { fileAddress, type Piece, type Version, type VersionName } from './evidence';

const Preview = lazy(async () => ({ default: (await import('./shown/preview')).Preview }));

interface VersionLineProps {
  readonly taskId: string;
  readonly piece: Piece;
  readonly version: Version;
  /** What can be done with it, beside fetching it. */
  readonly children?: ReactNode;
}

/** One version: its file, what is said of it, when it came and from whom. */
export function VersionLine({ taskId, piece, version, children }: VersionLineProps) {
  const { evidence, frame } = useWords();
  const { fileName, kind, bytes, measures, showsOn, on, byName, note, because, sha256 } = version;
  const name = { taskId, evidenceId: piece.id, version: version.version };
  const said = [
    ...(showsOn ? [evidence.shows(showsOn)] : []),
    measures.length > 0 ? evidence.proves(measures.join(frame.and)) : evidence.ofTask,
    evidence.came(on, piece.unitName, byName ?? ''),
  ];
  return (
    <>
      <p className="evidence-name">
        <strong className={piece.withdrawn ? 'evidence-withdrawn' : undefined}>{fileName}</strong>{' '}
        <span className="quiet">
          {kind.toUpperCase()} · {sizeWords(bytes)} · {evidence.version(version.version)}
        </span>
      </p>
      <p className="evidence-said">
        {said.map((one) => (
          <span key={one}>{one}</span>
        ))}
      </p>
      {note && <LongWords>{note}</LongWords>}
      {because && <p className="quiet">{evidence.why(because)}</p>}
      <div className="evidence-acts not-printed">
        <Look name={name} version={version} />
        <a
          href={fileAddress(name)}
          download={fileName}
          aria-label={evidence.downloadNamed(fileName, version.version)}
        >
          {evidence.download}
        </a>
        {children}
      </div>
      <details className="evidence-hash">
        <summary>{evidence.hash}</summary>
        <code className="hash">SHA-256 {sha256}</code>
      </details>
    </>
  );
}

interface LookProps {
  readonly name: VersionName;
  readonly version: Version;
}

/** What shows files is loaded when somebody wants to see one. */
function Look({ name, version }: LookProps) {
  const { evidence } = useWords();
  const [looking, setLooking] = useState(false);
  return (
    <>
      <Button
        size="small"
        type="link"
        aria-label={evidence.previewNamed(version.fileName, version.version)}
        onClick={() => setLooking(true)}
      >
        {evidence.preview}
      </Button>
      <Suspense>
        {looking && <Preview name={name} version={version} onClose={() => setLooking(false)} />}
      </Suspense>
    </>
  );
}
