import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { asking, type Refused } from '../api/use-ask';

export type Import = AnswerOf<'showImport'>;

const EVERY_MS = 700;

/** The import in the address, asked for again and again while it runs. */
export function useImport(): UseQueryResult<Import, Refused> {
  const { importId = '' } = useParams();
  return useQuery({
    ...asking('showImport', { params: { importId } }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? EVERY_MS : false),
  });
}
