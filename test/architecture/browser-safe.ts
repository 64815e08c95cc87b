import type { Import } from './imports.ts'

/** The contract files that load zod when they are run, by themselves or through another file. */
export function reachesZod(imports: readonly Import[]): ReadonlySet<string> {
  const run = imports.filter((each) => !each.typeOnly && each.from.startsWith('src/contract/'))
  const reached = new Set(run.filter((each) => each.package === 'zod').map((each) => each.from))
  for (let before = -1; before !== reached.size; ) {
    before = reached.size
    for (const each of run) if (each.file && reached.has(each.file)) reached.add(each.from)
  }
  return reached
}
