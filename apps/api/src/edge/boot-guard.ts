import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { routes, type RouteName } from '@duban/contract';
import { routeNameOf } from './route';

/** Fails the start when a controller has a method without a route, or a route of the contract has no method. */
export function assertRoutes(app: INestApplication): void {
  const served = new Map<RouteName, string>();
  for (const [where, handler] of handlersOf(app)) {
    const name = routeNameOf(handler);
    if (!name) throw new Error(`${where} has no @Route: every way in is declared in the contract`);
    const other = served.get(name);
    if (other) throw new Error(`${where} and ${other} both serve ${name}`);
    served.set(name, where);
  }
  const missing = Object.keys(routes).filter((name) => !served.has(name as RouteName));
  if (missing.length > 0) throw new Error(`no controller serves ${missing.join(', ')}`);
}

function handlersOf(app: INestApplication): [string, object][] {
  const found: [string, object][] = [];
  for (const module of app.get(ModulesContainer).values())
    for (const { metatype } of module.controllers.values())
      if (metatype) found.push(...methodsOf(metatype.name, metatype.prototype as object));
  return found;
}

function methodsOf(controller: string, prototype: object | null): [string, object][] {
  if (!prototype || prototype === Object.prototype) return [];
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function')
    .map(([name, { value }]): [string, object] => [`${controller}.${name}`, value as object]);
  return [...own, ...methodsOf(controller, Object.getPrototypeOf(prototype) as object | null)];
}
