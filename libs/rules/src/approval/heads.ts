import { sharesHead, type Signature } from '@duban/domain';

type Signer = Pick<Signature, 'by' | 'principal'>;

/**
 * Every largest choice of signatures in which no head stands behind two. The domain refuses a second signature of one
 * head, so there is one choice; facts from elsewhere (a back-test, an old system) may hold more, and are judged exactly.
 */
export function choicesApart<S extends Signer>(signatures: readonly S[]): readonly (readonly S[])[] {
  const entangled = signatures.find((one) =>
    signatures.some((other) => one !== other && sharesHead(one, other)),
  );
  if (!entangled) return [signatures];
  const keeping = signatures.filter((other) => other === entangled || !sharesHead(entangled, other));
  const dropping = signatures.filter((other) => other !== entangled);
  return [...choicesApart(keeping), ...choicesApart(dropping)];
}
