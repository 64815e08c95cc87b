import { Temporal } from 'temporal-polyfill'

/** Enough letters to tell months apart. */
const SHORTEST = 3

/**
 * The day that somebody means who writes `24 December`, `Dec 24th`, `24.12.` or `2026-12-24` on `today`: where no year is
 * said the next one of that name, or the last one, today included. `months` are their names in the reader's language, January first, small letters.
 * Undefined where it is no day.
 */
export function saidDay(
  said: string,
  months: readonly string[],
  today: string,
  which: 'next' | 'last' = 'next',
): string | undefined {
  const words = said.toLowerCase().match(/[\p{L}]+|\d+/gu) ?? []
  const numbers = words.flatMap((word) => (/^\d+$/.test(word) ? Number(word) : []))
  if (numbers.length === 3 && /^\d{4}-/.test(said.trim())) return dayOf(numbers[0], numbers[1], numbers[2])
  const named = words.map((word) => monthNamed(word, months)).find((month) => month > 0)
  const [day, month, year] = named ? [numbers[0], named, numbers[1]] : numbers
  // Which of two numbers is the month, only dots tell: people write 3/4 either way.
  if (!named && !/^\d+\.\s*\d+/.test(said.trim())) return undefined
  if (day === undefined || month === undefined || numbers.length > (named ? 2 : 3)) return undefined
  if (year !== undefined) return dayOf(year, month, day)
  const thisYear = Temporal.PlainDate.from(today).year
  if (which === 'last')
    return [thisYear, thisYear - 1]
      .map((each) => dayOf(each, month, day))
      .find((each) => each !== undefined && each <= today)
  const next = [thisYear, thisYear + 1].map((each) => dayOf(each, month, day))
  return next.find((each) => each !== undefined && each > today)
}

const monthNamed = (word: string, months: readonly string[]) =>
  word.length < SHORTEST ? 0 : months.findIndex((month) => month.startsWith(word)) + 1

function dayOf(year = 0, month = 0, day = 0): string | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}
