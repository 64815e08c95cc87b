import {
  EmojiLaugh20Regular,
  EmojiMeh20Regular,
  EmojiSad20Regular,
  EmojiSadSlight20Regular,
  EmojiSmileSlight20Regular,
} from '@fluentui/react-icons'
import type { Feeling, Guess } from '../../src/contract/words.ts'
import { useFeelingStyles } from './feeling.styles.ts'
import { useText } from './language.ts'

/** The face of each feeling; always beside its word. */
export const FACES: Record<Feeling, typeof EmojiMeh20Regular> = {
  unhappy: EmojiSad20Regular,
  uneasy: EmojiSadSlight20Regular,
  neutral: EmojiMeh20Regular,
  content: EmojiSmileSlight20Regular,
  delighted: EmojiLaugh20Regular,
}

/** A feeling as its face and its word. */
export function FeelingWord({ feeling }: { feeling: Guess }) {
  const styles = useFeelingStyles()
  const text = useText()
  const Face = feeling === 'cannot tell' ? undefined : FACES[feeling]
  return (
    <span className={styles.feeling}>
      {Face && <Face aria-hidden />}
      {text.feelings[feeling]}
    </span>
  )
}
