import { createHash } from 'node:crypto';
import type { PlanRead } from '@duban/documents';
import { derivedId } from '@duban/domain';
import { importById, keepImport, unconfirmedOf, type StoredImport } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Claims } from '../engine/claims';
import type { Asking } from '../engine/frame';
import { Readers } from '../documents/readers';
import { keyReused } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { newUnitsIn } from './new-units';

/** `again`: it is the reading of an earlier time, which nobody has confirmed. */
interface ReadNow {
  readonly stored: StoredImport;
  readonly again: boolean;
}

/** Reads a stranger's file in a process of its own and keeps what it says; nothing is imported yet. */
@Injectable()
export class ImportReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  async read({ caller, request }: Asking, name: string, bytes: Buffer): Promise<ReadNow> {
    await this.claims.claim(request);
    const { db, tenant } = this.house;
    const importId = derivedId(`import/${tenant.id}/${request.id}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const known = await importById(db, tenant.id, importId);
    const again = known ? null : await unconfirmedOf(db, tenant.id, sha256);
    if (again) return { stored: again, again: true };
    const stored = known ?? (await this.keep(await this.readers.plan(bytes, name), { importId, caller }));
    // The same key for another file: the first one's reading is no answer to it.
    if (stored.file.sha256 !== sha256 || stored.file.name !== name) throw keyReused();
    return { stored, again: false };
  }

  private async keep(
    { reading, sheets }: PlanRead,
    by: { importId: string; caller: Asking['caller'] },
  ): Promise<StoredImport> {
    const { db, tenant } = this.house;
    const { name, sha256 } = reading.file;
    return keepImport(db, tenant.id, {
      importId: by.importId,
      file: { name, sha256 },
      reading,
      sheets,
      newUnits: await newUnitsIn(this.house, reading),
      createdBy: by.caller.person,
      createdOn: by.caller.today,
    });
  }
}
