import { type OperationId, PATHS } from '../../src/contract/paths.ts'

/** The address of an operation: its parameters go into the path, encoded, and the rest behind the question mark. */
export function addressOf(
  operation: OperationId,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const path = PATHS[operation].path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  )
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${path}?${search}` : path
}
