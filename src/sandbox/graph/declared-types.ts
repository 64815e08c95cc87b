import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync, type TSType } from 'oxc-parser'

/** What Graph's own type declarations say a value is. */
export type Declared =
  | { is: 'string' | 'number' | 'boolean' | 'anything' }
  | { is: 'enum'; values: readonly string[] }
  | { is: 'list'; of: Declared }
  | { is: 'object'; name: string }
export type Shape = ReadonlyMap<string, Declared>

type Declarations = ReadonlyMap<string, { properties: Shape; parents: string[] } | { alias: TSType }>
let declarations: Declarations | undefined
const shapes = new Map<string, Shape>()

/** The properties of an interface of Graph, inherited ones included; the declarations are read on first use. */
export function shapeOf(name: string): Shape {
  const known = shapes.get(name)
  if (known) return known
  declarations ??= readDeclarations()
  const found = declarations.get(name)
  if (!found || !('properties' in found)) throw new Error(`Graph declares no interface ${name}.`)
  const shape = new Map([...found.parents.flatMap((parent) => [...shapeOf(parent)]), ...found.properties])
  shapes.set(name, shape)
  return shape
}

function readDeclarations(): Declarations {
  const file = fileURLToPath(import.meta.resolve('@microsoft/microsoft-graph-types/microsoft-graph.d.ts'))
  const read = new Map<string, { properties: Shape; parents: string[] } | { alias: TSType }>()
  // The interfaces are read after the aliases that they name.
  const later: (() => void)[] = []
  for (const node of parseSync(file, readFileSync(file, 'utf8')).program.body) {
    if (node.type !== 'ExportNamedDeclaration') continue
    const made = node.declaration
    if (made?.type === 'TSTypeAliasDeclaration') read.set(made.id.name, { alias: made.typeAnnotation })
    if (made?.type !== 'TSInterfaceDeclaration') continue
    later.push(() => {
      const properties = new Map<string, Declared>()
      for (const each of made.body.body)
        if (each.type === 'TSPropertySignature' && each.key.type === 'Identifier' && each.typeAnnotation)
          properties.set(each.key.name, declared(each.typeAnnotation.typeAnnotation, read))
      const parents = made.extends.flatMap(({ expression }) =>
        expression.type === 'Identifier' ? [expression.name] : [],
      )
      read.set(made.id.name, { properties, parents })
    })
  }
  for (const readInterface of later) readInterface()
  return read
}

function declared(type: TSType, known: Declarations): Declared {
  if (type.type === 'TSStringKeyword') return { is: 'string' }
  if (type.type === 'TSNumberKeyword') return { is: 'number' }
  if (type.type === 'TSBooleanKeyword') return { is: 'boolean' }
  if (type.type === 'TSArrayType') return { is: 'list', of: declared(type.elementType, known) }
  if (type.type === 'TSParenthesizedType') return declared(type.typeAnnotation, known)
  if (type.type === 'TSUnionType') return { is: 'enum', values: type.types.flatMap(literal) }
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return { is: 'anything' }
  const { name } = type.typeName
  const [argument] = type.typeArguments?.params ?? []
  if (name === 'NullableOption' && argument) return declared(argument, known)
  const alias = known.get(name)
  return alias && 'alias' in alias ? declared(alias.alias, known) : { is: 'object', name }
}

function literal(type: TSType): string[] {
  return type.type === 'TSLiteralType' && 'value' in type.literal ? [String(type.literal.value)] : []
}
