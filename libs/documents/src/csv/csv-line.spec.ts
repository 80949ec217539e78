import { csvLine } from './csv-line';

describe('a line of values', () => {
  it.each<[string, Parameters<typeof csvLine>[0], string]>([
    ['texts, numbers and nothing', ['07', -3, null, '整改'], '07,-3,,整改'],
    ['a comma', ['住建局,水利局'], '"住建局,水利局"'],
    ['quotation marks', ['“甲” "乙"'], '"“甲” ""乙"""'],
    ['a line break', ['一\n二'], '"一\n二"'],
    ['a formula', ['=HYPERLINK("http://x")'], '"\'=HYPERLINK(""http://x"")"'],
    ['a formula in full width', ['＝1+1'], "'＝1+1"],
    ['a sign', ['+86', '-1', '@a'], "'+86,'-1,'@a"],
    ['a formula behind a tab', ['\t=1'], '"\'\t=1"'],
  ])('of %s', (_what, values, line) => {
    expect(csvLine(values)).toBe(`${line}\r\n`);
  });
});
