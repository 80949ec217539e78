import { useNavigate, useSearchParams } from 'react-router';
import { ActDays, frameOf } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { useAsk } from '../../api/use-ask';
import { Answered } from '../../frame/answered';
import { useHere } from '../../frame/use-here';
import { useTitle } from '../../frame/use-title';
import { Empty } from '../../looks/empty';
import { useMe } from '../../session/use-me';
import { useWords } from '../../words/words';
import { feedbackOf, lacksIn, nothingKnown, withoutFeedback, type PlanList } from './feedback-fields';
import { InspectionFields, StepDays, WhichPlan } from './feedback-parts';
import './course.css';

/** Puts the feedback of an inspection on record, with which the clock of its plan begins. */
export function Page() {
  const { feedbackPage: words } = useWords().plans.course;
  const plans = useAsk('listPlans', {});
  const offers = useAsk('planOffers', {});
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <Answered asked={offers}>
        {(may) =>
          may.receiveFeedback.length > 0 ? (
            <Answered asked={plans}>{(list) => <FeedbackForm list={{ ...list, may }} />}</Answered>
          ) : (
            <Empty what={words.notYours} next={words.notYoursNext} />
          )
        }
      </Answered>
    </>
  );
}

function FeedbackForm({ list }: { readonly list: PlanList }) {
  const { feedbackPage: words } = useWords().plans.course;
  const navigate = useNavigate();
  const here = useHere();
  const [search] = useSearchParams();
  const { today } = useMe();
  const open = withoutFeedback(list);
  const asked = open.find(({ id }) => id === search.get('plan'));
  const [only] = list.may.receiveFeedback.length === 1 ? list.may.receiveFeedback : [];
  const go = (address: string, replace: boolean) => void (here() && navigate(address, { replace }));
  return (
    <div className="form-page">
      <ActForm
        route="receiveFeedback"
        act="receive-feedback"
        name={words.act}
        subject="plans"
        known={{ ...nothingKnown, pack: only ?? '' }}
        {...(asked && { asked: { planId: asked.id } })}
        asking={(fields) => ({ body: { ...feedbackOf(fields, open), ...frameOf(fields) } })}
        missing={(fields) => lacksIn(fields, today).map((lack) => words.need[lack])}
        will={() => words.will}
        onDone={({ plan }) => go(`/plans/${plan.id}`, true)}
        onCancel={() => go('/plans', false)}
      >
        {(form) => (
          <>
            <WhichPlan form={form} open={open} packs={list.may.receiveFeedback} />
            <InspectionFields {...form} />
            <StepDays {...form} />
            <ActDays {...form} />
          </>
        )}
      </ActForm>
    </div>
  );
}
