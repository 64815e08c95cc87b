import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Language, type Node, Parser } from 'web-tree-sitter'

export const INFRA = join(import.meta.dirname, '../../infra')
export type Param = { name: string; isNeeded: boolean; isSecret: boolean }
export type Resource = { name: string; type: string; version: string }
export type Module = { name: string; path: string; given: string[] }
/** What a Bicep file declares; `errors` are the lines that are no Bicep. */
export type Bicep = {
  file: string
  text: string
  errors: number[]
  params: Param[]
  vars: string[]
  resources: Resource[]
  modules: Module[]
  outputs: { name: string; text: string }[]
}

/** Makes a reader with the grammar of tree-sitter. It knows the form of Bicep, not what a type of Azure allows. */
export async function bicepReader(): Promise<(file: string, text: string) => Bicep> {
  await Parser.init()
  const parser = new Parser()
  const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')
  parser.setLanguage(await Language.load(grammar))
  return (file, text) => {
    // The grammar wants a type for a parameter, which a file of parameters does not name.
    const read = file.endsWith('param') ? text.replaceAll(/^param /gm, 'var ') : text
    const tree = parser.parse(read)
    if (!tree) throw new Error(`${file} cannot be read`)
    const nodes = tree.rootNode.namedChildren.filter((node) => node !== null)
    const of = (type: string) => nodes.filter((node) => node.type === type)
    return {
      ...{ file, text, errors: errorsIn(tree.rootNode) },
      params: of('parameter_declaration').map(paramOf),
      vars: of('variable_declaration').map(nameOf),
      resources: of('resource_declaration').map(resourceOf),
      modules: of('module_declaration').map(moduleOf),
      outputs: of('output_declaration').map((node) => ({ name: nameOf(node), text: node.text })),
    }
  }
}

/** Texts of infra/ by file name. */
export function infraFiles(): Map<string, string> {
  const names = readdirSync(INFRA).filter((name) => !name.startsWith('.'))
  return new Map(names.map((name) => [name, readFileSync(join(INFRA, name), 'utf8')]))
}

/** Names of the properties of the object that follows `var NAME =`, at its first level. */
export function keysOf(text: string, name: string): string[] {
  const body = new RegExp(`^var ${name} = \\{\\n(.*?)^\\}`, 'ms').exec(text)?.[1] ?? ''
  return [...body.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key ?? '')
}

const nameOf = (node: Node) => node.namedChild(0)?.text ?? ''
const insideQuotes = (node: Node | null) => node?.text.slice(1, -1) ?? ''

function errorsIn(node: Node): number[] {
  const own = node.isError || node.isMissing ? [node.startPosition.row + 1] : []
  return node.hasError ? [...own, ...node.children.flatMap((child) => (child ? errorsIn(child) : []))] : own
}

function paramOf(node: Node): Param {
  const before = node.previousNamedSibling
  const isSecret = before?.type === 'decorators' && before.text.includes('@secure()')
  return { name: nameOf(node), isNeeded: node.namedChildCount < 3, isSecret }
}

function resourceOf(node: Node): Resource {
  const [type = '', version = ''] = insideQuotes(node.namedChild(1)).split('@')
  return { name: nameOf(node), type, version }
}

function moduleOf(node: Node): Module {
  const body = node.namedChild(2)
  const params = body?.namedChildren.find((child) => child?.namedChild(0)?.text === 'params')
  const given = params?.namedChild(1)?.namedChildren.map((child) => child?.namedChild(0)?.text ?? '') ?? []
  return { name: nameOf(node), path: insideQuotes(node.namedChild(1)), given }
}
