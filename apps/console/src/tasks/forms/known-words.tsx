import type { ReactNode } from 'react';

interface KnownWordsProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What the house knows already and the writer would else have to look up: beside the field, and not typed again. */
export const KnownWords = ({ title, children }: KnownWordsProps) => (
  <section className="quiet known-words" aria-label={title}>
    {title}
    {children}
  </section>
);
