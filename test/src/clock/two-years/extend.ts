import { readPacks } from '@duban/documents';
import { extensionsOf, type Day, type ExtensionTerms } from '@duban/domain';
import { resolveEdition, ruledExtension } from '@duban/jurisdictions';
import { readTextFiles } from '@duban/persistence';
import { openPeople } from '../../support/approving';
import { PACKS } from '../../support/office';
import { expectDone, taskOf, type Scene } from '../../support/stage';

/** The unit asks for a later deadline, and whoever must agree does so on the same day: the office's director, then the mayor. */
export async function extend(scene: Scene, to: Day): Promise<void> {
  const { at, task, aggregate } = scene;
  const { policy } = await taskOf(scene);
  const terms = await termsOf(policy.pack, policy.effectiveFrom);
  const said = { to, because: '管网改造遇汛期停工', evidence: ['停工令'], terms } as const;
  expectDone(await at.act(task, 'unit-principal', { type: 'extend', ...said }));
  const { extensionId: approvalId } = extensionsOf(await taskOf(scene)).at(-1)!;
  const approval = { type: 'approval', approvalId } as const;
  await at.follow(approval);
  const { frame } = await at.becomes<'approval'>(`approval/${approvalId}`, () => true);
  const does = openPeople(at, approval);
  for (const who of ['office-director', 'government-head'])
    expectDone(await does(who, { type: 'approve', textHash: frame.textHash }));
  await at.becomes<'task'>(aggregate, (now) => extensionsOf(now).at(-1)?.status === 'granted');
}

/** As the API reads it from the edition of the task. */
async function termsOf(pack: string, on: Day): Promise<ExtensionTerms | null> {
  const resolved = resolveEdition(readPacks(await readTextFiles(PACKS, '.yaml')), pack, on);
  return resolved.ok ? ruledExtension(resolved.edition.clauses.extension?.value) : null;
}
