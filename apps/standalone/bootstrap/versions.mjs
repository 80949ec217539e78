/**
 * The numbers of the first dotted version in a text, or null: `go1.26.8` gives [1, 26, 8].
 * @param {string} text
 * @returns {[number, number, number] | null}
 */
export function versionIn(text) {
  const found = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3] || 0)] : null;
}

/**
 * @param {string} found
 * @param {string} needed
 * @returns {boolean}
 */
export function atLeast(found, needed) {
  const have = versionIn(found);
  const want = versionIn(needed);
  if (!have || !want) return false;
  const [major, minor, patch] = /** @type {[number, number, number]} */ (
    have.map((part, i) => part - (want[i] || 0))
  );
  return (major || minor || patch) >= 0;
}

/**
 * Same major and minor version: patches of a server may differ, its database schema does not.
 * @param {string} found
 * @param {string} line e.g. `1.32`
 * @returns {boolean}
 */
export function ofLine(found, line) {
  const have = versionIn(found);
  const want = versionIn(line);
  return have !== null && want !== null && have[0] === want[0] && have[1] === want[1];
}
