import fc from 'fast-check';
import { makeZip, type MadePart } from '../made-files/zip';
import { Eicar } from './eicar';
import { evidenceKind } from './evidence-kind';

const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const read = async (fileName: string, content: string | Uint8Array, bytes?: number): Promise<string> => {
  const all = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
  const file = { fileName, bytes: bytes ?? all.length, head: all.subarray(0, 65_536) };
  const kind = await evidenceKind({ ...file, whole: () => Promise.resolve(all) });
  return kind.ok ? kind.kind : kind.because.en;
};
const docx = (...parts: readonly MadePart[]): Uint8Array =>
  makeZip([{ name: 'word/document.xml', content: '<w:document/>' }, ...parts]);

it.each([
  ['报告.pdf', '%PDF-1.7\n', 'pdf'],
  ['现场.PNG', '\u0089PNG\r\n\u001a\n', 'png'],
  ['现场.jpeg', '\u00ff\u00d8\u00ff\u00e0', 'jpeg'],
  ['现场.webp', 'RIFF\u0010\u0000\u0000\u0000WEBPVP8 ', 'webp'],
  ['现场.heic', '\u0000\u0000\u0000\u0018ftypheic', 'heic'],
  ['现场.mp4', '\u0000\u0000\u0000\u0018ftypisom', 'mp4'],
  ['现场.mov', '\u0000\u0000\u0000\u0014ftypqt  ', 'mp4'],
  ['监测.csv', '\u00ef\u00bb\u00bfpH,COD\r\n7.1,12\r\n', 'csv'],
  ['说明.txt', 'all is well\n', 'txt'],
])('knows %s by its bytes', async (name, content, kind) => {
  expect(await read(name, content)).toBe(kind);
});

it.each([
  ['photo.jpg', 'MZ\u0090\u0000\u0003', /no evidence|cannot be attached/],
  ['a.exe', 'MZ\u0090\u0000\u0003', /no evidence/],
  ['a.mp4', 'MZ\u0090\u0000\u0003', /no evidence/],
  ['a.txt', 'MZ\u0090\u0000\u0003', /no evidence/],
  ['a.txt', '#!/bin/sh\nrm -rf /', /no evidence/],
  ['a.html', '<!DOCTYPE html><script>alert(1)</script>', /no evidence/],
  ['a.txt', '<html><script>alert(1)</script>', /no evidence/],
  ['a.csv', 'x\n<ScRiPt >alert(1)</script>', /no evidence/],
  ['a.svg', '<svg onload="alert(1)" xmlns="http://www.w3.org/2000/svg"/>', /no evidence/],
  ['a.png', '<?xml version="1.0"?><svg/>', /no evidence/],
  ['a.rar', 'Rar!\u001a\u0007\u0000', /no evidence/],
  ['a.pdf', '\u0089PNG\r\n\u001a\n', /png file, and its name does not/],
  ['a.mp4', '\u0000\u0000\u0000\u0018ftypheic', /heic file, and its name/],
  ['a', 'words', /no evidence/],
])('refuses %s with %j', async (name, content, because) => {
  expect(await read(name, content)).toMatch(because);
});

it('takes a document, and none that lies about its size, is a bomb, is locked or brings a program', async () => {
  expect(await read('a.docx', docx())).toBe('docx');
  const zeros = new Uint8Array(4 * 1024 * 1024);
  expect(await read('a.docx', docx({ name: 'x', content: zeros, declaredSize: 10 }))).toMatch(
    /more than it declares/,
  );
  expect(await read('a.docx', docx({ name: 'x', content: 'x', declaredSize: 0x7fffffff }))).toMatch(
    /too large/,
  );
  expect(await read('a.docx', docx({ name: 'x', content: 'x', flags: 1 }))).toMatch(/encrypted/);
  expect(await read('a.docx', docx({ name: 'x', content: 'x', crc: 1 }))).toMatch(/checksum/);
  expect(await read('a.docx', docx({ name: 'word/embeddings/setup.EXE', content: 'MZ' }))).toMatch(/program/);
  expect(await read('a.docx', docx({ name: 'inner.zip', content: 'PK' }))).toMatch(/archive/);
  expect(await read('a.docx', docx({ name: 'word/vbaProject.bin', content: 'x' }))).toMatch(/macros/);
  expect(await read('a.docx', docx({ name: 'word/x.xml', content: EICAR }))).toMatch(/EICAR/);
  expect(await read('a.zip', makeZip([{ name: 'a.txt', content: 'x' }]))).toMatch(/unpack an archive/);
  const many = Array.from({ length: 2_100 }, (_, at) => ({ name: `p${at}`, content: '' }));
  expect(await read('a.docx', docx(...many))).toMatch(/entries/);
  expect(await read('a.docx', docx(), 65 * 1024 * 1024)).toMatch(/too large/);
});

it('finds the line of the scanners wherever pieces are cut', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 12 }), (before, cuts) => {
      const all = Buffer.from(`${'.'.repeat(before)}${EICAR}${'.'.repeat(50)}`);
      const eicar = new Eicar();
      let [at, found] = [0, false];
      for (const cut of [...cuts, all.length]) {
        found = eicar.found(all.subarray(at, at + cut)) || found;
        at += cut;
      }
      expect(found).toBe(true);
    }),
  );
  expect(new Eicar().found(Buffer.from(EICAR.slice(1)))).toBe(false);
});
