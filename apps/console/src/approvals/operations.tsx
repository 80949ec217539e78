import type { ApprovalOperationType } from '@duban/domain';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import '../acts/act-form.css';
import { LapsedAct } from '../acts/lapsed-act';
import { useWords } from '../words/words';
import { isSigning } from './target';
import type { Desk } from './use-desk';
import { useOperationName } from './use-operation-name';

interface OperationsProps {
  readonly desk: Desk;
  /** Where it stands, for whoever comes for something that they cannot do now. */
  readonly where: ReactNode;
  readonly form: (operation: ApprovalOperationType) => ReactNode;
}

/** What I can do as buttons, or the form of what I chose; before it, what came of the last one. */
export function Operations({ desk, where, form }: OperationsProps) {
  return (
    <>
      <p role="status" className="approval-done">
        {desk.done}
      </p>
      {desk.lapsed && (
        <LapsedAct
          key={desk.lapsed}
          subject={desk.target.subject}
          act={desk.lapsed}
          onClose={() => desk.choose(null)}
        >
          {where}
        </LapsedAct>
      )}
      {desk.chosen ? form(desk.chosen) : <Mine desk={desk} />}
    </>
  );
}

/** In this order on the page; what is not here is rarer and stands behind one click. */
const FIRST: readonly ApprovalOperationType[] = [
  ...(['approve', 'refuse', 'return', 'give-opinion', 'supply-material'] as const),
  ...(['resubmit', 'withdraw', 'claim'] as const),
];

function Mine({ desk: { mine, choose, target } }: { readonly desk: Desk }) {
  const { approvals } = useWords();
  const first = FIRST.filter((operation) => mine.has(operation));
  const others = [...mine.keys()].filter((operation) => !FIRST.includes(operation));
  const nameOf = useOperationName(target);
  // The page of a task has its main act elsewhere.
  const main = isSigning(target) ? undefined : first[0];
  const choice = (operation: ApprovalOperationType) => (
    <Button
      key={operation}
      type={operation === main ? 'primary' : 'default'}
      onClick={() => choose(operation)}
    >
      {nameOf(operation)}
    </Button>
  );
  return (
    <>
      {first.length > 0 && <div className="act-buttons">{first.map(choice)}</div>}
      {others.length > 0 && (
        <details className="other-acts" open={first.length === 0 || undefined}>
          <summary>{approvals.others}</summary>
          <div className="act-buttons">{others.map(choice)}</div>
        </details>
      )}
    </>
  );
}
