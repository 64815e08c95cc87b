import { Button, Spinner, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { Person } from '../control-api.ts'
import { useEmptyStyles } from '../empty.styles.ts'
import { useOpened } from '../open-link.ts'
import type { Place } from '../place.ts'
import { useSettings } from '../use-control.ts'
import type { Go } from '../use-place.ts'
import { useCounterpartStyles } from './counterpart-page.styles.ts'
import { TabFrame } from './tab-frame.tsx'
import { TabHeader } from './tab-header.tsx'

type Props = { place: Place; go: Go; person: Person }

/** The real tab, as this person sees it. It is loaded anew for another person, language or sub page, and for each link. */
export function CounterpartPage({ place, go, person }: Props) {
  const styles = useCounterpartStyles()
  const empty = useEmptyStyles()
  const settings = useSettings()
  const opened = useOpened()
  const [times, setTimes] = useState(0)
  const reload = () => setTimes((before) => before + 1)
  const url = settings.data?.tabUrl
  const [goBack, setGoBack] = useState<(() => void) | null>(null)
  return (
    <div className={styles.page}>
      <TabHeader go={go} reload={reload} back={goBack} />
      {settings.isError && (
        <div className={empty.empty} role="alert">
          <Text className={empty.line}>The sandbox does not say where the tab is.</Text>
          <Button onClick={() => settings.refetch()}>Try again</Button>
        </div>
      )}
      {settings.isPending && <Spinner className={styles.waiting} label="Opening the tab" />}
      {url && (
        <TabFrame
          key={[person.email, place.language, place.page, times, opened].join(' ')}
          {...{ url, place, go, person, reload }}
          offerBack={setGoBack}
        />
      )}
    </div>
  )
}
