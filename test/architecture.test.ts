import assert from 'node:assert/strict'
import { check } from './architecture/check.ts'
import { checkDependencies, type PackageJson } from './architecture/dependencies.ts'
import { readImports } from './architecture/imports.ts'
import { checkTopLevel } from './architecture/names.ts'
import { readTree, topLevel } from './architecture/read-tree.ts'
import { inWords, type Violation } from './architecture/source.ts'

describe('the layout of the repository', () => {
  const tree = readTree()
  const manifest: PackageJson = JSON.parse(tree.find(({ path }) => path === 'package.json')?.text ?? '{}')

  it('keeps the fixed top level', () => holds(checkTopLevel(topLevel())))
  it('keeps imports, names and purity within the rules', () => holds(check(tree)))
  it('installs what runs, and nothing that nobody uses', () =>
    holds(checkDependencies(readImports(tree), manifest)))
})

function holds(violations: Violation[]): void {
  assert.equal(inWords(violations), '')
}
