import { applyDecorators, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { ZodType } from 'zod';

/** Says what a handler answers with: the answer is held to the schema (nothing else leaves), and OpenAPI shows it. */
export function Returns(schema: ZodType): MethodDecorator {
  return applyDecorators(ApiOkResponse({ standardSchema: schema }), SerializeOptions({ schema }));
}
