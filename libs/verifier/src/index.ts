export { verifyAhead, type Lookout } from './ahead';
export type { Broken, BreakKind } from './broken';
export type { Expected, Stretch } from './chains';
export {
  DOSSIER_VERSION,
  LEDGER,
  MANIFEST,
  manifestText,
  type DossierFile,
  type FileState,
  type Manifest,
  type Right,
} from './dossier/manifest';
export { Paths } from './dossier/names';
export type { DossierBreakKind, DossierBroken, DossierVerdict } from './dossier/verdict';
export { verifyDossier, type DossierSource } from './dossier/verify';
export { zipped, type Packed } from './dossier/write';
export { VERSION, type Header, type InclusionProof, type Scope } from './format';
export { hashingInScript, type Digest, type Hashing } from './hashing';
export { keyOf, pemOf, readKey, type KeyReading, type TrustedKey } from './keys';
export { notProved } from './not-proved';
export { writeSample, type Sample, type SampleOptions } from './sample';
export { stretchIn } from './stretch';
export type { Foreign, KeyVerdict, Verdict } from './verdict';
export { LedgerVerifier, verifyLedger, type VerifyOptions } from './verify';
export { LedgerWriter } from './write';
