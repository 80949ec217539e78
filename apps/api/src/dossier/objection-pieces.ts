import { writePage, type Cell } from '@duban/documents';
import type { Objection, Text } from '@duban/domain';
import { bytesOf, FOLDERS, type DossierGround, type DossierPiece } from './dossier-piece';
import { stateOf } from './task-record';

/** What people wrote, by the id of their objection; one that the reader may not read is missing. */
export type ObjectionWords = ReadonlyMap<string, string>;

/** 异议: each objection with its answer. How to reach whoever made it is in no dossier: a file goes from hand to hand. */
export function objectionPieces(ground: DossierGround, words: ObjectionWords): readonly DossierPiece[] {
  const objections = ground.record.of('objection').map((chain) => stateOf('objection', chain));
  if (objections.length === 0) return [];
  return [listPiece(ground, objections), ...objections.flatMap((one) => wordsPiece(one, words))];
}

/** The chain has the hash of the words, and not the words. */
function wordsPiece({ objectionId, number, on }: Objection, words: ObjectionWords): readonly DossierPiece[] {
  const text = words.get(objectionId);
  if (text === undefined) return [];
  return [
    {
      ...{ folder: FOLDERS.objections, name: `异议 ${number}.txt`, content: bytesOf(text.trim()) },
      about: { zh: `异议原文，${on} 收到`, en: `what was written, received on ${on}` },
      recorded: { aggregate: `objection/${objectionId}`, sequence: 1 },
    },
  ];
}

const COLUMNS: readonly Text[] = [
  { zh: '收件编号', en: 'Receipt number' },
  { zh: '收到', en: 'Received' },
  { zh: '答复', en: 'Answer' },
  { zh: '是否成立', en: 'Whether it holds' },
  { zh: '答复人、日期', en: 'By whom, when' },
];

function listPiece(ground: DossierGround, objections: readonly Objection[]): DossierPiece {
  const page = writePage({
    title: { zh: '公示异议与答复', en: 'Objections and answers' },
    about: [
      {
        zh: '联系方式不在档案里。账册只记原文的 SHA-256。',
        en: 'How to reach people is in no dossier. The ledger has the SHA-256 of the words alone.',
      },
    ],
    sections: [
      {
        title: { zh: `共 ${objections.length} 件`, en: `${objections.length} in all` },
        table: { columns: COLUMNS, rows: objections.map((objection) => rowOf(objection, ground)) },
      },
    ],
  });
  return {
    ...{ folder: FOLDERS.objections, name: '异议与答复.html', content: bytesOf(page) },
    about: { zh: '公示异议及其答复', en: 'objections to the notice and their answers' },
  };
}

function rowOf({ number, on, answer }: Objection, { nameOf }: DossierGround): readonly Cell[] {
  if (!answer) return [number, on, { zh: '待答复', en: 'not answered yet' }, '', ''];
  const holds = answer.upheld ? { zh: '成立', en: 'yes' } : { zh: '不成立', en: 'no' };
  return [number, on, answer.text, holds, `${nameOf(answer.by)} ${answer.on}`];
}
