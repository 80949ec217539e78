export type { Broken, BreakKind } from './broken';
export { VERSION, type Header, type InclusionProof, type Scope } from './format';
export { hashingInScript, type Digest, type Hashing } from './hashing';
export { keyOf, pemOf, readKey, type KeyReading, type TrustedKey } from './keys';
export { notProved } from './not-proved';
export { writeSample, type Sample, type SampleOptions } from './sample';
export type { Foreign, KeyVerdict, Verdict } from './verdict';
export { LedgerVerifier, verifyLedger, type VerifyOptions } from './verify';
export { LedgerWriter } from './write';
