import { checkCycles } from './cycles.ts'
import { checkFilters } from './filters.ts'
import { readImports } from './imports.ts'
import { checkLayers } from './layers.ts'
import { checkMarkup } from './markup.ts'
import { checkNames } from './names.ts'
import { checkPackages } from './packages.ts'
import { checkPurity } from './purity.ts'
import type { Source, Violation } from './source.ts'

/** Everything about the layout of these sources that breaks a rule, each with its cure. */
export function check(sources: readonly Source[]): Violation[] {
  const imports = readImports(sources)
  return [
    ...checkLayers(imports),
    ...checkPackages(imports),
    ...checkCycles(imports),
    ...checkNames(sources),
    ...checkPurity(sources),
    ...checkFilters(sources),
    ...checkMarkup(sources),
  ]
}
