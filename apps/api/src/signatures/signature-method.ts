import type { GivenProof } from '@duban/contract';
import type { CommandFrame, SignatureMethodName } from '@duban/domain';
import type { Site } from './site';

/** Who signs what, by which request: all that a method is told. */
export interface Signing {
  readonly person: string;
  /** Sent again, it is the same signature. */
  readonly request: CommandFrame['id'];
  /** SHA-256 of the statement, 64 hexadecimal digits. */
  readonly statement: string;
  /** Where it is done, as a browser knows it; asked only by what depends on it. */
  readonly site: () => Site;
}

/** What a method left behind, once it is convinced. */
export interface Proved {
  /** Whether it asked for the person anew, and not only for their session. */
  readonly reauthenticated: boolean;
  /** SHA-256 of what anybody can look at later; null where nothing can be looked at. */
  readonly reference: string | null;
}

export type GivenBy<Name extends SignatureMethodName> = Extract<GivenProof, { method: Name }>;

/**
 * How somebody shows that a signature is theirs. A method either says what it is convinced of or throws a problem, and
 * what it was given of secrets goes no further. An SM2 certificate would be one more of these (docs/signatures.md).
 */
export interface SignatureMethod<Name extends GivenProof['method']> {
  readonly name: Name;
  prove(signing: Signing, given: GivenBy<Name>): Promise<Proved>;
}
