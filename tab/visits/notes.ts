/**
 * Where the caret stands in a text that others have changed, so that it stays between the same words: beside what
 * stands before it and after it, as near as possible to where it was.
 */
export function caretIn(before: string, after: string, caret: number): number {
  if (before === after) return caret
  const prefix = commonStart(before, after)
  if (caret <= prefix) return caret
  const suffix = commonStart([...before].reverse().join(''), [...after].reverse().join(''))
  if (caret >= before.length - suffix) return Math.max(prefix, caret + after.length - before.length)
  const near = before.slice(Math.max(prefix, caret - CONTEXT), caret)
  const found = nearestPlace(after, near, caret)
  return found === undefined ? Math.min(prefix, after.length) : found + near.length
}

/** So many letters before the caret tell where it was. */
const CONTEXT = 24

function commonStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at++
  return at
}

function nearestPlace(text: string, part: string, wanted: number): number | undefined {
  let best: number | undefined
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (best === undefined || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at
  return best
}
