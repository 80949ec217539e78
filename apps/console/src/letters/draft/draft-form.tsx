import { ActDays, lacksReason, today } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { WordsField } from '../../acts/words-field';
import { useAsk } from '../../api/use-ask';
import { useMe } from '../../session/use-me';
import { useWords } from '../../words/words';
import {
  bodyOf,
  kindIn,
  knownOf,
  lacksIn,
  type DraftAbout,
  type DraftFields,
  type Offers,
} from './draft-fields';
import { KindField, OwedField, PostField, TasksField, UnitField } from './draft-parts';

interface DraftFormProps {
  readonly about: DraftAbout;
  readonly offers: Offers;
  readonly onDone: (letterId: string) => void;
  readonly onCancel: () => void;
}

/** In which kind, to whom, and why; what is late is offered to be taken over. */
export function DraftForm({ about, offers, onDone, onCancel }: DraftFormProps) {
  const words = useWords().letterDrafts;
  const me = useMe();
  const units = useAsk('listUnits', {}).data?.units ?? [];
  const toWhom = ({ unit }: DraftFields) => units.find(({ id }) => id === unit)?.name ?? words.somebody;
  const missing = (fields: DraftFields): readonly string[] => [
    ...lacksIn(about, fields).map((lack) => words.need[lack]),
    ...(lacksReason(fields, me.today) ? [words.need.late] : []),
  ];
  return (
    <ActForm<'draftLetter', DraftFields>
      route="draftLetter"
      act="draft-letter"
      name={words.title}
      subject={about.kind === 'plan' ? `plan/${about.planId}` : `unit/${about.unit}`}
      known={{ ...knownOf(offers, about), ...today }}
      asking={(fields) => ({ body: bodyOf(about, kindIn(offers, fields), fields) })}
      missing={missing}
      will={(fields) => words.will(kindIn(offers, fields)?.title ?? words.letter, toWhom(fields))}
      onDone={({ letter }) => onDone(letter.id)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <KindField offers={offers} form={form} />
          {about.kind === 'plan' && offers.owed.length > 0 && <OwedField offers={offers} form={form} />}
          {about.kind === 'plan' && <UnitField units={units} form={form} />}
          <PostField offers={offers} form={form} />
          {about.kind === 'unit' && <TasksField offers={offers} form={form} />}
          <WordsField
            label={words.because}
            hint={about.kind === 'plan' ? words.becauseHint : words.becauseUnit}
            value={form.fields.because}
            locked={form.locked}
            onChange={(because) => form.write({ because })}
          />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}
