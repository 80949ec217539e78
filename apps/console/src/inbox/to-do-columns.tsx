import { PLAN_ACT_WORDS, VISIT_ACT_WORDS, type Text } from '@duban/domain';
import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { useAsk } from '../api/use-ask';
import type { Column } from '../looks/row-table';
import { useMe } from '../session/use-me';
import { useLanguage } from '../words/language';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { keyOf, pageOf, urgencyOf, type Item } from './item';

interface Picking {
  readonly picked: readonly string[];
  readonly pick: (item: Item, on: boolean) => void;
  readonly locked: boolean;
  /** Whether there is more than one to pick from. */
  readonly several: boolean;
  /** Whether something is to be done for somebody whose standing proxy I am. */
  readonly forOthers: boolean;
}

export function useToDoColumns(picking: Picking): readonly Column<Item>[] {
  const { inbox } = useWords();
  const { columns } = inbox;
  const plans = useAsk('listPlans', {}).data?.plans ?? [];
  const actName = useActName();
  return [
    ...usePickColumn(picking),
    {
      key: 'act',
      title: columns.act,
      width: '186px',
      heading: true,
      cell: (item) => (
        <Link to={pageOf(item)} aria-label={inbox.open(actName(item), item.ref, item.title)}>
          {actName(item)}
        </Link>
      ),
    },
    { key: 'ref', title: columns.ref, width: '72px', cell: ({ ref }) => ref },
    { key: 'title', title: columns.title, cell: (item) => <Title item={item} /> },
    {
      key: 'plan',
      title: columns.plan,
      width: '22%',
      cell: ({ kind, act, planId }) =>
        kind === 'plan' || act === 'plan-visit' || act === 'draw-look-back' ? null : (
          <span className="quiet">{plans.find(({ id }) => id === planId)?.name}</span>
        ),
    },
    ...(picking.forOthers ? [inTheName(columns.inTheName)] : []),
    { key: 'by', title: columns.by, width: '190px', cell: (item) => <By item={item} /> },
  ];
}

/** With what was asked for again, and how often. */
function Title({ item: { title, urged } }: { readonly item: Item }) {
  const { inbox } = useWords();
  if (!urged) return title;
  return (
    <>
      {title} <span className="by by-over">{inbox.urged(urged.times, urged.on)}</span>
    </>
  );
}

/** For whom, where it is not for oneself. */
export const inTheName = (title: string): Column<Pick<Item, 'principal' | 'principalName'>> => ({
  ...{ key: 'for', title, width: '22%' },
  cell: ({ principal, principalName }) => principalName ?? principal,
});

/** Only what can be done without reading or writing anything is done for several at once. */
function usePickColumn({ picked, pick, locked, several }: Picking): readonly Column<Item>[] {
  const { inbox } = useWords();
  if (!several) return [];
  const cell = (item: Item) =>
    item.act === 'receive' ? (
      <Checkbox
        aria-label={inbox.several.choose(item.ref ?? item.title)}
        checked={picked.includes(keyOf(item))}
        disabled={locked}
        onChange={({ target }) => pick(item, target.checked)}
      />
    ) : null;
  return [{ key: 'pick', title: inbox.columns.pick, width: '72px', cell }];
}

/** What is to be done, in words. */
export function useActName(): (item: Pick<Item, 'kind' | 'act'>) => string {
  const { inbox } = useWords();
  const [language] = useLanguage();
  const said: Readonly<Record<string, Text>> = { ...PLAN_ACT_WORDS, ...VISIT_ACT_WORDS };
  return ({ kind, act }) =>
    (kind === 'plan' || kind === 'visit'
      ? said[act]?.[language]
      : (kind === 'letter' ? inbox.letterActs : inbox.acts)[act]) ?? act;
}

/** The last day, and how many days are left. */
export function By({ item }: { readonly item: Pick<Item, 'by'> }) {
  const { inbox } = useWords();
  const { today } = useMe();
  const days = useDays();
  if (!item.by) return <span className="quiet">{inbox.noDay}</span>;
  const urgency = urgencyOf(item, today);
  return (
    <>
      {item.by} <span className={`by by-${urgency}`}>{days.left(item.by)}</span>
    </>
  );
}
