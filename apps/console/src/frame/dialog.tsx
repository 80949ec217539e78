import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** As much of the window as there is, for what is looked at. */
  readonly wide?: boolean;
  /** Without it nothing closes the dialog but what stands in it. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/**
 * The browser's own dialog: it holds the focus and gives it back. The library's would lock the page's scrolling with a
 * style that no nonce signs, which our pages refuse.
 */
export function Dialog({ open, title, wide, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
