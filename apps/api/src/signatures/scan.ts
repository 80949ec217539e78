import { fileKind } from '@duban/documents';
import type { Input, routes } from '@duban/contract';
import { contentNamed, keepContent } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Problem, problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import type { GivenBy, Proved, SignatureMethod, Signing } from './signature-method';

type Sent = Input<typeof routes.sendScan.answer>;

/** What a scanner or a telephone makes of a sheet of paper. */
const KINDS = ['pdf', 'png', 'jpeg'];

/**
 * 纸质签署件扫描: a picture of what was signed on paper, by the hash of its bytes. It convinces nobody by itself: the core does
 * not count it before somebody else has confirmed it.
 */
@Injectable()
export class ScanMethod implements SignatureMethod<'scan'> {
  readonly name = 'scan';

  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** Kept before the fact that names it; whatever is no picture of a sheet is not kept. */
  async keep(bytes: Buffer, fileName: string): Promise<Sent> {
    const read = fileKind(bytes, fileName);
    if (!read.ok) throw new Problem('bad-file', read.because);
    if (!KINDS.includes(read.kind)) throw noPicture();
    const { db, tenant } = this.house;
    return { sha256: await keepContent(db, tenant.id, bytes), bytes: bytes.length };
  }

  async prove(_: Signing, { scan }: GivenBy<'scan'>): Promise<Proved> {
    const { db, tenant } = this.house;
    if (!(await contentNamed(db, tenant.id, scan))) throw notThere();
    return { reauthenticated: false, reference: scan };
  }
}

const noPicture = () =>
  problem(
    'bad-file',
    '纸质签署件应为 PDF、PNG 或 JPEG',
    'what was signed on paper is sent as PDF, PNG or JPEG',
  );

const notThere = () =>
  problem('content-gone', '没有这个扫描件，请先上传', 'there is no such scan: send it first');
