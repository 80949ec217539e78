import { writePage, type Cell } from '@duban/documents';
import {
  closingText,
  closingTextHash,
  METHOD_PROVES,
  METHOD_WORDS,
  methodOf,
  postName,
  signingIn,
  statementHash,
  statementOf,
  statementText,
  type Capacity,
  type Signature,
  type SignatureProof,
  type Task,
  type Text,
} from '@duban/domain';
import { contentNamed } from '@duban/persistence';
import { keptContent } from './document-pieces';
import { bytesOf, FOLDERS, numbered, type DossierGround, type DossierPiece } from './dossier-piece';
import { linkNaming, stateOf, statesOf, type RecordedLink } from './task-record';

/** What the record says of one signature, or of one refusal to sign. */
interface Signed {
  readonly link: RecordedLink<'task'>;
  readonly decision: 'approve' | 'refuse';
  readonly seat: Capacity;
  readonly opinion: string | null;
  readonly proof: SignatureProof | null;
  readonly reauthenticated: boolean;
}

/** 签署: every signature with the text that was signed, its statement, and what it was proved by. */
export async function signaturePieces(ground: DossierGround): Promise<readonly DossierPiece[]> {
  const { task } = ground.record;
  const signatures = task.links.flatMap(signedIn);
  if (signatures.length === 0) return [];
  const states = statesOf('task', task);
  const made = await Promise.all(
    signatures.map((signed, index) => piecesOf(ground, states, { signed, index })),
  );
  const texts = signatures.flatMap((signed) => textPiece(ground, states, signed));
  const once = new Map(texts.map((piece) => [piece.name, piece]));
  return [listPiece(ground, signatures), ...once.values(), ...made.flat()];
}

function signedIn(link: RecordedLink<'task'>): readonly Signed[] {
  const { event } = link.fact;
  if (event.type === 'TaskSigned') {
    const { opinion, proof = null, reauthenticated = false } = event.data;
    return [{ link, decision: 'approve', seat: seatIn(event.data), opinion, proof, reauthenticated }];
  }
  if (event.type !== 'SigningChanged' || event.data.event.type !== 'SignerDecided') return [];
  const { decision, seat, opinion, proof = null, reauthenticated } = event.data.event.data;
  return [{ link, decision, seat, opinion, proof, reauthenticated }];
}

const seatIn = (data: Capacity): Capacity =>
  'person' in data ? { person: data.person } : { post: data.post, unit: data.unit };

/** Made anew from the record; null where that does not come to what was signed. */
function statementSigned(
  { record }: DossierGround,
  states: readonly Task[],
  { link, decision, seat, opinion, proof }: Signed,
): string | null {
  const [state, after] = proof ? [states[proof.after - 1], record.task.links[proof.after - 1]] : [];
  if (!proof || !state || !after) return null;
  const { actor: by, principal } = link.fact;
  const statement = statementOf(state, { decision, by, principal, seat, opinion }, after);
  return statement && statementHash(statement) === proof.statement ? statementText(statement) : null;
}

async function piecesOf(
  ground: DossierGround,
  states: readonly Task[],
  { signed, index }: { readonly signed: Signed; readonly index: number },
): Promise<readonly DossierPiece[]> {
  const { proof, link } = signed;
  const statement = statementSigned(ground, states, signed);
  const recorded = { aggregate: link.aggregate, sequence: link.sequence };
  const who = ground.nameOf(link.fact.actor);
  const folder = FOLDERS.signatures;
  const begin = `签署${numbered(index)}`;
  const pieces: DossierPiece[] = statement
    ? [
        {
          ...{ folder, name: `${begin} 签署内容.json`, content: bytesOf(statement), recorded },
          about: {
            zh: `${who} 签署的内容，其 SHA-256 即所签`,
            en: 'the statement: its SHA-256 is what was signed',
          },
        },
      ]
    : [];
  if (!proof?.reference) return pieces;
  const { db, tenant } = ground.house;
  // Which kind it is, only its first bytes say; one that is gone is missed where all contents are looked at.
  const content = await contentNamed(db, tenant.id, proof.reference);
  const kept = keptContent(ground, { sha256: proof.reference, bytes: content?.length ?? 0 });
  return [
    ...pieces,
    {
      ...{ folder, name: `${begin} 签署证明.${endingOf(content)}`, content: kept, recorded },
      about: { zh: `${METHOD_WORDS[proof.method].zh}留下的证明`, en: 'what the method left as its proof' },
    },
  ];
}

/** By the first bytes; a proof of a passkey is JSON. */
function endingOf(content: Uint8Array | null): string {
  const first = content?.[0];
  if (first === 0x25) return 'pdf';
  if (first === 0x89) return 'png';
  return first === 0xff ? 'jpg' : 'json';
}

/** The readable text that was signed: several people sign the same one. */
function textPiece(
  { record }: DossierGround,
  states: readonly Task[],
  { link }: Signed,
): readonly DossierPiece[] {
  const before = states[record.task.links.indexOf(link) - 1];
  const signing = before && signingIn(before);
  if (!signing?.textHash || before?.status !== 'closing') return [];
  if (closingTextHash(before) !== signing.textHash) return [];
  return [
    {
      folder: FOLDERS.signatures,
      name: `待签文本 ${signing.textHash.slice(0, 12)}.txt`,
      about: { zh: '签署的文本', en: 'the text that was signed' },
      content: bytesOf(closingText(before)),
      recorded: linkNaming(record.task, signing.textHash),
    },
  ];
}

const COLUMNS: readonly Text[] = [
  { zh: '序号', en: 'No.' },
  { zh: '日期', en: 'Day' },
  { zh: '何人', en: 'Who' },
  { zh: '以何职务', en: 'For which post' },
  { zh: '意见', en: 'Opinion' },
  { zh: '方式', en: 'Method' },
  { zh: '能证明', en: 'What it proves' },
  { zh: '不能证明', en: 'What it does not' },
  { zh: '至今是否算数', en: 'Whether it counts' },
  { zh: '账册位置', en: 'In the ledger' },
];

function listPiece(ground: DossierGround, signatures: readonly Signed[]): DossierPiece {
  const counting = countingIn(stateOf('task', ground.record.task));
  const page = writePage({
    title: { zh: '签署一览', en: 'Signatures' },
    about: [
      {
        zh: '“签署内容”由账册重新生成，其 SHA-256 与账册所记一致；怎样自行核对，见 docs/signatures.md。',
        en: 'The statements were made again from the ledger and have the SHA-256 that it records; docs/signatures.md says how to check one.',
      },
    ],
    sections: [
      {
        title: { zh: `共 ${signatures.length} 次`, en: `${signatures.length} in all` },
        table: {
          columns: COLUMNS,
          rows: signatures.map((signed, index) => rowOf(ground, signed, { index, counting })),
        },
      },
    ],
  });
  return {
    ...{ folder: FOLDERS.signatures, name: '签署一览.html', content: bytesOf(page) },
    about: { zh: '谁在何时以何方式签署', en: 'who signed, when, and how it was proved' },
  };
}

function rowOf(
  { nameOf, posts }: DossierGround,
  signed: Signed,
  { index, counting }: { readonly index: number; readonly counting: ReadonlySet<string> },
): readonly Cell[] {
  const { link, seat, decision, opinion } = signed;
  const { on, actor, principal } = link.fact;
  const method = methodOf({ proof: signed.proof, reauthenticated: signed.reauthenticated });
  const { proves, not } = METHOD_PROVES[method];
  const counts = counting.has(keyOf({ on, by: actor, statement: signed.proof?.statement }));
  return [
    ...[numbered(index), on],
    principal === null ? nameOf(actor) : `${nameOf(actor)}（代 ${nameOf(principal)}）`,
    'person' in seat ? { zh: '本人', en: 'in person' } : postName(seat.post, posts),
    `${decision === 'approve' ? '同意' : '不同意'}${opinion === null ? '' : `：${opinion}`}`,
    ...[METHOD_WORDS[method], proves, not],
    counts ? { zh: '算数', en: 'yes' } : { zh: '已失效，见时间线', en: 'no longer: see the timeline' },
    { code: `${link.aggregate}#${link.sequence}` },
  ];
}

const keyOf = ({
  on,
  by,
  statement = '',
}: {
  on: string;
  by: string;
  statement?: string | undefined;
}): string => `${on} ${by} ${statement}`;

function countingIn(task: Task): ReadonlySet<string> {
  const finished: readonly Signature[] =
    'done' in task
      ? task.done.flatMap((step) =>
          step.step === 'signature' ? [...step.signatures, ...(step.refusals ?? [])] : [],
        )
      : [];
  const open = signingIn(task)?.acts ?? [];
  return new Set(
    [...finished, ...open].map(({ on, by, proof }) => keyOf({ on, by, statement: proof?.statement })),
  );
}
