import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Trouble } from '../api/trouble';
import { TroubleNote } from '../api/trouble-note';
import { sendUntilAnswered } from '../api/use-act';
import { useAsk } from '../api/use-ask';
import { newKey } from '../drafts/new-key';
import { useWords } from '../words/words';

/** The views that I saved, to be thrown away. */
export function SavedViews() {
  const { views } = useWords().ledger;
  const cache = useQueryClient();
  const saved = useAsk('listViews', {}).data?.views ?? [];
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const remove = async (viewId: string): Promise<void> => {
    const outcome = await sendUntilAnswered('dropView', { params: { viewId } }, newKey());
    setTrouble(outcome.ok ? null : outcome.trouble);
    await cache.invalidateQueries({ queryKey: ['listViews'] });
  };
  if (saved.length === 0) return null;
  return (
    <section className="saved-views">
      <h3>{views.saved}</h3>
      <ul>
        {saved.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Button size="small" aria-label={views.removeNamed(name)} onClick={() => void remove(id)}>
              {views.remove}
            </Button>
          </li>
        ))}
      </ul>
      {trouble && <TroubleNote trouble={trouble} />}
    </section>
  );
}
