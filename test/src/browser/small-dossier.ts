import { packed, PART, partManifest, textFile } from '@duban/verifier/testing/dossier';

const evidence = (text: string) => textFile('证据/001-1 封堵之后.txt', text);

/** A dossier as one is exported; with `instead`, one whose evidence is another under the same manifest. */
export const smallDossier = async (instead = '封堵之后'): Promise<Buffer> =>
  Buffer.from(await packed([...PART, evidence(instead)], partManifest([...PART, evidence('封堵之后')])));
