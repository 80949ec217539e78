import fc from 'fast-check';
import { writePage } from './write-page';

const text = (said: string) => ({ zh: said, en: said });
const page = (said: string) =>
  writePage({
    title: text(said),
    about: [text(said)],
    sections: [
      {
        title: text('证据'),
        about: [{ zh: said, en: 'evidence' }],
        table: { columns: [text(said)], rows: [[said], [{ code: said }], [text(said)]] },
      },
    ],
  });

it('says everything in both languages, and once where both are the same', () => {
  const written = writePage({
    ...{ title: { zh: '目录', en: 'Contents' }, about: [text('甬督')] },
    sections: [{ title: { zh: '文书', en: 'Documents' } }],
  });
  expect(written).toContain('<h1>目录 <small>Contents</small></h1>');
  expect(written).toContain('<p>甬督</p>');
  expect(written).toContain('<h2>文书 <small>Documents</small></h2>');
  expect(written).not.toContain('<table>');
});

it('has no element that somebody wrote, whatever they write', () => {
  const elements = (html: string) => (html.match(/<[^>]*>/g) ?? []).join('');
  const plain = elements(page('一'));
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (said) => elements(page(said)) === plain));
  expect(elements(page('</td><script>alert("1")</script>'))).toBe(plain);
});
