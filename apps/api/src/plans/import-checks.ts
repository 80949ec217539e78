import { derivedId, type Day } from '@duban/domain';
import { resolveEdition } from '@duban/jurisdictions';
import { listUnits, type StoredImport } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { newUnitsIn } from './new-units';

export interface Wanted {
  readonly plan: string;
  readonly pack: string;
  readonly createUnits: boolean;
  readonly on: Day;
  readonly today: Day;
  readonly late: string | null;
}

const SUPERVISORS = { office: '整改办', government: '政府', 'party-committee': '党委' } as const;

/** All that must hold before a reading may become tasks: refused here, nothing is half done. */
@Injectable()
export class ImportChecks {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** The plan that the import belongs to, once everything else is in order. */
  async planFor(stored: StoredImport, wanted: Wanted): Promise<string> {
    refuseDay(wanted);
    this.refusePack(wanted);
    await this.refuseWithoutSupervisors();
    await this.refuseUnknownUnits(stored, wanted);
    return planIdOf(this.house.tenant.id, wanted.plan);
  }

  private refusePack({ pack, on }: Wanted): void {
    const resolved = resolveEdition(this.house.packs, pack, on);
    if (resolved.ok) return;
    const { because } = resolved;
    throw problem('bad-request', because.zh, because.en, {
      errors: [{ where: 'body.pack', message: `${because.zh} / ${because.en}` }],
    });
  }

  private async refuseWithoutSupervisors(): Promise<void> {
    const units = await listUnits(this.house.db, this.house.tenant.id);
    const missing = Object.entries(SUPERVISORS).filter(([kind]) => !units.some((unit) => unit.kind === kind));
    if (missing.length === 0) return;
    const zh = missing.map(([, name]) => name).join('、');
    const en = missing.map(([kind]) => kind).join(', ');
    throw problem(
      'unknown-unit',
      `单位登记中还没有${zh}，请先新增（类别 ${en}）`,
      `the register has no unit of the kind ${en} yet: add it first`,
    );
  }

  private async refuseUnknownUnits({ reading }: StoredImport, { createUnits }: Wanted): Promise<void> {
    if (createUnits) return;
    const unknown = await newUnitsIn(this.house, reading);
    const errors = unknown.map((name) => ({ where: name, message: '单位登记中没有 / not in the register' }));
    if (errors.length === 0) return;
    throw problem(
      'unknown-unit',
      `有 ${errors.length} 个单位不在登记中，请先新增或选择一并新增`,
      `${errors.length} units are not in the register: add them first, or let them be added`,
      { errors },
    );
  }
}

/** A plan is known by its name: the same name again is the same plan, whatever the file is called. */
const planIdOf = (tenant: string, name: string): string => derivedId(`plan/${tenant}/${name}`);

function refuseDay({ on, today, late }: Wanted): void {
  if (on > today) throw problem('wrong-day', `${on} 还没有到`, `${on} has not come yet`);
  if (on < today && !late?.trim())
    throw problem('wrong-day', `补记 ${on} 的事须写明原因`, `say why an act of ${on} is recorded only now`);
}
