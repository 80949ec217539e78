import { useState } from 'react';
import { useWords } from '../words/words';
import { ToldForm, type ToldFormProps, type ToldRoute } from './told-form';
import { ToldNotes } from './told-notes';

/** How somebody is told now, and the form that changes it. */
export function ToldSettings<Name extends ToldRoute>(props: Omit<ToldFormProps<Name>, 'onDone'>) {
  const { told } = props;
  const { told: words } = useWords().outbound;
  const [saved, setSaved] = useState(false);
  return (
    <>
      <ToldNotes told={told} />
      <p role="status" className="account-said">
        {saved && words.saved}
      </p>
      <ToldForm key={JSON.stringify(told.preference)} {...props} onDone={() => setSaved(true)} />
    </>
  );
}
