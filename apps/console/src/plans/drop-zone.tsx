import { useState, type DragEvent, type ReactNode } from 'react';

interface DropZoneProps {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A place for a file: dragged onto it, or chosen by pointer or keyboard. */
export function DropZone({ busy, onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    // Otherwise the browser leaves the console and shows the file.
    event.preventDefault();
    setOver(false);
    if (!busy) onFiles([...event.dataTransfer.files]);
  };
  const hover = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <label
      className={over ? 'drop-zone over' : 'drop-zone'}
      aria-busy={busy}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        className="heard"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        disabled={busy}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file chosen again is a choice, too.
          target.value = '';
        }}
      />
      {children}
    </label>
  );
}
