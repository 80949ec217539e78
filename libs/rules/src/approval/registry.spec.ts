import { readdirSync } from 'node:fs';
import { approvalRules } from './registry';

describe('the registry', () => {
  it('lists every rule folder, and nothing else', () => {
    const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(approvalRules.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
  });
});
