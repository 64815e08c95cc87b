import { useText } from '../parts/language.ts'
import type { OverviewView } from '../parts/route.ts'

/** Why a group but one's own team has no feelings yet; undefined of the team itself. */
export function useTooFewOf({ scope }: OverviewView): string | undefined {
  const { tooFewOf } = useText().overview
  return scope === 'customer' || scope === 'organisation' ? tooFewOf[scope] : undefined
}
