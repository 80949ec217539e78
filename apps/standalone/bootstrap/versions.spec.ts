const { atLeast, ofLine, versionIn } = jest.requireActual<{
  versionIn(text: string): readonly number[] | null;
  atLeast(found: string, needed: string): boolean;
  ofLine(found: string, line: string): boolean;
}>('./versions.mjs');

describe('versions', () => {
  it.each([
    ['go1.26.8', [1, 26, 8]],
    ['temporal version 1.32.1\n', [1, 32, 1]],
    ['go1.27', [1, 27, 0]],
    ['go1.27rc2', [1, 27, 0]],
    ['devel', null],
  ])('are found in %j', (text, version) => expect(versionIn(text)).toEqual(version));

  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['24.1.0', true],
    ['20.18.3', false],
    ['18.99.99', false],
    ['?', false],
  ])('Node %s is new enough: %s', (found, enough) => expect(atLeast(found, '20.19.0')).toBe(enough));

  it.each([
    ['go1.26.8', true],
    ['go1.26.10', true],
    ['go1.26.7', false],
    ['go1.25.12', false],
    ['', false],
  ])('Go %s is new enough: %s', (found, enough) => expect(atLeast(found, '1.26.8')).toBe(enough));

  it.each([
    ['temporal version 1.32.4', true],
    ['temporal version 1.33.0', false],
    ['2.32.1', false],
    ['', false],
  ])('%s is of the line 1.32: %s', (found, fits) => expect(ofLine(found, '1.32')).toBe(fits));
});
