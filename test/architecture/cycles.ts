import type { Import } from './imports.ts'
import type { Violation } from './source.ts'

/** Files that import each other in a circle, type-only imports included; each circle once. */
export function checkCycles(imports: readonly Import[]): Violation[] {
  const next = Map.groupBy(
    imports.filter((each) => each.file && each.file !== each.from),
    (each) => each.from,
  )
  const done = new Set<string>()
  const path: string[] = []
  const found: Violation[] = []

  const visit = (file: string) => {
    path.push(file)
    for (const each of next.get(file) ?? []) {
      const start = path.indexOf(each.file ?? '')
      if (start >= 0) found.push(violation(each, path.slice(start)))
      else if (!done.has(each.file ?? '')) visit(each.file ?? '')
    }
    path.pop()
    done.add(file)
  }
  for (const file of next.keys()) if (!done.has(file)) visit(file)
  return found
}

function violation(closing: Import, circle: string[]): Violation {
  return {
    file: closing.from,
    line: closing.line,
    rule: `imports go round in a circle: ${[...circle, closing.file].join(' -> ')}.`,
    cure: 'move what both need into a file of its own that imports neither.',
  }
}
