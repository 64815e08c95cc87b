import { FEELING_SCOPES } from '../../src/contract/overview-words.ts'
import { useText } from '../parts/language.ts'
import type { OverviewView } from '../parts/route.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'

/** What is felt, guessed and said of a group but reports alone; seldom, as it changes with five answers at once. */
export function useFeelingLines({ scope, customerId }: OverviewView): Answered<'feelingLines'> {
  const of = FEELING_SCOPES.find((one) => one === scope)
  const query = of && { scope: of, ...(customerId && { customerId }) }
  return useAnswer('feelingLines', query ? { query } : {}, { everyMs: 60_000 })
}

/** Why a group but one's own team has no feelings yet; undefined of the team itself. */
export function useTooFewOf({ scope }: OverviewView): string | undefined {
  const { tooFewOf } = useText().overview
  return scope === 'customer' || scope === 'organisation' ? tooFewOf[scope] : undefined
}
