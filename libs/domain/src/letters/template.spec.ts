import fc from 'fast-check';
import { filledIn, TEMPLATE_FIELDS, unknownFields, type TemplateField } from './template';

const FIELDS = Object.keys(TEMPLATE_FIELDS) as readonly TemplateField[];
const valuesOf = (make: (field: TemplateField) => string) =>
  Object.fromEntries(FIELDS.map((field) => [field, make(field)])) as Record<TemplateField, string>;

describe('a template', () => {
  it('is filled in wherever it names a field, with or without spaces', () => {
    const values = valuesOf((field) => `<${field}>`);
    expect(filledIn('第 {{ref}} 号，{{ goal }}，再说一遍第 {{ref}} 号', values)).toBe(
      '第 <ref> 号，<goal>，再说一遍第 <ref> 号',
    );
  });

  it.each([
    ['{{ref}} {{refs}}', ['refs']],
    ['{{ 整改目标 }}', ['整改目标']],
    ['{{}}', ['']],
    ['{{constructor}}{{toString}}', ['constructor', 'toString']],
    ['{ref} 和 ref', []],
  ])('%s names %j, which nobody could fill', (text, unknown) => {
    expect(unknownFields(text, 'task')).toEqual(unknown);
  });

  it.each([
    ['task', '{{plan}}{{tasks}}', ['plan', 'tasks']],
    ['plan', '{{plan}}，{{ref}}，{{trouble}}', ['ref']],
    ['unit', '{{receiver}}{{tasks}}{{earlier}}', ['earlier']],
    ['head', '{{office}}文件（{{kind}}）', ['kind']],
  ] as const)('about a %s has no other fields than its own: %s', (part, text, unknown) => {
    expect(unknownFields(text, part)).toEqual(unknown);
  });

  it('is filled in by a part with the fields of that part alone', () => {
    expect(filledIn('{{office}}{{kind}}', { office: '整改办' })).toBe('整改办{{kind}}');
  });

  it('takes what it is given as words, whatever is in them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), fc.string(), (field, value) => {
        expect(
          filledIn(
            `甲{{${field}}}乙`,
            valuesOf(() => value),
          ),
        ).toBe(`甲${value}乙`);
      }),
    );
    expect(
      filledIn(
        '{{task}}',
        valuesOf(() => '{{goal}} $&'),
      ),
    ).toBe('{{goal}} $&');
  });
});
