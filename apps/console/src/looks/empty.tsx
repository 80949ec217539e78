import type { ReactNode } from 'react';

interface EmptyProps {
  readonly what: string;
  readonly next?: string | undefined;
  readonly children?: ReactNode;
}

/** A page without rows says so, and what the next step is. */
export function Empty({ what, next, children }: EmptyProps) {
  return (
    <section className="card empty">
      <p>
        <strong>{what}</strong>
      </p>
      {next && <p className="quiet">{next}</p>}
      {children}
    </section>
  );
}
