import type { UseQueryResult } from '@tanstack/react-query'
import { AnsweredView } from './answered-view.tsx'
import { Panel } from './panel.tsx'
import { Waiting } from './waiting.tsx'

/** The panel of an answer that is not there yet: its title and its shape, or what went wrong. */
export function PanelWaiting<T>({ title, answer }: { title: string; answer: UseQueryResult<T> }) {
  return (
    <Panel title={title}>
      <AnsweredView answer={answer} waiting={<Waiting rows={2} kind="block" />}>
        {() => null}
      </AnsweredView>
    </Panel>
  )
}
