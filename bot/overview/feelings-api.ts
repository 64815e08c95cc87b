import type { App } from '../../src/app.ts'
import type { FeelingsView } from '../../src/contract/overview.ts'
import type { Shown } from '../../src/domain/overview/feelings.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'

/** What is felt, guessed and said, as numbers over enough people (4.3, 6.2). */
export function feelingsApi({ app }: { app: App }): Pick<Handlers, 'feelingLines'> {
  return {
    async feelingLines({ actor, query }) {
      const lines = await app.feelingLines(actor, query)
      if (!lines.ok) return refusedScope(lines.reason)
      const { own, guesses, answers, gap = null, quarters } = lines
      return {
        ...{
          own: viewFeelings(own),
          guesses: viewFeelings(guesses),
          answers: viewFeelings(answers),
          gap,
          quarters,
        },
      }
    },
  }
}

/** Numbers over enough people, or that there are too few. */
export const viewFeelings = (shown: Shown | undefined): FeelingsView =>
  shown ? { shown: true, ...shown } : { shown: false }

export function refusedScope(reason: 'not an employee' | 'not allowed' | 'not found') {
  return refuse(reason === 'not found' ? 404 : 403, reason, textsFor('en').problems[reason])
}
