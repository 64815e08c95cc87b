import type { App } from '../../src/app.ts'
import type { FeelingsView } from '../../src/contract/overview.ts'
import type { Shown } from '../../src/domain/overview/feeling-batches.ts'
import type { Handlers } from '../api.ts'
import { refusedScope } from './scope-api.ts'

/** What is felt, guessed and said, as numbers over enough people (4.3, 6.2). */
export function feelingsApi({ app }: { app: App }): Pick<Handlers, 'feelingLines'> {
  return {
    async feelingLines({ actor, query }) {
      const lines = await app.feelingLines(actor, query)
      if (!lines.ok) return refusedScope(lines.reason)
      const { own, guesses, answers, gap = null, quarters } = lines
      return {
        ...{ own: viewFeelings(own), guesses: viewFeelings(guesses), answers: viewFeelings(answers) },
        ...{ gap, quarters },
      }
    },
  }
}

/** Numbers over enough people, or that there are too few (6.2). */
const viewFeelings = (shown: Shown | undefined): FeelingsView =>
  shown ? { shown: true, ...shown } : { shown: false }
