import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, type Refused } from '../api/use-ask';
import { useWords } from '../words/words';

interface AnsweredProps<T> {
  readonly asked: UseQueryResult<T, Refused>;
  readonly children: (answer: T) => ReactNode;
}

/** What was asked for, once it is there: until then that it is being fetched, or why it cannot be had. */
export function Answered<T>({ asked, children }: AnsweredProps<T>) {
  const { frame } = useWords();
  const { data, error, refetch } = asked;
  const trouble = troubleOf(error);
  if (!data && !trouble)
    return (
      <p role="status" className="quiet">
        {frame.loading}
      </p>
    );
  return (
    <>
      {trouble && (
        <TroubleNote
          trouble={trouble}
          action={<Button onClick={() => void refetch()}>{frame.again}</Button>}
        />
      )}
      {data && children(data)}
    </>
  );
}
