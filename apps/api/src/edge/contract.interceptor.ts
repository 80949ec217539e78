import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { RouteName } from '@duban/contract';
import { map, type Observable } from 'rxjs';
import type { Asked } from './call';
import { readContent } from './read-content';
import { routeOf } from './route';
import { streamOf, type SentFile } from './sent-file';

/** After the guard: reads the body within its limit, and lets nothing out that the contract does not list. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const asked = context.switchToHttp().getRequest<Asked>();
    const route = routeOf(asked.routeName as RouteName);
    asked.content = await readContent(asked, route);
    const { file } = route;
    if (file) return next.handle().pipe(map((answer: SentFile) => streamOf(answer, file)));
    return next.handle().pipe(map((answer: unknown) => route.answer.parse(answer)));
  }
}
