import { useWords } from '../words/words';
import './level-mark.css';
import type { Level } from './task-row';

const SHAPES: Readonly<Record<Level, string>> = { closed: '■', over: '▲', near: '◆', fine: '●', open: '○' };

/** A level is a shape and a word; its colour only repeats them. */
export function LevelMark({ level }: { readonly level: Level }) {
  const { levels } = useWords().tasks;
  return (
    <span className={`level level-${level}`}>
      <span aria-hidden>{SHAPES[level]}</span> {levels[level]}
    </span>
  );
}
