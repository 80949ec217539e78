import { latestOf } from '@duban/domain';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import type { OpenTask } from '../tasks/use-task';
import { useWords } from '../words/words';
import type { Piece } from './evidence';
import type { OpenForm } from './use-open-form';
import { VersionLine } from './version-line';

const SupersedeForm = lazy(async () => ({ default: (await import('./evidence-form')).SupersedeForm }));
const WithdrawForm = lazy(async () => ({ default: (await import('./withdraw-form')).WithdrawForm }));

interface PieceLineProps {
  readonly open: OpenTask;
  readonly piece: Piece;
  readonly mostBytes: number;
  readonly form: OpenForm;
  readonly onDone: (said: string) => void;
}

/** A piece of evidence with all that it ever was: its latest version, those before it, and why it counts no longer. */
export function PieceLine({ open, piece, mostBytes, form, onDone }: PieceLineProps) {
  const { evidence, frame } = useWords();
  const act = piece.mine && form.about === piece.id ? form.act : null;
  const latest = latestOf(piece);
  const earlier = piece.versions.slice(0, -1).reverse();
  const taskId = open.row.id;
  const choose = (chosen: 'supersede' | 'withdraw'): void => {
    onDone('');
    form.open(chosen, piece.id);
  };
  const ofForm = {
    ...{ open, piece, mostBytes, onCancel: form.close },
    onDone: (said: string) => {
      form.close();
      onDone(said);
    },
  };
  return (
    <li>
      {piece.cycle !== open.row.cycle && <p className="quiet">{evidence.cycle(piece.cycle)}</p>}
      <VersionLine taskId={taskId} piece={piece} version={latest}>
        {piece.mine && act === null && <Acts name={latest.fileName} onChoose={choose} />}
      </VersionLine>
      <Withdrawn piece={piece} />
      {earlier.length > 0 && (
        <details>
          <summary>{evidence.earlier(earlier.length)}</summary>
          <ol className="evidence-earlier">
            {earlier.map((version) => (
              <li key={version.version}>
                <VersionLine taskId={taskId} piece={piece} version={version} />
              </li>
            ))}
          </ol>
        </details>
      )}
      <Suspense fallback={<p role="status">{frame.loading}</p>}>
        {act === 'supersede' && <SupersedeForm {...ofForm} />}
        {act === 'withdraw' && <WithdrawForm {...ofForm} />}
      </Suspense>
    </li>
  );
}

interface ActsProps {
  readonly name: string;
  readonly onChoose: (act: 'supersede' | 'withdraw') => void;
}

function Acts({ name, onChoose }: ActsProps) {
  const { evidence } = useWords();
  return (
    <>
      <Button
        size="small"
        type="link"
        aria-label={evidence.supersedeNamed(name)}
        onClick={() => onChoose('supersede')}
      >
        {evidence.supersede}
      </Button>
      <Button
        size="small"
        type="link"
        aria-label={evidence.withdrawNamed(name)}
        onClick={() => onChoose('withdraw')}
      >
        {evidence.withdraw}
      </Button>
    </>
  );
}

function Withdrawn({ piece: { withdrawn } }: Pick<PieceLineProps, 'piece'>) {
  const { evidence } = useWords();
  if (!withdrawn) return null;
  const { on, byName, because } = withdrawn;
  return <p className="evidence-waits">{evidence.withdrawn(on, byName ?? '', because)}</p>;
}
