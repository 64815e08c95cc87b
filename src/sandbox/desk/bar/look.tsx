import { Button, Tooltip } from '@fluentui/react-components'
import { OptionsRegular } from '@fluentui/react-icons'
import { Flyout } from '../flyout.tsx'
import type { Place } from '../place.ts'
import type { Go } from '../use-place.ts'
import { Language } from './language.tsx'
import { useLookStyles } from './looks.styles.ts'
import { Options, THEMES, WIDTHS } from './looks.tsx'

type Props = {
  place: Place
  go: Go /** Behind one button, where the bar has no room. */
  folded: boolean
  narrow: boolean
}

/** Theme, width and language. */
export function Look({ place, go, folded, narrow }: Props) {
  const styles = useLookStyles()
  const theme = (
    <Options
      label="Theme"
      options={THEMES}
      value={place.theme}
      choose={(value) => go({ theme: value })}
      stacked={folded}
    />
  )
  const width = (
    <Options
      label="Width"
      options={WIDTHS}
      value={place.width}
      choose={(value) => go({ width: value })}
      stacked={folded}
    />
  )
  if (!folded)
    return (
      <>
        <Language place={place} go={go} />
        {theme}
        <span className={styles.line} />
        {width}
      </>
    )
  return (
    <Flyout
      label="Theme, language and width"
      side="end"
      className={styles.surface}
      trigger={(props) => (
        <Tooltip content="Theme, language and width" relationship="label">
          <Button {...props} appearance="subtle" icon={<OptionsRegular />} />
        </Tooltip>
      )}
    >
      {() => (
        <>
          {theme}
          {!narrow && width}
          <Language place={place} go={go} />
        </>
      )}
    </Flyout>
  )
}
