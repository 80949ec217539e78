import { Link } from 'react-router';
import { useWords } from '../words/words';

const STEPS = ['file', 'reading', 'confirm', 'result'] as const;
export type ImportStep = (typeof STEPS)[number];

interface ImportStepsProps {
  readonly now: ImportStep;
  readonly importId?: string;
  /** What is confirmed is not confirmed again: then only its reading and its result can be looked at. */
  readonly confirmed?: boolean;
}

/** Where one is in an import; the steps that were taken can be looked at again. */
export function ImportSteps({ now, importId, confirmed = false }: ImportStepsProps) {
  const { plans } = useWords();
  const at = STEPS.indexOf(now);
  const addressOf: Record<ImportStep, string | null> = {
    file: '/plans/import',
    reading: importId ? `/plans/import/${importId}` : null,
    confirm: importId && !confirmed ? `/plans/import/${importId}/confirm` : null,
    result: importId && confirmed ? `/plans/import/${importId}/result` : null,
  };
  return (
    <nav aria-label={plans.steps.label}>
      <ol className="import-steps">
        {STEPS.map((step, index) => {
          const address = addressOf[step];
          const reachable = address !== null && (index < at || (confirmed && step === 'result'));
          return (
            <li key={step} aria-current={step === now ? 'step' : undefined}>
              <span className="import-step-number">{index + 1}</span>
              {reachable && step !== now ? (
                <Link to={address}>{plans.steps[step]}</Link>
              ) : (
                <span>{plans.steps[step]}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
