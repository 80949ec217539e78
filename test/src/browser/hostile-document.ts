import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/package/2006';

/** A document whose link runs a program and whose picture lies on another machine, with words that look like a page's. */
export function hostileDocument(elsewhere: string): Buffer {
  const link = `<w:hyperlink r:id="run"><w:r><w:t>点这里</w:t></w:r></w:hyperlink>`;
  const picture = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="far"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const body = [
    '<w:p><w:r><w:t>封堵情况说明</w:t></w:r></w:p>',
    `<w:p>${link}${picture}<w:r><w:t>&lt;script&gt;window.ran = 1&lt;/script&gt;</w:t></w:r></w:p>`,
    `<w:tbl><w:tr>${cell('点位')}${cell('一号排口')}</w:tr></w:tbl>`,
  ];
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}" TargetMode="External"/>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${OFFICE}/relationships"><Relationship Id="d" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body.join('')}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${OFFICE}/relationships">${relation('run', 'hyperlink', 'javascript:window.ran=1')}${relation('far', 'image', `${elsewhere}/picture.png`)}</Relationships>`,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0"?>${xml}`)]);
  return Buffer.from(zipSync(Object.fromEntries(files) as Record<string, Uint8Array>));
}
