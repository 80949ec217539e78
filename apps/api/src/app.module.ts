import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccessGuard } from './edge/access.guard';
import { ContractInterceptor } from './edge/contract.interceptor';
import { ProblemFilter } from './edge/problem.filter';
import { HOUSE, type House } from './house';
import { LOG } from './log';
import { controllers, gateways } from './rooms';

@Module({})
export class AppModule {
  /** `planted` are controllers that a spec adds. */
  static of(house: House, log: Logger, planted: readonly Type[] = []): DynamicModule {
    return {
      module: AppModule,
      controllers: [...controllers, ...planted],
      providers: [
        { provide: HOUSE, useValue: house },
        { provide: LOG, useValue: log },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: ContractInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...gateways,
      ],
    };
  }
}
