import { z } from 'zod'
import { type OperationId, PATHS } from '../src/contract/paths.ts'
import { problem } from '../src/contract/problem.ts'
import { ROUTES, type Route } from '../src/contract/routes.ts'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return rest
}

/** The OpenAPI 3.1 document of the HTTP API, made from the contracts that the service itself checks with. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [operationId, { method, path }] of Object.entries(PATHS)) {
    const address = path.replace(/:(\w+)/g, '{$1}')
    paths[address] = { ...paths[address], [method]: operation(operationId as OperationId) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Counterpart', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    security: [{ teams: [] }],
    paths,
    components: {
      securitySchemes: {
        teams: { type: 'http', scheme: 'bearer', bearerFormat: 'Entra access token of the tab' },
      },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  }
}

function operation(operationId: OperationId): object {
  const route: Route = ROUTES[operationId]
  const json = (schema: object) => ({ 'application/json': { schema } })
  const problems = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return {
    operationId,
    summary: route.summary,
    description: route.who === 'administrator' ? 'For administrators.' : 'For every employee.',
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body === 'none'
      ? {}
      : {
          requestBody: {
            required: true,
            content:
              route.body === 'csv'
                ? { 'text/csv': { schema: { type: 'string' } } }
                : json(schemaOf(route.body, 'input')),
          },
        }),
    responses: {
      200: { description: 'What was asked for', content: answered(route.answer) },
      default: { description: 'What went wrong, and what to do', content: problems },
    },
  }
}

function answered(answer: Route['answer']): object {
  if (answer === 'photo') return { 'image/*': { schema: { type: 'string', contentEncoding: 'base64' } } }
  if (answer === 'csv') return { 'text/csv': { schema: { type: 'string' } } }
  return answer === 'ics'
    ? { 'text/calendar': { schema: { type: 'string' } } }
    : { 'application/json': { schema: schemaOf(answer, 'output') } }
}

function parameters(schema: z.ZodObject, place: 'path' | 'query'): object[] {
  return Object.entries(schema.shape).map(([name, part]) => ({
    name,
    in: place,
    required: place === 'path' || !(part as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(part as z.ZodType, 'input'),
  }))
}
