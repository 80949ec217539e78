import { useNavigate } from 'react-router';
import { ActForm, type FormFields } from '../acts/act-form';
import type { Asking } from '../api/ask';
import { useWords } from '../words/words';
import { KindsField } from './kinds-field';
import { bodyOf, fieldsOf, toldLacks, type Told, type ToldBody, type ToldFields } from './told-fields';
import { ToldTimes } from './told-times';
import { ToldWays } from './told-ways';

export type ToldRoute = 'setMyNotifications' | 'setPersonNotifications';

export interface ToldFormProps<Name extends ToldRoute> {
  readonly route: Name;
  /** Whose it is: names the draft. */
  readonly whose: string;
  readonly asking: (body: ToldBody) => Asking<Name>;
  readonly told: Told;
  readonly onDone: () => void;
}

export function ToldForm<Name extends ToldRoute>({
  route,
  whose,
  asking,
  told,
  onDone,
}: ToldFormProps<Name>) {
  const { told: words } = useWords().outbound;
  const known = fieldsOf(told.preference);
  const navigate = useNavigate();
  return (
    <ActForm<Name, ToldFields>
      route={route}
      subject={`told-${whose}`}
      act="set-told"
      name={words.act}
      known={known}
      asking={(fields) => asking(bodyOf(fields))}
      missing={(fields) => toldLacks(fields).map((lack) => words.lacks[lack])}
      will={(fields) => willOf(fields, words)}
      onDone={onDone}
      onCancel={() => void navigate(-1)}
    >
      {(form: FormFields<ToldFields>) => (
        <>
          <ToldWays {...form} />
          <ToldTimes {...form} />
          <KindsField
            words={words}
            value={form.fields.kinds}
            locked={form.locked}
            onChange={(kinds) => form.write({ kinds })}
          />
        </>
      )}
    </ActForm>
  );
}

function willOf(
  { email, mail, pace, digestAt, kinds }: ToldFields,
  { will }: ReturnType<typeof useWords>['outbound']['told'],
): string {
  if (email.trim() === '') return will.noAddress;
  if (!mail || kinds.length === 0) return will.nothing;
  return pace === 'digest' ? will.digest(email.trim(), digestAt) : will.immediate(email.trim());
}
