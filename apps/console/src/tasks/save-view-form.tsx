import { VIEW_NAME_LENGTH } from '@duban/contract';
import { Checkbox, Input } from 'antd';
import { ActForm } from '../acts/act-form';
import { Field } from '../acts/field';
import { useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import { asAsked, useLedgerQuery } from './ledger-query';

const UNNAMED = { name: '', replace: false };

/** Gives the present filters and order a name; a name that is taken is given up only when that is said. */
export function SaveViewForm({ onClosed }: { readonly onClosed: () => void }) {
  const { views } = useWords().ledger;
  const { query } = useLedgerQuery();
  const saved = useAsk('listViews', {}).data?.views ?? [];
  const isTaken = (name: string): boolean => saved.some((view) => view.name === name.trim());
  return (
    <ActForm
      route="saveView"
      subject="ledger"
      act="save-view"
      known={UNNAMED}
      asking={({ name, replace }) => ({
        body: { name, query: asAsked(query), replace: replace && isTaken(name) },
      })}
      missing={({ name, replace }) => {
        if (name.trim() === '') return [views.lackName];
        return isTaken(name) && !replace ? [views.lackReplace] : [];
      }}
      will={({ name }) => views.will(name.trim() || '…')}
      onDone={onClosed}
      onCancel={onClosed}
    >
      {({ fields, write, locked }) => (
        <>
          <Field label={views.viewName}>
            {(id) => (
              <Input
                id={id}
                value={fields.name}
                maxLength={VIEW_NAME_LENGTH}
                disabled={locked}
                onChange={({ target }) => write({ name: target.value })}
              />
            )}
          </Field>
          {isTaken(fields.name) && (
            <Checkbox
              checked={fields.replace}
              disabled={locked}
              onChange={({ target }) => write({ replace: target.checked })}
            >
              {views.replace}
            </Checkbox>
          )}
        </>
      )}
    </ActForm>
  );
}
