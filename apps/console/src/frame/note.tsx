import type { ReactNode } from 'react';

interface NoteProps {
  readonly children: ReactNode;
  /** Where to go from here. */
  readonly action?: ReactNode;
}

/** A sentence that must be noticed, and is no refusal. */
export const Note = ({ children, action }: NoteProps) => (
  <div className="note" role="note">
    <div>{children}</div>
    {action}
  </div>
);
