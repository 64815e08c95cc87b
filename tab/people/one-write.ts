/**
 * Which run counts, before anything is rendered: only the newest look is shown, and while something is written nothing
 * else begins, so that a double click writes once.
 */
export function oneWrite() {
  let newest = ''
  let writing = ''
  return {
    /** False where it must not begin. */
    begin(job: string, writes: boolean): boolean {
      if (writing) return false
      newest = job
      if (writes) writing = job
      return true
    },
    counts: (job: string): boolean => job === newest,
    end(job: string): void {
      if (writing === job) writing = ''
    },
  }
}
