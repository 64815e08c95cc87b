import { CalendarError } from '../../domain/visits/ports.ts'

/**
 * Lets at most `most` pieces of work run at once under one key; the others wait, in order, for so many ms at most: then
 * they are refused, and surely not done.
 */
export function turns(
  most: number,
  patienceMs: number,
): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, { running: number; waiting: (() => void)[] }>()
  return async (key, work) => {
    const line = lines.get(key) ?? { running: 0, waiting: [] }
    lines.set(key, line)
    if (line.running < most) line.running++
    else await inLine(line.waiting, patienceMs)
    try {
      return await work()
    } finally {
      const next = line.waiting.shift()
      if (next) next()
      else if (--line.running === 0) lines.delete(key)
    }
  }
}

function inLine(waiting: (() => void)[], patienceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const begin = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(begin), 1)
      reject(new CalendarError('throttled', 'too many calls of one person wait for their turn'))
    }, patienceMs)
    waiting.push(begin)
  })
}
