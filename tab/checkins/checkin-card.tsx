import type { ReactNode } from 'react'
import type { CheckinView } from '../../src/contract/checkins.ts'
import { sayList } from '../parts/days.ts'
import { FeelingWord } from '../parts/feeling.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { useDays } from '../parts/use-days.ts'
import { useMyPageStyles } from './my-page.styles.ts'

/** Everything that an answer holds; what was not said is left out. */
export function CheckinCard({ checkin }: { checkin: CheckinView }) {
  const styles = useMyPageStyles()
  const { text, locale } = useLanguage()
  const day = useDays()
  const { me } = text
  const { spokeOn, channel, guess, heard, kind, departments, own, followUp, note, skipReason } = checkin
  const when = [spokeOn && day(spokeOn), channel && text.channels[channel]].filter(Boolean).join(', ')
  const promised = followUp && me.promised(followUp.text, followUp.dueOn && day(followUp.dueOn))
  return (
    <dl className={styles.facts}>
      <Fact name={me.when}>{when}</Fact>
      <Fact name={me.guess(checkin.contactName)}>{guess && <FeelingWord feeling={guess} />}</Fact>
      <Fact name={me.heard}>{heard}</Fact>
      <Fact name={me.kind}>{kind && text.kinds[kind]}</Fact>
      <Fact name={me.departments}>{sayList(departments, locale)}</Fact>
      <Fact name={me.own}>{own && <FeelingWord feeling={own} />}</Fact>
      <Fact name={me.followUp}>{promised}</Fact>
      <Fact name={me.reason}>{skipReason && text.skipReasons[skipReason]}</Fact>
      <Note note={note} />
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const styles = useMyPageStyles()
  if (!children) return null
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  )
}

function Note({ note }: { note: string }) {
  const styles = useMyPageStyles()
  const { me } = useText()
  if (!note) return null
  return (
    <Fact name={me.note}>
      {note} <span className={styles.private}>({me.noteOnly})</span>
    </Fact>
  )
}
