import type { Evidence } from '@duban/domain';
import type { FileState } from '@duban/verifier';
import { FOLDERS, numbered, type DossierGround, type DossierPiece } from './dossier-piece';
import { stateOf } from './task-record';

const MARKS: Readonly<Record<FileState, string>> = {
  'in-force': '',
  superseded: '（已被替换）',
  withdrawn: '（已撤回）',
};

/** Every version that there ever was, each with what became of it: nothing of evidence is replaced or deleted. */
export function evidencePieces({ house, record, task, nameOf }: DossierGround): readonly DossierPiece[] {
  const { contents, tenant } = house;
  return record.of('evidence').flatMap((chain, index) => {
    const piece = stateOf('evidence', chain);
    // A withdrawal is a link without a version.
    const links = chain.links.filter(({ fact }) => 'version' in fact.event.data);
    return piece.versions.map(({ fileName, sha256, bytes, on, by }, at): DossierPiece => {
      const state = stateOfVersion(piece, at);
      const { aggregate } = chain;
      return {
        folder: FOLDERS.evidence,
        name: `${numbered(index)}-${at + 1}${MARKS[state]} ${fileName}`,
        about: {
          zh: `${cycleWords(piece, task.cycle)}证据材料第 ${index + 1} 件第 ${at + 1} 版，${task.facts.unitNames[piece.unit] ?? ''} ${nameOf(by)} ${on} 提交`,
          en: `evidence ${index + 1}, version ${at + 1}, brought on ${on}`,
        },
        content: {
          ...{ sha256, bytes },
          open: () => contents?.store.get(tenant.id, sha256) ?? Promise.resolve(null),
        },
        state,
        recorded: { aggregate, sequence: links[at]?.sequence ?? 0 },
      };
    });
  });
}

const cycleWords = ({ cycle }: Evidence, now: number): string => (now > 1 ? `第 ${cycle} 轮整改，` : '');

function stateOfVersion({ versions, withdrawn }: Evidence, at: number): FileState {
  if (at < versions.length - 1) return 'superseded';
  return withdrawn ? 'withdrawn' : 'in-force';
}
