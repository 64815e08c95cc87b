import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AskSettingsView } from '../../src/contract/cycles.ts'
import { call, type Input } from '../api.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'

const SETTINGS_EVERY_MS = 30_000
const KEY = ['getSettings', {}]

/** What is changed, and the revision of the settings that somebody saw when they decided it. */
export type SettingsChange = NonNullable<Input<'changeSettings'>['body']>

/** How people are asked, for the whole organisation. */
export function useSettings(): Answered<'getSettings'> {
  return useAnswer('getSettings', {}, { everyMs: SETTINGS_EVERY_MS })
}

/** Changes how people are asked (2.6, 2.10); where somebody else did meanwhile, theirs are shown. */
export function useChangeSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SettingsChange) => call('changeSettings', { body }),
    async onSuccess(settings) {
      await client.cancelQueries({ queryKey: KEY })
      client.setQueryData<AskSettingsView>(KEY, settings)
      for (const name of ['listPrompts', 'listCycles', 'dryRunCycle'])
        void client.invalidateQueries({ queryKey: [name] })
    },
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
