import type { RouteName } from '@duban/contract';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isUnknown } from '../api/trouble';
import { TroubleNote } from '../api/trouble-note';
import type { Act } from '../api/use-act';
import { useWords } from '../words/words';
import { Note } from './note';
import './sending.css';

interface SendingProps {
  readonly act: Pick<Act<RouteName>, 'sending' | 'trouble'>;
  /** Whether something was sent and not answered: it is asked for again, and never done twice. */
  readonly unanswered: boolean;
  /** What will be true afterwards. */
  readonly will: ReactNode;
  /** What keeps it from being sent, in words. */
  readonly lacks: readonly string[];
  readonly send: string;
  /** What else can be done here. */
  readonly children?: ReactNode;
}

/** The end of a form: what will happen, what is missing, a refusal with what to do, and the button. */
export function Sending({ act, unanswered, will, lacks, send, children }: SendingProps) {
  const { sending: words } = useWords().frame;
  const { sending, trouble } = act;
  const unknown = unanswered && !sending && (!trouble || isUnknown(trouble));
  return (
    <div className="sending">
      <div className="sending-will">
        <strong>{words.will}</strong>
        {will}
      </div>
      {lacks.length > 0 && (
        <p className="sending-lacks">
          {words.lacks}
          {lacks.join('、')}
        </p>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      {unknown && <Note>{words.unknown}</Note>}
      <div className="sending-buttons">
        <Button type="primary" htmlType="submit" loading={sending} disabled={lacks.length > 0}>
          {unknown ? words.askAgain : send}
        </Button>
        {children}
        <span role="status" className="quiet">
          {sending ? words.asking : ''}
        </span>
      </div>
    </div>
  );
}
