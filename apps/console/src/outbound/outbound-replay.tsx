import { noticeSentence } from '@duban/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ActForm } from '../acts/act-form';
import { useSaid, useWords } from '../words/words';
import type { Outbound } from './outbound-columns';

/** Dead messages go out again, one of them or all: the open form stands in the address. */
export function OutboundReplay({ messages }: { readonly messages: readonly Outbound[] }) {
  const { replay: words } = useWords().outbound;
  const [search, setSearch] = useSearchParams();
  const [said, setSaid] = useState<number | null>(null);
  const chosen = search.get('replay');
  const choose = (which: string | null): void => {
    const next = new URLSearchParams(search);
    next.delete('replay');
    if (which) next.set('replay', which);
    setSearch(next, { replace: true });
  };
  const done = (replayed: number): void => {
    choose(null);
    setSaid(replayed);
  };
  const one = messages.find(({ id }) => id === chosen);
  const dead = messages.some(({ state }) => state === 'dead');
  return (
    <div className="outbound-replay not-printed">
      <p role="status" className="account-said">
        {said !== null && words.done(said)}
      </p>
      {chosen !== 'all' && !one && dead && <Button onClick={() => choose('all')}>{words.all}</Button>}
      {chosen === 'all' && <ReplayAll onDone={done} onCancel={() => choose(null)} />}
      {one && <ReplayOne message={one} onDone={done} onCancel={() => choose(null)} />}
    </div>
  );
}

interface ReplayProps {
  readonly onDone: (replayed: number) => void;
  readonly onCancel: () => void;
}

function ReplayAll({ onDone, onCancel }: ReplayProps) {
  const { replay: words } = useWords().outbound;
  return (
    <section className="card">
      <ActForm
        route="replayAllOutbound"
        subject="outbound"
        act="replay-all"
        name={words.all}
        known={NOTHING}
        asking={() => ({})}
        missing={() => []}
        will={() => words.willAll}
        onDone={({ replayed }) => onDone(replayed)}
        onCancel={onCancel}
      >
        {() => null}
      </ActForm>
    </section>
  );
}

function ReplayOne({
  message: { id, kind, about },
  onDone,
  onCancel,
}: ReplayProps & { readonly message: Outbound }) {
  const { replay: words } = useWords().outbound;
  const said = useSaid();
  return (
    <section className="card">
      <p>{said(noticeSentence(kind, about))}</p>
      <ActForm
        route="replayOutbound"
        subject={`outbound-${id}`}
        act="replay"
        name={words.one}
        known={NOTHING}
        asking={() => ({ params: { messageId: id } })}
        missing={() => []}
        will={() => words.willOne}
        onDone={({ replayed }) => onDone(replayed)}
        onCancel={onCancel}
      >
        {() => null}
      </ActForm>
    </section>
  );
}

/** The same at each stroke. */
const NOTHING = {};
