import type { ComponentType } from 'react'
import { useFrameText } from './frame-language.ts'
import { Page } from './page.tsx'
import { PartFailed } from './part-failed.tsx'
import { useLoaded } from './use-loaded.ts'
import { Waiting } from './waiting.tsx'

type Props<P> = { load: () => Promise<ComponentType<P>>; props: P }

/** A page whose program is fetched when it is looked at. */
export function LaterPage<P extends object>({ load, props }: Props<P>) {
  const text = useFrameText()
  const { part: Shown, failed, again } = useLoaded(load)
  if (Shown) return <Shown {...props} />
  return <Page title={text.product}>{failed ? <PartFailed again={again} /> : <Waiting rows={5} />}</Page>
}
