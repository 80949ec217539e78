import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../words/words';
import { LapsedTaskAct } from './lapsed-task-act';
import { TaskActForm } from './task-act-form';
import { useMyActs } from './use-my-acts';
import type { OpenTask } from './use-task';

/** The buttons of what I can do now; which form is open stands in the address. */
export function MyActs({ open }: { readonly open: OpenTask }) {
  const { acts } = useWords();
  const mine = useMyActs(open.explanation);
  const [search, setSearch] = useSearchParams();
  const [done, setDone] = useState<string | null>(null);
  const wanted = search.get('act');
  const chosen = mine.find(({ act }) => act === wanted);
  const choose = (act: string | null): void => {
    setDone(null);
    setSearch(act ? { act } : {}, { replace: true, preventScrollReset: true });
  };
  const finished = (said: string): void => {
    choose(null);
    setDone(said);
  };
  return (
    <>
      <p role="status" className="act-done">
        {done}
      </p>
      {!chosen && wanted && (
        <LapsedTaskAct key={wanted} open={open} act={wanted} onClose={() => choose(null)} />
      )}
      {!chosen && (
        <div className="act-buttons">
          {mine.map(({ act }, index) => (
            <Button
              key={act}
              type={index === 0 && act !== 'return' ? 'primary' : 'default'}
              onClick={() => choose(act)}
            >
              {acts.names[act] ?? act}
            </Button>
          ))}
        </div>
      )}
      {chosen && (
        <TaskActForm
          key={chosen.act}
          open={open}
          act={chosen.act}
          posts={chosen.posts}
          onDone={finished}
          onCancel={() => choose(null)}
        />
      )}
    </>
  );
}
