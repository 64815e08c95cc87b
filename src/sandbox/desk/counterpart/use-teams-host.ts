import { type RefObject, useEffect, useRef } from 'react'
import type { Theme } from '../place.ts'
import { TEAMS_NAME } from '../themes.ts'
import { answer, type Host, type Request } from './teams-host.ts'

type Frame = RefObject<HTMLIFrameElement | null>

/** Plays Teams for the page in the frame. Only what comes from that window and that origin is heard. */
export function useTeamsHost(
  frame: Frame,
  origin: string,
  theme: Theme,
  host: Host,
): (event: string) => void {
  const now = useRef(host)
  now.current = host
  useEffect(() => {
    const heard = async (event: MessageEvent<unknown>) => {
      const page = frame.current?.contentWindow
      if (!page || event.source !== page || event.origin !== origin || !isRequest(event.data)) return
      const { id, uuid, uuidAsString } = event.data
      const args = await answer(event.data, now.current)
      if (args) page.postMessage({ id, uuid, uuidAsString, args }, origin)
    }
    window.addEventListener('message', heard)
    return () => window.removeEventListener('message', heard)
  }, [frame, origin])

  const tell = (func: string, args: unknown[] = []) =>
    frame.current?.contentWindow?.postMessage({ func, args }, origin)
  const told = useRef(theme)
  useEffect(() => {
    if (told.current !== theme)
      frame.current?.contentWindow?.postMessage({ func: 'themeChange', args: [TEAMS_NAME[theme]] }, origin)
    told.current = theme
  }, [theme, origin, frame])
  return tell
}

function isRequest(data: unknown): data is Request {
  if (typeof data !== 'object' || data === null) return false
  const { id, func, args } = data as Partial<Request>
  return typeof id === 'number' && typeof func === 'string' && Array.isArray(args)
}
