import { packed, PART, partManifest, textFile } from '@duban/verifier/testing/dossier';

/** A small dossier, under the manifest of a whole one; in a format of that version. */
export const madeDossier = async (held = PART, version = 1): Promise<Buffer> =>
  Buffer.from(await packed(held, partManifest(PART, version)));

export const alteredDossier = (): Promise<Buffer> =>
  madeDossier([textFile('目录.html', '<h1>目次</h1>'), ...PART.slice(1)]);
