import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { AnswerOf } from '../api/ask';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { PointAct } from './point-forms';

type TaskPoints = AnswerOf<'taskPoints'>;
type Point = TaskPoints['points'][number];

interface PointLineProps {
  readonly point: Point;
  readonly may: TaskPoints['may'];
  readonly onAct: (act: PointAct) => void;
  readonly children: ReactNode;
}

/** One point with its state and all that was done to it. */
export function PointLine({ point, may, onAct, children }: PointLineProps) {
  const { points } = useWords();
  const days = useDays();
  const { no, name, place, origin, state, acts } = point;
  return (
    <li>
      <strong>{points.named(no, name)}</strong> {points.states[state]}
      <div className="quiet">
        {[place, points.origins[origin]].filter((words) => words !== null).join(' · ')}
      </div>
      {acts.map(({ act, on, byName, text, evidence }, at) => (
        <div key={at} className="quiet">
          {points.did[act](days.inSentence(on), byName ?? '', text)}
          {evidence.length > 0 && ` ${points.evidence(evidence.map(({ fileName }) => fileName).join('、'))}`}
        </div>
      ))}
      {actsOn(point, may).map((act) => (
        <Button
          key={act}
          className="not-printed"
          size="small"
          type="link"
          aria-label={points.actOn(points.acts[act], no, name)}
          onClick={() => onAct(act)}
        >
          {points.acts[act]}
        </Button>
      ))}
      {children}
    </li>
  );
}

function actsOn({ state }: Point, may: TaskPoints['may']): readonly PointAct[] {
  if (state === 'withdrawn') return [];
  return [
    ...(may.report && state === 'open' ? (['report'] as const) : []),
    ...(may.close && state === 'done' ? (['close'] as const) : []),
    ...(may.close && state !== 'open' ? (['return'] as const) : []),
    ...(may.add && state !== 'closed' ? (['withdraw'] as const) : []),
  ];
}
