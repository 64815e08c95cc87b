import { mergeClasses } from '@fluentui/react-components'
import { useId } from 'react'
import { FEELINGS, type Guess } from '../../src/contract/words.ts'
import { FACES } from '../parts/feeling.tsx'
import { useText } from '../parts/language.ts'
import { useFacesStyles } from './faces-card.styles.ts'

type Props = { label: string; guess: Guess | undefined; onChange: (guess: Guess) => void }
const ALL: readonly Guess[] = [...FEELINGS, 'cannot tell']

/** Five worded faces, worst first, or that one cannot tell (2.3). */
export function FacesCard({ label, guess, onChange }: Props) {
  const styles = useFacesStyles()
  const name = useId()
  return (
    <fieldset className={styles.faces}>
      <legend className={styles.legend}>{label}</legend>
      {ALL.map((each) => (
        <Face key={each} name={name} guess={each} chosen={each === guess} onChoose={() => onChange(each)} />
      ))}
    </fieldset>
  )
}

type FaceProps = { name: string; guess: Guess; chosen: boolean; onChoose: () => void }
function Face({ name, guess, chosen, onChoose }: FaceProps) {
  const styles = useFacesStyles()
  const text = useText()
  const Picture = guess === 'cannot tell' ? undefined : FACES[guess]
  return (
    <label className={mergeClasses(styles.face, !Picture && styles.other, chosen && styles.chosen)}>
      <input type="radio" name={name} className={styles.radio} checked={chosen} onChange={onChoose} />
      {Picture && <Picture aria-hidden className={styles.picture} />}
      {Picture ? text.feelings[guess] : text.talk.cannotTell}
    </label>
  )
}
