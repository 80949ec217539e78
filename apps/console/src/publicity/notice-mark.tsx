import type { NoticeState } from '@duban/domain';
import { useWords } from '../words/words';
import './publicity.css';

/** Said in words and by a shape, not by a colour alone. */
const SHAPES: Readonly<Record<NoticeState, string>> = {
  running: '●',
  paused: '‖',
  ended: '✓',
  returned: '↩',
};

export function NoticeMark({ state }: { readonly state: NoticeState }) {
  const { publicity } = useWords();
  return (
    <span className={`notice-mark notice-${state}`}>
      <span aria-hidden>{SHAPES[state]}</span> {publicity.states[state]}
    </span>
  );
}
