type Person = { name: string; timeZone: string }
export type Zone = { timeZone: string; people: string[] }

/** Who lives by which clock, in the order in which they are named; the reader's own clock is left out. */
export function zonesOf(people: readonly Person[], own: string): Zone[] {
  const zones = new Map<string, string[]>()
  for (const { name, timeZone } of people)
    if (timeZone !== own) zones.set(timeZone, [...(zones.get(timeZone) ?? []), name])
  return [...zones].map(([timeZone, names]) => ({ timeZone, people: names }))
}
