import { sayTime } from './texts.ts'

/** A moment that was noted as `INSTANT ZONE`, on the clock of that IANA zone. */
export function sayNotedMoment(note: string, locale: string): { when: string; zone: string } {
  const [instant = '', zone = ''] = note.split(' ')
  return sayTime(instant, zone, locale)
}
