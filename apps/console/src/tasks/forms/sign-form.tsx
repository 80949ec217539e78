import { postName } from '@duban/domain';
import { Radio } from 'antd';
import { ActDays, frameOf, today } from '../../acts/act-days';
import { ActForm, type FormFields } from '../../acts/act-form';
import { WordsField } from '../../acts/words-field';
import { useSaid, useWords } from '../../words/words';
import { SigningText } from './signing-text';
import { paramsOf, subjectOf, type TaskFormProps } from './task-form';
import { useAfterSignature } from './use-after-signature';
import { useLacks } from './use-lacks';
import { useReadText } from './use-read-text';

export function SignForm({ open, posts, onDone, onCancel }: TaskFormProps) {
  const { sign } = useWords().taskActs;
  const lacks = useLacks();
  const after = useAfterSignature(open);
  const read = useReadText(open.row.id);
  const known = { ...today, opinion: '', as: posts[0] ?? '' };
  return (
    <ActForm
      route="signTask"
      act="sign"
      subject={subjectOf(open)}
      known={known}
      asking={({ opinion, as, ...day }) => ({
        ...paramsOf(open),
        body: {
          textHash: read.text?.hash ?? '',
          opinion: opinion.trim() || null,
          as: as || null,
          ...frameOf(day),
        },
      })}
      missing={(fields) => lacks(fields, [['closingText', read.changed ? '' : (read.text?.hash ?? '')]])}
      will={() => `${sign.will} ${after}`}
      onDone={() => onDone(sign.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <SigningText read={read} />
          {posts.length > 1 && <As {...form} open={open} posts={posts} />}
          <WordsField
            label={sign.opinion}
            value={form.fields.opinion}
            locked={form.locked}
            onChange={(opinion) => form.write({ opinion })}
          />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

type AsProps = Pick<TaskFormProps, 'open' | 'posts'> & FormFields<{ readonly as: string }>;

/** Whoever holds two of the posts says for which one this signature stands. */
function As({ open, posts, fields, write, locked }: AsProps) {
  const { sign } = useWords().taskActs;
  const said = useSaid();
  const options = posts.map((post) => ({ value: post, label: said(postName(post, open.task.policy.posts)) }));
  return (
    <Radio.Group
      aria-label={sign.as}
      value={fields.as}
      disabled={locked}
      options={options}
      onChange={({ target }) => write({ as: String(target.value) })}
    />
  );
}
