import { useText } from './language.ts'
import { excess } from './too-long.ts'

/** Says by how much a text is too long, under its field; undefined while it fits (4.7). */
export function useTooLong() {
  const { typed } = useText()
  return (text: string, longest: number): string | undefined => {
    const n = excess(text, longest)
    return n > 0 ? typed.tooLong(n) : undefined
  }
}
