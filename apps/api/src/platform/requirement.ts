import type { Action } from '@malbild/domain';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { kept } from './page-cache';

/**
 * What a handler asks for before it runs: nothing (`public`), a session of whatever kind, also one that has to change its
 * password first (`session`), somebody signed in, or an action whose subject the service knows.
 */
export type Requirement = 'public' | 'session' | 'signed-in' | Action;
export const requirementKey = Symbol('requirement');

/** Open to all. Its answers may depend on who asks. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(requirementKey, 'public');

/**
 * Open to all, and the same for all of one visibility class: the page cache keeps it. Such a handler asks for `@Visibility()`
 * and never for the person.
 */
export const Published = (): MethodDecorator =>
  applyDecorators(RouteConfig(kept), SetMetadata(requirementKey, 'public'));
