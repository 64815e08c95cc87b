import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFrameText } from './frame-language.ts'
import { Unreachable } from './problem.ts'
import { useTroubleStyles } from './trouble.styles.ts'
import { Trouble } from './trouble.tsx'
import { Waiting } from './waiting.tsx'

type Props<T> = { answer: UseQueryResult<T>; waiting?: ReactNode; children: (data: T) => ReactNode }

/** Shows an answer when it is there, its shape before, and what went wrong. What was known stays in sight. */
export function AnsweredView<T>({ answer, waiting = <Waiting />, children }: Props<T>) {
  const { data, isError, error } = answer
  if (data === undefined)
    return isError ? <Trouble error={error} again={() => void answer.refetch()} /> : waiting
  return (
    <>
      {isError && !(error instanceof Unreachable) && <Stale />}
      {children(data)}
    </>
  )
}

/** A lost connection has a bar of its own; this is for all the rest. */
function Stale() {
  const styles = useTroubleStyles()
  const text = useFrameText()
  return (
    <p role="status" className={styles.stale}>
      {text.trouble.stale}
    </p>
  )
}
