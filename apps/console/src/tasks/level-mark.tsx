import { useSaid } from '../words/words';
import './level-mark.css';
import type { Level } from './task-row';

const SHAPES: Readonly<Record<Level['colour'], string>> = {
  red: '▲',
  amber: '◆',
  blue: '●',
  green: '■',
  plain: '○',
};

/** A level is a shape and the place's own word; its colour only repeats them. */
export function LevelMark({ level }: { readonly level: Level | null }) {
  const said = useSaid();
  if (!level) return null;
  return (
    <span className={`level level-${level.colour}`}>
      <span aria-hidden>{SHAPES[level.colour]}</span> {said(level.word)}
    </span>
  );
}
