import * as z from 'zod';
import { productVersion } from '../version.ts';
import { problemSchema } from './problem.ts';
import { apiScope, routes, type Route } from './routes.ts';

const toReference = (id: string): string => `#/components/schemas/${id}`;

/** A JSON Schema without the members that say what it is called: the document's own structure says that. */
function withoutNames(schema: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id'));
}

/** A schema as JSON Schema: by reference where it has a name of its own. Open objects, since an answer may gain members. */
function describe(schema: z.ZodType): unknown {
  const id = z.globalRegistry.get(schema)?.id;
  if (id !== undefined) return { $ref: toReference(id) };
  return withoutNames(z.toJSONSchema(schema, { io: 'input' }));
}

function content(type: string, schema: z.ZodType) {
  return { content: { [type]: { schema: describe(schema) } } };
}

function parametersOf(schema: z.ZodObject | null, place: 'path' | 'query') {
  return Object.entries(schema?.shape ?? {}).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path',
    // The members of a parameter object are schemas; zod types its shape more loosely.
    schema: describe(value as z.ZodType),
  }));
}

const preconditions = ['If-Match', 'If-None-Match'].map((name) => ({
  name,
  in: 'header',
  required: false,
  schema: { type: 'string' },
}));

function answersOf({ answers }: Route) {
  const good = Object.entries(answers).map(([status, schema]) => [
    status,
    { description: status === '201' ? 'Created' : 'OK', ...content('application/json', schema) },
  ]);
  const problem = { description: 'A problem', ...content('application/problem+json', problemSchema) };
  return { ...Object.fromEntries(good), default: problem } as Record<string, unknown>;
}

function operationOf(route: Route) {
  const { id, summary, who, body } = route;
  return {
    operationId: id,
    summary,
    parameters: [
      ...parametersOf(route.pathParameters, 'path'),
      ...parametersOf(route.query, 'query'),
      ...(route.isConditional ? preconditions : []),
    ],
    ...(body && { requestBody: { required: true, ...content('application/json', body) } }),
    responses: answersOf(route),
    ...(who === 'anyone' ? { security: [] } : { security: [{ signIn: [apiScope] }], 'x-roles': who }),
  };
}

/**
 * The contract as an OpenAPI 3.1 document, made from the very table that the routes are made from.
 * `x-roles`: the roles of which a caller needs one.
 */
export function buildOpenApi(): Readonly<Record<string, unknown>> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { io: 'input', uri: toReference });
  const paths = new Map<string, Record<string, unknown>>();
  for (const route of routes)
    paths.set(route.path, { ...paths.get(route.path), [route.method.toLowerCase()]: operationOf(route) });
  return {
    openapi: '3.1.0',
    info: { title: 'Partner City Assessor', version: productVersion },
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [name, withoutNames(schema)]),
      ),
      securitySchemes: { signIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}
