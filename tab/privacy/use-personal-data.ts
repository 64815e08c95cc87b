import { useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  ErasureList,
  FileAnswer,
  FoundView,
  PersonExportView,
} from '../../src/contract/personal-data.ts'
import { call } from '../api.ts'
import { saveFile } from '../parts/save-file.ts'
import { onlyOnce } from '../parts/under-way.ts'
import { type Answered, EVERY_MS, useAnswer } from '../parts/use-answer.ts'
import { onceMade } from './once-made.ts'

const SELDOM_MS = 30_000
const KEY = ['listErasures', {}]

/** Looks for people by name or address; nothing of it is kept. */
export function useFindPeople() {
  return useMutation({ mutationFn: (name: string) => call('findPeople', { body: { name } }), gcTime: 0 })
}

/** Has everything that is stored about somebody made, and offers it as a file (6.4); null where that takes long. */
export function useExportPerson({ id }: FoundView) {
  return useMutation({
    mutationFn: () => exported(id, () => call('exportPerson', { params: { personId: id } })),
    gcTime: 0,
  })
}

/** The same about oneself, private notes included. */
export function useExportMe() {
  return useMutation({ mutationFn: () => exported('me', () => call('exportMe')), gcTime: 0 })
}

/** Saves the file once, however often it is asked for while it is being made. */
const exported = (whose: string, ask: () => Promise<FileAnswer>) =>
  onlyOnce(`export ${whose}`, async () => {
    const file = await onceMade(ask)
    saveExport(file)
    return file
  })

function saveExport(file: PersonExportView | null): void {
  if (!file) return
  const content = new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' })
  saveFile(`counterpart-personal-data-${file.madeOn}.json`, content)
}

/** Who is being erased, and when somebody was; often looked at while one goes on. */
export function useErasures(): Answered<'listErasures'> {
  const known = useQueryClient().getQueryData<ErasureList>(KEY)
  const running = known?.erasures.some(({ state }) => state !== 'done') ?? false
  return useAnswer('listErasures', {}, { everyMs: running ? EVERY_MS : SELDOM_MS })
}

export function useErasePerson(done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (personId: string) => call('erasePerson', { params: { personId } }),
    onSuccess(erasures) {
      client.setQueryData<ErasureList>(KEY, erasures)
      done()
    },
  })
}

/** Lets somebody who was erased be taken in again. */
export function useLiftErasure() {
  return useMutation({
    mutationFn: (address: string) => call('liftErasure', { body: { address } }),
    gcTime: 0,
  })
}
