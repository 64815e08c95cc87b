import { type Keys, makeSecrets } from '../src/sandbox/secrets.ts'

let making: Promise<Keys> | undefined
/** The keys that every sandbox of this process signs with: to make them takes longer than all the rest of its start. */
export function keys(): Promise<Keys> {
  making ??= makeSecrets()
  return making
}
