import fc from 'fast-check';
import { Paths, safeName } from './names';

it.each([
  ['监测报告.pdf', '监测报告.pdf'],
  ['../../etc/passwd', '__.._etc_passwd'],
  ['C:\\照片\\1.png', 'C__照片_1.png'],
  ['CON.txt', '_CON.txt'],
  ['lpt1', '_lpt1'],
  ['.htaccess', '_htaccess'],
  ['说明. . ', '说明'],
  ['账\u202egpj.exe', '账_gpj.exe'],
  ['...', '_'],
  ['', '_'],
])('writes %j as %j', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

it('cuts a long name before its ending, and no letter in two', () => {
  expect(safeName(`${'整改'.repeat(100)}.docx`)).toBe(`${'整改'.repeat(27)}整.docx`);
  expect(safeName('𠮷'.repeat(100))).toBe('𠮷'.repeat(60));
});

it('tells two files of one name apart, on systems as well that know no capitals', () => {
  const paths = new Paths();
  const names = ['图.png', '图.png', 'A.PNG', 'a.png', '图 (2).png'];
  expect(names.map((name) => paths.of('证据', name))).toEqual([
    '证据/图.png',
    '证据/图 (2).png',
    '证据/A.PNG',
    '证据/a (2).png',
    '证据/图 (2) (2).png',
  ]);
});

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('.', ' ', '/', '\\', 'a', 'A', '图', '\u0000', ':'), maxLength: 8 }),
  fc.constantFrom('con', 'NUL.png', 'com1.tar.gz', '..', '图.png', '图 (2).png'),
);

it('makes of any names paths that are safe everywhere, and no two alike', () => {
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 30 }), (names) => {
      const paths = new Paths();
      const made = names.map((name) => paths.of('证据', name));
      expect(new Set(made.map((path) => path.toLowerCase())).size).toBe(names.length);
      for (const path of made) {
        const name = path.slice('证据/'.length);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^\.|[. ]$|^ /u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect([...name].length).toBeLessThanOrEqual(66);
        expect(() => encodeURIComponent(name)).not.toThrow();
      }
    }),
    { numRuns: 500 },
  );
});
