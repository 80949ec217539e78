import { strToU8, zipSync } from 'fflate';
import { fileKind } from './file-kind';

const zipOf = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
const outcome = (bytes: Uint8Array, name: string): string => {
  const read = fileKind(bytes, name);
  return read.ok ? read.kind : read.because.zh;
};

it.each([
  ['pdf', strToU8('%PDF-1.7\n'), '清单.pdf'],
  ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), '照片.PNG'],
  ['jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), '照片.jpg'],
  ['docx', zipOf('word/document.xml'), '说明.docx'],
  ['xlsx', zipOf('xl/workbook.xml'), '台账.xlsx'],
  ['ofd', zipOf('OFD.xml'), '公文.ofd'],
])('knows a %s by its bytes', (kind, bytes, name) => {
  expect(outcome(bytes, name)).toBe(kind);
});

it.each([
  ['a program under the name of a document', strToU8('MZ\u0090'), '说明.docx', '不能附这种文件'],
  ['a page of the web', strToU8('<html><script>alert(1)</script>'), '说明.html', '不能附这种文件'],
  ['a picture that can hold a script', strToU8('<svg onload="x()"/>'), '图.svg', '不能附这种文件'],
  ['an archive', zipOf('说明.exe'), '附件.zip', '不能附这种文件'],
  ['one kind under the name of another', strToU8('%PDF-1.7'), '说明.docx', '名称却不是 .pdf'],
  ['one without an ending', strToU8('%PDF-1.7'), 'pdf', '名称却不是 .pdf'],
  ['one with macros', zipOf('word/document.xml', 'word/vbaProject.bin'), '说明.docx', '带有宏'],
  ['one that breaks off', zipOf('word/document.xml').subarray(0, 40), '说明.docx', '文件已损坏'],
  ['nothing', new Uint8Array(), '说明.pdf', '不能附这种文件'],
])('refuses %s', (_what, bytes, name, said) => {
  expect(outcome(bytes, name)).toContain(said);
});
