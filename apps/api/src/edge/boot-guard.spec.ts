import { Controller, Get, Inject } from '@nestjs/common';
import { openSpecHouse } from '../testing/spec-house';
import { HOUSE, type House } from '../house';

@Controller()
class Undeclared {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  @Get('secrets')
  secrets(): string {
    return this.house.environment.DATABASE_URL;
  }
}

@Controller()
class WithHelper {
  helper(): string {
    return 'a method that somebody may turn into a way in';
  }
}

describe('the start', () => {
  it.each([
    ['a way in that the contract does not know', Undeclared, 'Undeclared.secrets has no @Route'],
    ['a method of a controller that is no way in', WithHelper, 'WithHelper.helper has no @Route'],
  ])('fails on %s', async (_, planted, message) => {
    await expect(openSpecHouse({ planted: [planted] })).rejects.toThrow(message);
  });
});
