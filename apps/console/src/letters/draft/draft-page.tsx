import { useNavigate, useSearchParams } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { Answered } from '../../frame/answered';
import { useTitle } from '../../frame/use-title';
import { Empty } from '../../looks/empty';
import { useWords } from '../../words/words';
import './draft.css';
import { ChooseAbout } from './choose-about';
import type { DraftAbout, Offers } from './draft-fields';
import { DraftForm } from './draft-form';

/** Begins a letter about a plan or a unit; which of them stands in the address. */
export function Page() {
  const words = useWords().letterDrafts;
  const [search] = useSearchParams();
  const about = aboutIn(search);
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="quiet">{words.intro}</p>
      <div className="form-page draft-page">
        <ChooseAbout about={about} />
        {about && <Offered key={search.toString()} about={about} />}
      </div>
    </>
  );
}

function aboutIn(search: URLSearchParams): DraftAbout | null {
  const [planId, unit] = [search.get('plan'), search.get('unit')];
  if (planId) return { kind: 'plan', planId };
  return unit ? { kind: 'unit', unit } : null;
}

function Offered({ about }: { readonly about: DraftAbout }) {
  const query = about.kind === 'plan' ? { plan: about.planId } : { unit: about.unit };
  return (
    <Answered asked={useAsk('letterOffers', { query })}>
      {(offers) => <Form about={about} offers={offers} />}
    </Answered>
  );
}

function Form({ about, offers }: { readonly about: DraftAbout; readonly offers: Offers }) {
  const words = useWords().letterDrafts;
  const navigate = useNavigate();
  if (offers.kinds.length === 0)
    return (
      <Empty what={words.notYours} next={about.kind === 'plan' ? words.notYoursNext : words.noTasksNext} />
    );
  return (
    <DraftForm
      about={about}
      offers={offers}
      onDone={(letterId) => void navigate(`/letters/${letterId}`)}
      onCancel={() => void navigate('/letters')}
    />
  );
}
