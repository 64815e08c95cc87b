type Span = { from: number; to: number }
export type Laid<P> = P & { lane: number; lanes: number }

/**
 * Puts what overlaps side by side: each gets a lane and the number of lanes of the group it overlaps with. Both in the
 * order given, which is that of time. `least` is how many minutes the smallest block takes on the page.
 */
export function sideBySide<P extends Span>(pieces: readonly P[], least: number): Laid<P>[] {
  const laid: Laid<P>[] = []
  let group: Laid<P>[] = []
  let ends: number[] = []
  const close = () => {
    for (const one of group) one.lanes = ends.length
    laid.push(...group)
    group = []
    ends = []
  }
  for (const piece of pieces) {
    if (group.length > 0 && piece.from >= Math.max(...ends)) close()
    const free = ends.findIndex((end) => end <= piece.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = Math.max(piece.to, piece.from + least)
    group.push({ ...piece, lane, lanes: 1 })
  }
  close()
  return laid
}
