import {
  figuresOver,
  followingPeriod,
  NO_HASH,
  rootIn,
  rootOver,
  type LedgerRoot,
  type SignedRoot,
  type Text,
} from '@duban/domain';
import type { BreakKind } from './broken';
import { objectIn, type InclusionProof, type Scope } from './format';
import type { Hashing } from './hashing';
import type { Heads } from './heads';
import { isSigned, type TrustedKey } from './keys';

export interface RootFault {
  readonly kind: BreakKind;
  readonly aggregate?: string;
  readonly message: Text;
}

export interface RootContext {
  readonly hashing: Hashing;
  readonly heads: Heads;
  readonly keys: readonly TrustedKey[];
}

/** What the first line promises of a file; null where it could not be read. */
export interface Promised {
  readonly tenant: string | null;
  readonly scope: Scope | null;
  readonly made: string | null;
}

/** Follows the monthly roots, and measures the chains of the file by them. */
export class Roots {
  count = 0;
  /** How many are signed by a key that is trusted. */
  private signed = 0;
  last: { readonly root: LedgerRoot; readonly hash: string } | null = null;
  private readonly proved = new Set<string>();

  constructor(private readonly context: RootContext) {}

  get trusted(): boolean {
    return this.signed > 0 && this.signed === this.count;
  }

  /** Every fault of one root: that it is not signed says nothing of what it says. */
  takeRoot(text: string, promised: Promised): readonly RootFault[] {
    this.count += 1;
    const signed = signedRootIn(text);
    const root = signed && rootIn(signed.text);
    if (!signed || !root || this.context.hashing.ofText(signed.text) !== signed.hash)
      return [fault('root', '不是有效的月度根', 'it is no valid monthly root')];
    const faults = [
      this.placeFault(root, promised),
      this.signatureFault(signed),
      this.headsFault(root, promised),
    ];
    this.last = { root, hash: signed.hash };
    return faults.filter((found) => found !== null);
  }

  takeProof(text: string): RootFault | null {
    const proof = proofIn(text);
    const { heads, hashing } = this.context;
    const { last } = this;
    const head = proof && last && heads.headOf(proof.aggregate, last.root.until);
    if (!proof || !last || !head || proof.root !== last.hash)
      return fault(
        'root',
        '不是对最后一个月度根的证明',
        'it is no proof of a chain under the last monthly root',
      );
    this.proved.add(proof.aggregate);
    return rootOver(head, proof.steps, hashing.ofText) === last.root.heads
      ? null
      : { aggregate: proof.aggregate, ...altered(last.root) };
  }

  /** Once all is read: what ought to have come and did not. */
  missing({ scope, made }: Promised): readonly RootFault[] {
    const { keys, heads } = this.context;
    const faults: RootFault[] = [];
    const { last } = this;
    if (keys.length > 0 && !last)
      faults.push(
        fault(
          'root',
          '文件里没有月度根，密钥无从核对',
          'there is no monthly root that the key could be tried on',
        ),
      );
    if (keys.length > 0 && last && made !== null && isLate(last.root.until, made))
      faults.push(
        fault('root', `${last.root.month} 之后的月份没有签名`, `no month after ${last.root.month} is signed`),
      );
    if (last && scope !== null && scope !== 'whole')
      for (const { aggregate } of heads.at(last.root.until))
        if (!this.proved.has(aggregate))
          faults.push({ aggregate, ...fault('root', '缺少该链的证明', 'there is no proof of this chain') });
    return faults;
  }

  private placeFault(root: LedgerRoot, { tenant, made }: Promised): RootFault | null {
    const before = this.last;
    if (tenant !== null && root.tenant !== tenant)
      return fault('root', '这是另一个单位的月度根', 'it is the root of another office');
    if (
      root.previous !== (before?.hash ?? NO_HASH) ||
      (before && root.month !== followingPeriod(before.root.month))
    )
      return fault('root', '没有接在上个月的月度根之后', 'it does not follow the root of the month before');
    if (root.madeAt < root.until || (made !== null && root.madeAt > made))
      return fault('root', '签署时间不对', 'it was made too early, or after the file');
    return null;
  }

  private signatureFault(signed: SignedRoot): RootFault | null {
    const { keys } = this.context;
    if (keys.length === 0) return null;
    const key = keys.find(({ id }) => id === signed.key);
    if (!key)
      return fault(
        'signature',
        `由您未信任的密钥签署：${signed.key}`,
        `signed by a key that you do not trust: ${signed.key}`,
      );
    if (!isSigned(signed, key)) return fault('signature', '签名不符', 'the signature is not of this root');
    this.signed += 1;
    return null;
  }

  private headsFault(root: LedgerRoot, { scope }: Promised): RootFault | null {
    if (scope !== 'whole') return null;
    const { heads, hashing } = this.context;
    const found = figuresOver(heads.at(root.until), hashing.ofText);
    const same = found.chains === root.chains && found.events === root.events && found.heads === root.heads;
    return same ? null : altered(root);
  }
}

const fault = (kind: BreakKind, zh: string, en: string): RootFault => ({ kind, message: { zh, en } });

/** Which chain it is, a root over all of them cannot say. */
const altered = ({ month }: LedgerRoot): RootFault =>
  fault(
    'root',
    `账册与 ${month} 签署的月度根不符：此后有记录被改写、删除或补入`,
    `the ledger is not the one that was signed for ${month}: something was rewritten, left out or put in since`,
  );

/** Roots are made within days of a month's end: one is owed when the next month is over, too. */
const LATE_MS = 45 * 86_400_000;
const isLate = (until: string, made: string): boolean => Date.parse(made) - Date.parse(until) > LATE_MS;

function signedRootIn(text: string): SignedRoot | null {
  const said = objectIn(text);
  const members = ['text', 'hash', 'signatureAlgorithm', 'key', 'signature'];
  return said && members.every((member) => typeof said[member] === 'string')
    ? (said as unknown as SignedRoot)
    : null;
}

function proofIn(text: string): InclusionProof | null {
  const said = objectIn(text);
  const isStep = (step: unknown): boolean => {
    const { side, hash } = (step ?? {}) as Readonly<Record<string, unknown>>;
    return (side === 'left' || side === 'right') && typeof hash === 'string';
  };
  const { aggregate, root, steps } = said ?? {};
  const holds =
    typeof aggregate === 'string' && typeof root === 'string' && Array.isArray(steps) && steps.every(isStep);
  return holds ? (said as unknown as InclusionProof) : null;
}
