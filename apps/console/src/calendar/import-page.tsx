import { Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ActForm } from '../acts/act-form';
import { Field } from '../acts/field';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useDraft } from '../drafts/use-draft';
import { useHere } from '../frame/use-here';
import { useTitle } from '../frame/use-title';
import { useMe } from '../session/use-me';
import { useSaid, useWords } from '../words/words';
import './calendar.css';
import { NoticeChanges } from './notice-changes';
import { NoticeFields } from './notice-fields';
import { useCheckedNotice, type Notice } from './use-checked-notice';

/** A year's holiday notice: read, checked and shown with what it moves before it is put to approval. */
export function Page() {
  const { calendar: words } = useWords();
  const mayImport = useMe().person.posts.some(({ unitKind }) => unitKind === 'office');
  const packs = usePacksUsed();
  useTitle(words.import);
  return (
    <div className="form-page">
      <p className="back">
        <Link to="/calendar">{words.back}</Link>
      </p>
      <h1>{words.import}</h1>
      <p className="quiet">{mayImport ? words.importAbout : words.notYours}</p>
      {mayImport && packs && <ImportForm packs={packs} />}
    </div>
  );
}

/** The packs that the plans of the office are under; every pack, while there is no plan. Null until it is known. */
function usePacksUsed(): readonly string[] | null {
  const plans = useAsk('listPlans', {}).data?.plans;
  const packs = useAsk('listPacks', {}).data?.packs;
  if (!plans || !packs) return null;
  const used = [...new Set(plans.map(({ pack }) => pack))];
  return used.length > 0 ? used : packs.map(({ id }) => id);
}

/** The same at each stroke. */
const NO_SECRETS: readonly never[] = [];
const NOT_ASKED = {};

function ImportForm({ packs }: { readonly packs: readonly string[] }) {
  const { calendar: words } = useWords();
  const { person } = useMe();
  const only = packs.length === 1 ? (packs[0] ?? '') : '';
  const [known] = useState<Notice>({ text: '', pack: only });
  const draft = useDraft<Notice>(`${person.id}/calendar/notice`, known, NO_SECRETS, NOT_ASKED);
  const checked = useCheckedNotice(draft.fields);
  const trouble = troubleOf(checked.error);
  return (
    <>
      <NoticeFields notice={draft.fields} packs={packs} write={draft.write} />
      {checked.isFetching && (
        <p role="status" className="quiet">
          {words.checking}
        </p>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      {checked.data && <NoticeChanges read={checked.data} />}
      <ProposeForm notice={draft.fields} checked={checked.data} onSent={draft.answered} />
    </>
  );
}

interface ProposeFormProps {
  readonly notice: Notice;
  readonly checked: ReturnType<typeof useCheckedNotice>['data'];
  readonly onSent: () => void;
}

function ProposeForm({ notice, checked, onSent }: ProposeFormProps) {
  const { calendar: words } = useWords();
  const said = useSaid();
  const navigate = useNavigate();
  const here = useHere();
  const [known] = useState({ basis: '' });
  const lacks = [
    ...(notice.text.trim() ? (checked ? [] : [words.lackCheck]) : [words.lackText]),
    ...(notice.pack ? [] : [words.lackPack]),
  ];
  return (
    <ActForm
      route="proposeNotice"
      subject="calendar"
      act="import-notice"
      name={words.propose}
      known={known}
      asking={({ basis }) => ({ body: { ...notice, basis: basis.trim() } })}
      missing={({ basis }) => [...lacks, ...(basis.trim() ? [] : [words.lackBasis])]}
      will={() =>
        checked ? words.will(checked.year, checked.moved.length, said(checked.approval)) : words.willNot
      }
      onDone={({ approvalId }) => {
        onSent();
        if (here()) void navigate(`/approvals/${approvalId}`);
      }}
      onCancel={() => void navigate('/calendar')}
    >
      {({ fields, write, locked }) => (
        <Field label={words.basis} hint={words.basisHint}>
          {(id, hintId) => (
            <Input
              id={id}
              aria-describedby={hintId}
              value={fields.basis}
              maxLength={500}
              disabled={locked}
              onChange={({ target }) => write({ basis: target.value })}
            />
          )}
        </Field>
      )}
    </ActForm>
  );
}
