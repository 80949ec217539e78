import type { Column } from '../looks/row-table';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { useSentences } from './use-sentences';
import type { FactView, OpenTask } from './use-task';

/** Of a fingerprint: as much as people compare by eye. */
const SHORT = 12;

/** What is told of an entry of the record: from when it holds, and when it was recorded. */
export function useRecordColumns(
  of: Pick<OpenTask, 'task' | 'facts' | 'letters'>,
): readonly Column<FactView>[] {
  const { columns } = useWords().taskPage.record;
  const days = useDays();
  const sentences = useSentences(of);
  const what = (fact: FactView): string =>
    sentences.sequel(fact)?.replace(/^[，；;\s]+/, '') ?? sentences.of(fact).text;
  return [
    { key: 'number', title: columns.number, width: '56px', cell: ({ sequence }) => sequence },
    { key: 'on', title: columns.on, width: '120px', cell: ({ on }) => on },
    { key: 'what', title: columns.what, heading: true, cell: what },
    {
      key: 'recorded',
      title: columns.recorded,
      width: '150px',
      cell: ({ recordedAt }) => days.at(recordedAt),
    },
    {
      key: 'hash',
      title: columns.hash,
      width: '140px',
      cell: ({ hash }) => <code title={hash}>{hash.slice(0, SHORT)}</code>,
    },
  ];
}
