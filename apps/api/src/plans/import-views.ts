import type { Input, routes } from '@duban/contract';
import { namesOf, type StoredImport } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, type House } from '../house';
import { newUnitsIn } from './new-units';

export type ImportView = Input<typeof routes.showImport.answer>;

/** An import as the office sees it: people by their names, units as the register knows them now. */
@Injectable()
export class ImportViews {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async of(stored: StoredImport): Promise<ImportView> {
    const { db, tenant } = this.house;
    const { corrections, createdBy } = stored;
    const people = await namesOf(db, tenant.id, [createdBy, ...corrections.map(({ by }) => by)]);
    return {
      ...seen(stored),
      newUnits: [...(await this.newUnits(stored))],
      readBy: people[createdBy] ?? null,
      corrections: corrections.map(({ commandId: _, ...said }) => ({
        ...said,
        byName: people[said.by] ?? null,
      })),
    };
  }

  /** While it is only read, its units change with every correction and every unit that is added elsewhere. */
  private async newUnits({ status, reading, newUnits }: StoredImport): Promise<readonly string[]> {
    return status === 'read' ? newUnitsIn(this.house, reading) : newUnits;
  }
}

function seen(stored: StoredImport): Omit<ImportView, 'newUnits' | 'readBy' | 'corrections'> {
  const { importId, status, file, reading, confirmation, result, sameFile, handled, createdOn } = stored;
  return {
    importId,
    status,
    file: { ...file },
    reading,
    readOn: createdOn,
    sameFile,
    confirmed: confirmation && {
      planId: confirmation.planId,
      plan: confirmation.planName,
      pack: confirmation.pack,
      on: confirmation.on,
    },
    handled,
    result,
  };
}
