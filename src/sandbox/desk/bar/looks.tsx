import {
  DarkThemeRegular,
  DesktopRegular,
  PhoneRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Theme, Width } from '../place.ts'

type Look<T> = { value: T; label: string; icon: ReactElement }

export const THEME_LOOKS: Look<Theme>[] = [
  { value: 'light', label: 'Light theme', icon: <WeatherSunnyRegular /> },
  { value: 'dark', label: 'Dark theme', icon: <WeatherMoonRegular /> },
  { value: 'contrast', label: 'High contrast theme', icon: <DarkThemeRegular /> },
]
export const WIDTH_LOOKS: Look<Width>[] = [
  { value: 'desktop', label: 'Desktop width', icon: <DesktopRegular /> },
  { value: 'phone', label: 'Phone width', icon: <PhoneRegular /> },
]
