import { createHmac } from 'node:crypto';
import { claimCommand, type Claim, type NotDone } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { keyReused, problem, type Problem } from '../edge/problem';
import { HOUSE, type House } from '../house';

/** Keeps the keys of requests that change no chain, and so are given no answer there. */
@Injectable()
export class Claims {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** The same key with something else in it is refused, also when both come at once. */
  async claim(request: CommandRequest): Promise<void> {
    const { db, tenant } = this.house;
    const claim = this.of(request);
    if ((await claimCommand(db, tenant.id, claim)) !== claim.digest) throw keyReused();
  }

  /** For an act that claims it in its own transaction, which must not be done a second time. */
  of({ id, digest }: CommandRequest): Claim {
    return { commandId: id, digest: keptDigest(this.house, digest) };
  }
}

/**
 * A body may hold a password or how to reach somebody, and a plain hash of it would be a quick way to guess: only the key's
 * holder can make this one.
 */
export const keptDigest = ({ environment }: Pick<House, 'environment'>, digest: string): string =>
  createHmac('sha256', environment.DUBAN_PAYLOAD_KEY).update(digest).digest('hex');

/** Why an act that was claimed before is not done now. */
export const notDone = ({ code }: NotDone): Problem => (code === 'key-reused' ? keyReused() : superseded());

const superseded = (): Problem =>
  problem(
    'superseded',
    '这次操作当时已经完成，之后又有变更，没有再做一次',
    'this was done at the time and has been changed since: it was not done again',
  );
