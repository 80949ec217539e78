import { createHmac } from 'node:crypto';
import { claimCommand } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { keyReused } from '../edge/problem';
import { HOUSE, type House } from '../house';

/** Keeps the keys of requests that change no chain, and so are given no answer there. */
@Injectable()
export class Claims {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** The same key with something else in it is refused, also when both come at once. */
  async claim({ id, digest }: CommandRequest): Promise<void> {
    const { db, tenant, environment } = this.house;
    // A body may hold a password, and a plain hash of it would be a quick way to guess: only the key's holder can make this one.
    const kept = createHmac('sha256', environment.DUBAN_PAYLOAD_KEY).update(digest).digest('hex');
    if ((await claimCommand(db, tenant.id, { commandId: id, digest: kept })) !== kept) throw keyReused();
  }
}
