import { posix } from 'node:path'
import { type Expression, parseSync, Visitor } from 'oxc-parser'
import { isCode, lineAt, type Source } from './source.ts'

/** One import of a file: of another file of ours (`file`) or of a package (`package`), or unreadable (neither). */
export type Import = {
  from: string
  line: number
  /** As written. */
  text: string
  /** Nothing of it remains when the types are stripped. */
  typeOnly: boolean
  file?: string
  package?: string
}

/** Every import of every file: static, dynamic, re-exported, in a type, required or resolved. */
export function readImports(sources: readonly Source[]): Import[] {
  return sources.filter((source) => isCode(source.path)).flatMap(importsOf)
}

function importsOf({ path, text }: Source): Import[] {
  const found: Import[] = []
  const add = (at: { start: number }, name: string | undefined, typeOnly: boolean) =>
    found.push({
      from: path,
      line: lineAt(text, at.start),
      text: name ?? '',
      typeOnly,
      ...target(path, name),
    })

  new Visitor({
    ImportDeclaration: (node) => add(node, node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node, node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node, node.source.value, node.exportKind === 'type')
    },
    ImportExpression: (node) => add(node, literal(node.source), false),
    TSImportType: (node) => add(node, node.source.value, true),
    CallExpression: (node) => {
      const [first] = node.arguments
      if (first && first.type !== 'SpreadElement' && loads(text.slice(node.callee.start, node.callee.end)))
        add(node, literal(first), false)
    },
  }).visit(parseSync(path, text).program)
  return found
}

const loads = (callee: string) => ['require', 'require.resolve', 'import.meta.resolve'].includes(callee)

function literal(node: Expression): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

function target(from: string, name: string | undefined): Pick<Import, 'file' | 'package'> {
  if (name === undefined) return {}
  if (name.startsWith('.')) return { file: posix.join(posix.dirname(from), name.replace(/[?#].*$/, '')) }
  const parts = name.split('/')
  return {
    package: name.startsWith('@') ? parts.slice(0, 2).join('/') : name.startsWith('node:') ? name : parts[0],
  }
}
