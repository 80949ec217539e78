import { refusedChoice } from './refused-choice';

const MOST = 20_000_000;

it.each([
  ['封堵后.jpg', 1],
  ['现场.JPEG', 3_000],
  ['监测报告.pdf', MOST],
  ['航拍.mov', 10],
  ['台账.xlsx', 10],
])('lets %s of %d bytes be sent', (name, size) => {
  expect(refusedChoice({ name, size }, MOST)).toBeNull();
});

it.each([
  ['an empty file', '空.pdf', 0, '文件是空的'],
  ['one too large', '航拍.mp4', MOST + 1, '最多 19 MB'],
  ['an archive', '全部.zip', 10, '压缩包请解开'],
  ['a page', '说明.html', 10, '不能作证据材料'],
  ['a drawing that can run', '图.svg', 10, '不能作证据材料'],
  ['one without an ending', '说明', 10, '不能作证据材料'],
  ['a name that turns', 'photo\u202Egnp.exe', 10, '文字方向'],
  ['a path', 'a\\b.pdf', 10, '不带路径'],
])('says at once why %s cannot come in', (_, name, size, said) => {
  expect(refusedChoice({ name, size }, MOST)?.zh).toContain(said);
});
