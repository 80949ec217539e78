import { readFile } from 'node:fs/promises';
import { HouseView } from '@duban/contract';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, type House } from '../house';

const Accounts = HouseView.shape.accounts;
export type SampleAccount = HouseView['accounts'][number];

/** Also as a name may be written in the address bar. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/**
 * The accounts of a sample office, with passwords, for its sign-in page. They are told only where nobody from outside can
 * ask: the office is a sample, the API listens on this machine alone, no proxy stands before it, and the page was opened
 * by a name of this machine (another site that gives itself our address asks by its own name).
 */
@Injectable()
export class SampleAccounts {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async toldTo(host: string): Promise<SampleAccount[]> {
    const { environment, tenant } = this.house;
    const { DUBAN_ACCOUNTS: file, DUBAN_HOST: bound, DUBAN_TRUST_PROXY: proxies } = environment;
    if (!file || !tenant.sample || proxies > 0) return [];
    if (!LOOPBACK.test(bound) || !LOOPBACK.test(host)) return [];
    return read(file);
  }
}

/** Written anew while the demonstration is being made; a sign-in page without it is still one. */
async function read(file: string): Promise<SampleAccount[]> {
  try {
    return Accounts.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return [];
  }
}
