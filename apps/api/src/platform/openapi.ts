import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The API's description, derived from the handlers and the contract's schemas. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Målbild')
    .setDescription(
      'Goals, committees and indicators of a city with verdicts that explain themselves. All reads take `asOf`, a day: the ' +
        'answer is what was known then. Errors are problem+json (RFC 9457). Answers carry an ETag.',
    )
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .build();
  return SwaggerModule.createDocument(app, about);
}

/** A page to browse and try the API on, with the description itself beside it. */
export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Målbild API',
  });
}
