/**
 * Lets everybody who asks share one look: while it is under way, and for so long (ms) after it. One that fails is not
 * kept.
 */
export function oneLook<T>(
  look: () => Promise<T>,
  keptMs: number,
  realNow = () => performance.now(),
): () => Promise<T> {
  let kept: { answer: Promise<T>; until: number } | undefined
  return () => {
    if (kept && realNow() < kept.until) return kept.answer
    const fresh = { answer: look(), until: Number.POSITIVE_INFINITY }
    kept = fresh
    fresh.answer.then(
      () => {
        fresh.until = realNow() + keptMs
      },
      () => {
        fresh.until = 0
      },
    )
    return fresh.answer
  }
}
