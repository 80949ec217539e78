import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Dialog } from '../frame/dialog';
import { useWords } from '../words/words';
import { searchOf, useLedgerQuery, type LedgerQuery } from './ledger-query';
import { SaveViewForm } from './save-view-form';
import { SavedViews } from './saved-views';
import { useGivenViews } from './use-given-views';

/** Questions that most people ask, and those that somebody gave a name: each an address like any other. */
export function LedgerViews() {
  const { views } = useWords().ledger;
  const given = useGivenViews();
  const saved = useAsk('listViews', {}).data?.views ?? [];
  return (
    <div className="ledger-views not-printed">
      <nav aria-label={views.name}>
        {given.map(({ name, query }) => (
          <ViewLink key={name} name={name} query={query} />
        ))}
        {saved.map(({ id, name, query }) => (
          <ViewLink key={id} name={name} query={textsIn(query)} />
        ))}
      </nav>
      <Keeper />
    </div>
  );
}

function ViewLink({ name, query }: { readonly name: string; readonly query: LedgerQuery }) {
  const now = searchOf(useLedgerQuery().query);
  const search = searchOf(query);
  return (
    <Link to={`?${search}`} aria-current={search === now ? 'page' : undefined}>
      {name}
    </Link>
  );
}

/** As they stand in an address, where everything is text. */
const textsIn = (query: Readonly<Record<string, string | number>>): LedgerQuery =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));

function Keeper() {
  const { views } = useWords().ledger;
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        {views.save}
      </Button>
      <Dialog open={open} title={views.manage} onClose={close}>
        <SaveViewForm onClosed={close} />
        <SavedViews />
      </Dialog>
    </>
  );
}
