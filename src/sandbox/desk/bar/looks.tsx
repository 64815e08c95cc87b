import { Text, ToggleButton, Tooltip } from '@fluentui/react-components'
import {
  DarkThemeRegular,
  DesktopRegular,
  PhoneRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Theme, Width } from '../place.ts'
import { useLookStyles } from './looks.styles.ts'

type Option<T> = { value: T; label: string; icon: ReactElement }

export const THEMES: Option<Theme>[] = [
  { value: 'light', label: 'Light theme', icon: <WeatherSunnyRegular /> },
  { value: 'dark', label: 'Dark theme', icon: <WeatherMoonRegular /> },
  { value: 'contrast', label: 'High contrast theme', icon: <DarkThemeRegular /> },
]
export const WIDTHS: Option<Width>[] = [
  { value: 'desktop', label: 'Desktop width', icon: <DesktopRegular /> },
  { value: 'phone', label: 'Phone width', icon: <PhoneRegular /> },
]

type Props<T> = {
  label: string
  options: Option<T>[]
  value: T
  choose: (value: T) => void
  /** One below the other, with words. */
  stacked: boolean
}

/** A few options of which one holds. */
export function Options<T extends string>({ label, options, value, choose, stacked }: Props<T>) {
  const styles = useLookStyles()
  return (
    <fieldset className={stacked ? styles.column : styles.row} aria-label={label}>
      {stacked && (
        <Text size={200} weight="semibold" aria-hidden>
          {label}
        </Text>
      )}
      {options.map((option) => {
        const button = (
          <ToggleButton
            key={option.value}
            size={stacked ? 'medium' : 'small'}
            appearance="subtle"
            className={stacked ? styles.wide : undefined}
            icon={option.icon}
            checked={value === option.value}
            onClick={() => choose(option.value)}
          >
            {stacked ? option.label : undefined}
          </ToggleButton>
        )
        return stacked ? (
          button
        ) : (
          <Tooltip key={option.value} content={option.label} relationship="label">
            {button}
          </Tooltip>
        )
      })}
    </fieldset>
  )
}
