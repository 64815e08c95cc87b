import { type Config, settings } from '../src/config.ts'
import type { ShownSetting } from '../src/contract/installation.ts'

/** Settings whose names say that they are secret, or that hold one; a test keeps this and README in step. */
const SECRET = /SECRET|CONNECTION_STRING|PASSWORD|_KEY$/
/** Switches that are written as words of their own. */
const SWITCHES: Partial<Record<keyof Config, readonly [on: string, off: string]>> = {
  INSTALL_BOT: ['true', 'false'],
}

/** Every setting as it is written in the environment, without the value of any secret. */
export function shownSettings(config: Config): ShownSetting[] {
  return (Object.keys(settings.shape) as (keyof Config)[]).map((name) => {
    const value = written(name, config[name])
    if (value === null) return { name, value, state: 'none' }
    if (SECRET.test(name)) return { name, value: null, state: 'secret' }
    return { name, value, state: value === usual(name) ? 'default' : 'set' }
  })
}

function usual(name: keyof Config): string | null {
  const { data } = settings.shape[name].safeParse(undefined)
  return written(name, data)
}

function written(name: keyof Config, value: Config[keyof Config]): string | null {
  if (value === undefined) return null
  const [on, off] = SWITCHES[name] ?? ['on', 'off']
  if (typeof value === 'boolean') return value ? on : off
  return Array.isArray(value) ? value.join(', ') || null : String(value)
}
