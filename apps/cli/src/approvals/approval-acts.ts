import { routes, type GivenProof } from '@duban/contract';
import type { AnswerOf, RequestOf } from '../client/request';
import type { Given } from '../command-line/given';
import { frameOf, keyOf, wordsOf } from '../command-line/options';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { inBlackAndWhite } from '../page/paint';
import { colleagueId } from '../people/find-colleague';
import { readPassword } from '../session/password';
import { confirmed } from '../terminal/confirm';
import { wrongCall } from '../trouble';
import { answerPage, approvalPage } from './approval-page';
import { decidedOn } from './decided-on';
import type { Field, Operation } from './operations';

type Body = RequestOf<typeof routes.actOnApproval>['body'];
type ShownApproval = AnswerOf<typeof routes.showApproval>;

/** What an operation is done on: an approval of its own, or the signing of a task. */
export interface Ground {
  readonly approval: Pick<ShownApproval, 'names' | 'seats' | 'options' | 'textHash'>;
  /** What has to be read before it is decided on. */
  readonly toRead: () => Promise<string>;
  /** Sends what was signed on paper, where a paper can sign. */
  readonly sendScan?: (path: string) => Promise<GivenProof>;
  readonly send: (body: Body, key: ReturnType<typeof keyOf>) => Promise<Outcome>;
}

/** Sends one operation; what is missing in the call is told before the server is asked anything. */
export async function operate(
  operation: Operation,
  groundOf: (desk: Desk, given: Given) => Promise<Ground>,
  desk: Desk,
  given: Given,
): Promise<Outcome> {
  for (const { name } of operation.fields.filter((field) => field.required)) given.required(name);
  const ground = await groundOf(desk, given);
  const { approval } = ground;
  const said = await Promise.all(operation.fields.map((field) => typed(field, given, { desk, approval })));
  const principal = given.text('principal');
  const fields = {
    ...frameOf(given),
    ...(principal !== undefined && {
      principal: await personIn(approval, desk.client, '--principal', principal),
    }),
    ...Object.fromEntries(said.flat()),
    ...(operation.onText && { textHash: await textRead(operation, given, { desk, ground }) }),
    ...(operation.decides && (await proved(ground, desk, given))),
  };
  // Which fields belong to which operation is the table's to know; the client judges the body by the contract.
  const body = { type: operation.type, ...fields } as Body;
  return ground.send(body, keyOf(given));
}

/** An approval that belongs to no task. */
export async function approvalGround({ client }: Desk, given: Given): Promise<Ground> {
  const params = { approvalId: given.argument(0) };
  const approval = await client.call(routes.showApproval, { params });
  return {
    approval,
    toRead: async () => {
      const text = await decidedOn(client, approval);
      const page = approvalPage(approval, { columns: null, paint: inBlackAndWhite });
      return text === null ? page : `${text}\n\n${page}`;
    },
    send: async (body, key) => {
      const answer = await client.call(routes.actOnApproval, { params, body, ...key });
      return { json: answer, page: (page) => answerPage(answer, page) };
    },
  };
}

interface At {
  readonly desk: Desk;
  readonly approval: Ground['approval'];
}

/** The field and what was typed for it; nothing where it was left out. */
async function typed(
  { name, kind }: Field,
  given: Given,
  { desk, approval }: At,
): Promise<readonly (readonly [string, unknown])[]> {
  if (kind === 'list') {
    const items = given.list(name);
    return items.length === 0 ? [] : [[name, items]];
  }
  const text = given.text(name);
  if (text === undefined) return [];
  if (kind === 'person') return [[name, await personIn(approval, desk.client, `--${name}`, text)]];
  return [[name, kind === 'words' ? await wordsOf(desk.terminal, text) : text]];
}

/** Decides on exactly the text that was read: the one shown here, or the one whose hash was noted before. */
async function textRead(
  { type }: Operation,
  given: Given,
  {
    desk: { show, terminal },
    ground: { approval, toRead },
  }: { readonly desk: Desk; readonly ground: Ground },
): Promise<string | null> {
  const noted = given.text('textHash');
  if (noted !== undefined || approval.textHash === null) return noted ?? null;
  show(await toRead());
  const question = QUESTIONS[type] ?? QUESTIONS.approve;
  await confirmed(terminal, question, given.flag('yes'));
  return approval.textHash;
}

const QUESTIONS = {
  approve: { zh: '同意以上事项？', en: 'Approve this?' },
  refuse: { zh: '不同意以上事项？', en: 'Refuse this?' },
  resubmit: { zh: '重新提交以上事项？', en: 'Resubmit this?' },
} as Readonly<Record<string, { readonly zh: string; readonly en: string }>> & {
  readonly approve: { readonly zh: string; readonly en: string };
};

/** By a paper where one is named, and then not by the password. */
async function proved(
  { approval: { options }, sendScan }: Ground,
  { terminal }: Desk,
  given: Given,
): Promise<{ readonly password?: string; readonly proof?: GivenProof }> {
  const scan = given.text('scan');
  if (sendScan && scan !== undefined) return { proof: await sendScan(scan) };
  const fromInput = given.flag('passwordStdin');
  if (!options.reauthenticate && !fromInput) return {};
  return { password: await readPassword(terminal, fromInput) };
}

/** Somebody by id, or by a name that only one person in the approval has; otherwise any colleague of that name. */
async function personIn(
  { names, seats }: Ground['approval'],
  client: Desk['client'],
  option: string,
  named: string,
): Promise<string> {
  const known = [
    ...Object.entries(names).map(([id, name]) => ({ id, name })),
    ...seats.flatMap(({ people }) => people),
  ];
  const [id, ...others] = new Set(known.filter(({ name }) => name === named).map((one) => one.id));
  if (id === undefined) return colleagueId(client, option, named);
  if (others.length === 0) return id;
  throw wrongCall(option, `${named}：${SEVERAL.zh}`, `${named}: ${SEVERAL.en}`);
}

const SEVERAL = {
  zh: '审批中有几个人叫这个名字，请写此人的 ID',
  en: 'several in the approval have this name: say the id',
};
