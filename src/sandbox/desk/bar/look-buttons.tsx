import { makeStyles, ToggleButton, Tooltip, tokens } from '@fluentui/react-components'
import type { Place } from '../place.ts'
import type { Go } from '../use-place.ts'
import { LanguageMenu } from './language-menu.tsx'
import { THEME_LOOKS, WIDTH_LOOKS } from './looks.tsx'

const useStyles = makeStyles({
  group: { display: 'flex', gap: '2px' },
  line: { inlineSize: '1px', blockSize: '20px', backgroundColor: tokens.colorNeutralStroke2 },
})

/** Theme, width and language, each one press away. */
export function LookButtons({ place, go }: { place: Place; go: Go }) {
  const styles = useStyles()
  return (
    <>
      <LanguageMenu place={place} go={go} />
      <fieldset className={styles.group} aria-label="Theme" style={{ border: 0, margin: 0, padding: 0 }}>
        {THEME_LOOKS.map(({ value, label, icon }) => (
          <Tooltip key={value} content={label} relationship="label">
            <ToggleButton
              size="small"
              appearance="subtle"
              icon={icon}
              checked={place.theme === value}
              onClick={() => go({ theme: value })}
            />
          </Tooltip>
        ))}
      </fieldset>
      <span className={styles.line} />
      <fieldset className={styles.group} aria-label="Width" style={{ border: 0, margin: 0, padding: 0 }}>
        {WIDTH_LOOKS.map(({ value, label, icon }) => (
          <Tooltip key={value} content={label} relationship="label">
            <ToggleButton
              size="small"
              appearance="subtle"
              icon={icon}
              checked={place.width === value}
              onClick={() => go({ width: value })}
            />
          </Tooltip>
        ))}
      </fieldset>
    </>
  )
}
