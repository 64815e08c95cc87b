import { Unreachable } from './problem.ts'
import { Trouble } from './trouble.tsx'

/** When a part of the program could not be fetched. */
export function PartFailed({ again }: { again: () => void }) {
  return <Trouble error={new Unreachable()} again={again} />
}
