import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { ActForm } from '../acts/act-form';
import { WordsField } from '../acts/words-field';
import { useWords } from '../words/words';
import type { Visit } from './visit';

/** The open form stands in the address. */
export function CallOff({ visit }: { readonly visit: Visit }) {
  const { callOff } = useWords().visits;
  const [search, setSearch] = useSearchParams();
  const open = (now: boolean): void => setSearch(now ? { act: 'call-off' } : {}, { replace: true });
  if (search.get('act') !== 'call-off')
    return (
      <p className="not-printed">
        <Button onClick={() => open(true)}>{callOff.act}</Button>
      </p>
    );
  return (
    <section className="card visit-form not-printed">
      <ActForm
        route="callOffVisit"
        act="call-off"
        name={callOff.act}
        subject={`visit/${visit.id}`}
        known={{ because: '' }}
        asking={({ because }) => ({ params: { visitId: visit.id }, body: { because } })}
        missing={({ because }) => (because.trim() ? [] : [callOff.need])}
        will={() => callOff.will}
        onDone={() => open(false)}
        onCancel={() => open(false)}
      >
        {({ fields, write, locked }) => (
          <WordsField
            label={callOff.because}
            value={fields.because}
            locked={locked}
            onChange={(because) => write({ because })}
          />
        )}
      </ActForm>
    </section>
  );
}
