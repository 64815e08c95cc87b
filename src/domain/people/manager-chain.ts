/**
 * People who are, over any number of steps, their own manager; each with the chain. `managers` gives the manager's
 * e-mail by e-mail. Takes one step per person.
 */
export function managerCycles(managers: ReadonlyMap<string, string | null>): Map<string, string[]> {
  const cycles = new Map<string, string[]>()
  const done = new Set<string>()
  for (const start of managers.keys()) {
    const path: string[] = []
    const places = new Map<string, number>()
    let at: string | null | undefined = start
    while (at && !done.has(at) && !places.has(at)) {
      places.set(at, path.length)
      path.push(at)
      at = managers.get(at)
    }
    const from = at ? places.get(at) : undefined
    if (from !== undefined) {
      const cycle = path.slice(from)
      for (const [index, email] of cycle.entries())
        cycles.set(email, [...cycle.slice(index), ...cycle.slice(0, index)])
    }
    for (const email of path) done.add(email)
  }
  return cycles
}
