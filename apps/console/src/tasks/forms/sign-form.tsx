import { postName } from '@duban/domain';
import { Radio } from 'antd';
import { ActDays, frameOf } from '../../acts/act-days';
import { ActForm, type FormFields } from '../../acts/act-form';
import { WordsField } from '../../acts/words-field';
import { TroubleNote } from '../../api/trouble-note';
import { troubleOf, useAsk } from '../../api/use-ask';
import { useSaid, useWords } from '../../words/words';
import {
  lackingToSign,
  routeFor,
  signatureOf,
  unsigned,
  type SignFields,
  type SigningOptions,
  type SignRoute,
} from './sign-fields';
import { ProofField } from './proof-field';
import { lacksProof, methodChosen, methodsOffered, PROOF_SECRETS } from './sign-proof';
import { SigningText } from './signing-text';
import { paramsOf, subjectOf, type TaskFormProps } from './task-form';
import { useAfterSignature } from './use-after-signature';
import { useLacks } from './use-lacks';
import { useReadText } from './use-read-text';

/** What the law of the task asks for beside the signature is known before anything can be sent. */
export function SignForm(props: TaskFormProps) {
  const { frame } = useWords();
  const { data, error } = useAsk('showSigning', paramsOf(props.open));
  const trouble = troubleOf(error);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return <Sign {...props} options={data.signing?.options ?? NOTHING_MORE} />;
}

const NOTHING_MORE: SigningOptions = {
  reauthenticate: false,
  opinionRequired: false,
  evidenceRequired: false,
};
type SignProps = TaskFormProps & { readonly options: SigningOptions };

function Sign({ open, posts, options, onDone, onCancel }: SignProps) {
  const { approvals, taskActs } = useWords();
  const { sign } = taskActs;
  const lacks = useLacks();
  const after = useAfterSignature(open);
  const read = useReadText(open.row.id);
  const hash = read.text?.hash ?? '';
  const { methodOf } = methodsIn(open, options);
  return (
    <ActForm<SignRoute, SignFields>
      route={routeFor(options)}
      act="sign"
      subject={subjectOf(open)}
      secrets={PROOF_SECRETS}
      known={unsigned(posts[0] ?? '')}
      asking={(fields) => ({
        ...paramsOf(open),
        body: signatureOf(fields, options, {
          ...{ textHash: hash, frame: frameOf(fields) },
          method: methodOf(fields),
        }),
      })}
      missing={(fields) => [
        ...lacks(fields, [['closingText', read.changed ? '' : hash]]),
        ...lackingToSign(fields, options).map((name) => approvals.fields[name]),
        ...lacksProof(fields, methodOf(fields)).map((name) => sign.needs[name]),
      ]}
      will={() => `${sign.will} ${after}`}
      onDone={() => onDone(sign.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <SigningText read={read} />
          {posts.length > 1 && <As {...form} open={open} posts={posts} />}
          <WordsField
            label={options.opinionRequired ? approvals.fields.opinion : sign.opinion}
            value={form.fields.opinion}
            locked={form.locked}
            onChange={(opinion) => form.write({ opinion, signed: '' })}
          />
          <Asked {...form} open={open} options={options} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

/** By which methods the law of the task lets it be signed, post by post. */
function methodsIn({ task }: TaskFormProps['open'], { reauthenticate }: SigningOptions) {
  const { signing } = task.policy;
  const offeredTo = ({ as }: SignFields) => methodsOffered(as, { methods: signing?.methods, reauthenticate });
  return { offeredTo, methodOf: (fields: SignFields) => methodChosen(fields, offeredTo(fields)) };
}

/** What the law asks for besides, and by what it is proved. */
function Asked({ open, options, ...form }: FormFields<SignFields> & Pick<SignProps, 'open' | 'options'>) {
  const { approvals } = useWords();
  const { offeredTo, methodOf } = methodsIn(open, options);
  return (
    <>
      {options.evidenceRequired && (
        <WordsField
          label={approvals.fields.evidence}
          hint={approvals.evidenceHint}
          value={form.fields.evidence}
          locked={form.locked}
          onChange={(evidence) => form.write({ evidence })}
        />
      )}
      <ProofField
        {...form}
        taskId={open.row.id}
        offered={offeredTo(form.fields)}
        method={methodOf(form.fields)}
      />
    </>
  );
}

type AsProps = Pick<TaskFormProps, 'open' | 'posts'> & FormFields<Pick<SignFields, 'as' | 'signed'>>;

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
      onChange={({ target }) => write({ as: String(target.value), signed: '' })}
    />
  );
}
