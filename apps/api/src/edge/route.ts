import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { routes, type Input, type Route as ContractRoute, type RouteName } from '@duban/contract';
import type { Call } from './call';
import { describeRoute } from './describe-route';
import type { SentFile } from './sent-file';

export const ROUTE = 'duban:route';

const METHODS = { get: RequestMethod.GET, post: RequestMethod.POST } as const;
const names = new Map<ContractRoute, RouteName>(
  Object.entries(routes).map(([name, route]) => [route, name as RouteName]),
);

type AnswerOf<R extends ContractRoute> = R extends { readonly file: string } ? SentFile : Input<R['answer']>;
type Handler<R extends ContractRoute> = (call: Call<R>, ...rest: never[]) => Promise<AnswerOf<R>>;

/**
 * The one decorator of a controller's method: method, path, access and description come from the contract's table, and
 * the method's parameter and answer are checked against it by the compiler.
 */
export function Route<R extends ContractRoute>(
  route: R,
): <H extends Handler<R>>(target: object, key: string, method: TypedPropertyDescriptor<H>) => void {
  const name = names.get(route);
  if (!name) throw new Error(`${route.method} ${route.path} is not in the table of routes`);
  return applyDecorators(
    SetMetadata(ROUTE, name),
    RequestMapping({ method: METHODS[route.method], path: route.path }),
    HttpCode(200),
    ...describeRoute(name, route),
  );
}

export const routeNameOf = (handler: object): RouteName | undefined =>
  Reflect.getMetadata(ROUTE, handler) as RouteName | undefined;

export const routeOf = (name: RouteName): ContractRoute => routes[name];
